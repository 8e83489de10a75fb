import { addDays, epochMs, instantOf, startOfDayIn, houseZone, type LocalDate } from '../../common/kernel/calendar.ts'
import { fold } from '../../common/kernel/search.ts'
import type { LogKind } from '../../common/security/log/log.contract.ts'
import { closeDay, insertLine, openDay, type LineRow } from '../../core/security/log/log.queries.ts'
import { chanceFrom } from '../../host/demo/chance.ts'
import { furnish } from '../../host/demo/gate/furnish.ts'
import { deliveries, seenByDay, seenByNight } from '../../host/demo/gate/words/day-lines.ts'
import { quiet, reminders, roundNotes } from '../../host/demo/gate/words/night.ts'
import { randomId } from '../../host/callers.ts'
import { today, type BenchHouse } from './house.ts'

/** A word that stands in one line of ten thousand. */
export const rareWord = 'periscop'

const kinds: readonly [readonly [number, LogKind], ...(readonly [number, LogKind])[]] = [
  [22, 'round'],
  [22, 'check-call'],
  [19, 'exit'],
  [19, 'entry'],
  [8, 'observation'],
  [4, 'delivery'],
  [4, 'visitor'],
  [2, 'shift'],
]

type Named = { id: string; code: string; alias: string }

/**
 * Writes a book of ten years into the house, past the operations and in one commit, and furnishes its gate.
 * @returns the number of lines.
 */
export function writeLongBook({ host, session }: BenchHouse, lines: number): number {
  const file = host.vault.file('shelter')
  if (!file) throw new Error('the shelter file is not open')
  furnish({ callNow: (_actor, name, input) => host.call(session, name, input), today })
  const chance = chanceFrom(100_000)
  const living = host.call(session, 'gate.people', {})
  const past = host.call(session, 'persons.search', { text: '', limit: 500 })
  const rooms = [...new Set(living.map(({ roomName }) => roomName))]
  const days = 3_650
  const from = addDays(today(), -days)

  /** A person of the register, or one who lives here now for the newest lines. */
  function someone(recent: boolean): Named & { roomName: string } {
    const choices: readonly Named[] = recent ? living.map(({ personId: id, ...one }) => ({ id, ...one })) : past
    const one = choices[chance.between(0, choices.length - 1)]
    if (!one) throw new Error('the house of ten years is empty')
    return { ...one, roomName: rooms[chance.between(0, rooms.length - 1)] ?? '' }
  }

  function line(seq: number, day: LocalDate, minute: number): void {
    const kind = chance.weighted(kinds)
    const at = instantOf(epochMs(startOfDayIn(houseZone, day)) + minute * 60_000)
    const direction: 'in' | 'out' | null = kind === 'exit' ? 'out' : kind === 'entry' ? 'in' : null
    const people = direction === null && kind !== 'visitor' ? [] : [someone(lines - seq < 1_000)]
    const said = textOf(kind)
    const text = seq % 10_000 === 5_000 ? `${said} Găsit un ${rareWord} de jucărie.` : said
    const row: LineRow = {
      seq,
      id: randomId('logEntry'),
      day,
      kind,
      action: null,
      details: kind === 'visitor' ? { name: 'Larisa Voronca', badge: 'V1' } : {},
      text,
      at,
      enteredAt: at,
      late: false,
      userId: session.user.userId,
      shiftId: null,
      expectedReturn: kind === 'exit' ? instantOf(epochMs(at) + 7_200_000) : null,
      confirmed: [],
      refId: null,
      supplementOf: seq % 200 === 0 ? seq - 7 : null,
      withdraws: false,
    }
    const persons = people.map(({ id, roomName }) => ({ seq, personId: id, roomName, direction, at }))
    const names = people.flatMap(({ alias, code, roomName }) => [alias, code, roomName])
    insertLine(file!.orm, row, persons, fold([text, ...Object.values(row.details), ...names].join(' ')))
  }

  function textOf(kind: LogKind): string {
    if (kind === 'observation') return chance.pick(chance.happens(0.5) ? seenByDay : seenByNight)
    if (kind === 'delivery') return chance.pick(deliveries)
    if (kind === 'shift') return `${chance.pick(quiet)} ${chance.pick(reminders)}`
    return kind === 'round' ? chance.pick(roundNotes) : ''
  }

  file.sqlite
    .transaction(() => {
      let seq = 0
      for (let day = 0; day < days; day++) {
        const date = addDays(from, day)
        openDay(file.orm, date, startOfDayIn(houseZone, date))
        const last = Math.round(((day + 1) * lines) / days)
        for (const first = seq; seq < last;) line(++seq, date, Math.floor((1_380 * (seq - first)) / (last - first)))
        closeDay(file.orm, date, startOfDayIn(houseZone, addDays(date, 1)), session.user.userId)
      }
    })
    .immediate()
  return lines
}
