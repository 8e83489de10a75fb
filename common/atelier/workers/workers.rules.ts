import { machines } from '../catalogue/style.ts'
import { weekday, type LocalDate } from '../../kernel/calendar.ts'

/** Languages in which tickets and words at the machine can be read. */
export const workerLanguages = ['ro', 'uk', 'ru', 'en'] as const
export type WorkerLanguage = (typeof workerLanguages)[number]

/** What somebody knows how to do and likes to be given. */
export const workerSkills = [...machines, 'packing'] as const
export type WorkerSkill = (typeof workerSkills)[number]

/** The longest day that can be declared, in minutes. */
export const longestDay = 720

/** The time during which somebody works here, `[activeFrom, activeUntil)`. */
export type ActiveTime = { readonly activeFrom: LocalDate; readonly activeUntil: LocalDate | null }

/** Whether a day lies within the active time. */
export function isActiveOn({ activeFrom, activeUntil }: ActiveTime, date: LocalDate): boolean {
  return activeFrom <= date && (activeUntil === null || date < activeUntil)
}

/** What somebody declared: a usual week from Monday to Sunday, and days that differ. */
export type Declared = ActiveTime & {
  readonly weekMinutes: readonly number[]
  readonly days: ReadonlyMap<LocalDate, number>
}

/** Minutes declared for a day; none outside the active time. */
export function declaredMinutes(declared: Declared, date: LocalDate): number {
  if (!isActiveOn(declared, date)) return 0
  return declared.days.get(date) ?? declared.weekMinutes[weekday(date) - 1] ?? 0
}
