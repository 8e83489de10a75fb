type Planned = { readonly plannedAt: string }

/** Order of time; what is planned for the same time by name. */
export function byTimeThenName(a: Planned, b: Planned, nameOfA: string, nameOfB: string): number {
  if (a.plannedAt !== b.plannedAt) return a.plannedAt < b.plannedAt ? -1 : 1
  return nameOfA.localeCompare(nameOfB, 'ro')
}
