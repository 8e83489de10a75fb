import { longestDay } from './workers.rules.ts'

const forms = /^(\d{1,2})(?:[:.](\d{2})|,(\d{1,2}))?\s*h?$/u

/** Minutes of a written duration: `8`, `7:30`, `7,5`; `null` when it is none or longer than a day may be. */
export function readDuration(text: string): number | null {
  const match = forms.exec(text.trim())
  if (!match) return null
  const [, hours = '', minutes = '0', decimals] = match
  if (Number(minutes) > 59) return null
  const part = decimals === undefined ? Number(minutes) : Math.round(Number(`0.${decimals}`) * 60)
  const total = Number(hours) * 60 + part
  return total <= longestDay ? total : null
}

/** `7:30`; `0` for none. */
export function writeDuration(minutes: number): string {
  if (minutes === 0) return '0'
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
