const weights = [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]

/**
 * Whether the check digit of a Romanian personal number (CNP, 13 digits) fits: weights 279146358279, sum modulo 11,
 * a remainder of 10 counts as 1 (HG 1375/2006). A misfit is a warning only: numbers with errors were really issued.
 */
export function cnpCheckDigitValid(cnp: string): boolean {
  const digits = [...cnp].map(Number)
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0)
  const control = sum % 11
  return digits.length === 13 && digits[12] === (control === 10 ? 1 : control)
}
