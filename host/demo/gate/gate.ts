import { epochMs, houseZone, instantAt, instantOf, weekday, type Instant } from '../../../common/kernel/calendar.ts'
import type { AppendInput } from '../../../common/security/log/log.contract.ts'
import type { Chance } from '../chance.ts'
import type { Actor, Desk } from '../desk.ts'
import type { Resident, Story } from '../story.ts'
import type { Agenda } from './agenda.ts'

type Sentences = readonly [string, ...string[]]

export type Furniture = {
  readonly keys: readonly { readonly id: string; readonly number: string; readonly roomId: string | null }[]
  readonly routes: readonly {
    readonly id: string
    readonly name: string
    readonly times: readonly string[]
    readonly checkpoints: readonly string[]
  }[]
  readonly callScheduleId: string
  readonly assets: readonly { readonly id: string; readonly name: string; readonly every: number }[]
  readonly watchIds: readonly string[]
  readonly staff: readonly { readonly id: string; readonly name: string }[]
}

/** The gate of the story: what stands there, and what those who work there remember. */
export type Gate = {
  readonly story: Story
  readonly desk: Desk
  /** Draws of its own, so that the rest of the story does not depend on the gate. */
  readonly chance: Chance
  readonly agenda: Agenda
  readonly has: Furniture
  /** Residents who are out, by the book. */
  readonly out: Set<string>
  /** Parties that the gate knows: who is new, who has left, who is away is seen by comparing. */
  readonly known: Map<Resident, 'here' | 'away'>
  readonly keysOut: Set<string>
  /** Sentences of a list that were not said yet. */
  readonly unsaid: Map<Sentences, string[]>
  readonly badgesIn: Set<string>
  nextBadge: number
  /** What the next hand-over tells. */
  tidings: string[]
  shift: { readonly id: string; readonly actor: Actor } | null
  /** The shift whose hand-over the next officer reads. */
  lastShiftId: string | null
  /** The newest line that somebody wrote by hand about something seen. */
  lastSeen: string | null
}

const minuteMs = 60_000

/** The moment at which the house's clock shows an hour of a day of the story: `18.5` half past six, above 24 the night after. */
export function momentOf({ desk }: Pick<Gate, 'desk'>, day: number, hour: number): Instant {
  const minutes = Math.round(hour * 60)
  const two = (value: number) => String(value).padStart(2, '0')
  const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
  return instantAt(houseZone, desk.dateOf(day + Math.floor(minutes / 1440)), time)
}

export const later = (at: Instant, minutes: number): Instant => instantOf(epochMs(at) + minutes * minuteMs)

/** An hour between two, to the minute. */
export const hourBetween = (chance: Chance, [least, most]: readonly [number, number]): number =>
  chance.between(Math.round(least * 60), Math.round(most * 60)) / 60

/** Days before the day that is today for whoever opens the application. */
export const daysBefore = ({ story }: Gate): number => story.lastDay - story.day

/** Who keeps watch in the night after a day: two nights a week somebody of the office. */
export function nightActor({ desk, story }: Gate): Actor {
  const night = weekday(desk.dateOf(story.day))
  return night === 2 ? 'socialWorker' : night === 6 ? 'coordinator' : 'security'
}

/** Who writes a line: the officer of the night while the shift runs, otherwise the office. */
export function writer({ shift, chance }: Gate): Actor {
  return shift?.actor ?? (chance.happens(0.75) ? 'socialWorker' : 'coordinator')
}

export function write(gate: Gate, line: AppendInput): string {
  return gate.desk.callNow(writer(gate), 'log.append', line).id
}

/** A sentence of a list; each is said once before any comes again. */
export function say({ chance, unsaid }: Gate, sentences: Sentences): string {
  const left = unsaid.get(sentences) ?? []
  if (left.length === 0) left.push(...sentences)
  unsaid.set(sentences, left)
  const [sentence = sentences[0]] = left.splice(chance.between(0, left.length - 1), 1)
  return sentence
}
