import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays, dateIn, houseZone, instantOf, localDate, monthOf, timeIn } from '../../../common/kernel/calendar.ts'
import { incidentCategories, severities } from '../../../common/security/incidents/incidents.contract.ts'
import { writtenKinds } from '../../../common/security/log/log.contract.ts'
import { openWorld, type Client, type World } from '../../support/world.ts'
import { gateRecords } from './gate-records.ts'

let w: World & { close(): void }
let officer: Client
let put: ReturnType<typeof gateRecords>

beforeAll(async () => {
  w = openWorld()
  officer = await w.as('security-officer')
  put = gateRecords(w)
})

afterAll(() => w.close())

const lines = fc.array(
  fc.record({
    day: fc.nat(364),
    kind: fc.constantFrom(...writtenKinds),
    late: fc.boolean(),
    supplement: fc.constantFrom('none', 'completes', 'withdraws'),
  }),
  { maxLength: 25 },
)
const happenings = fc.array(
  fc.record({
    // Counted from noon of New Year's Day: the last one is still in the year.
    minute: fc.nat(364 * 1440 - 1),
    category: fc.constantFrom(...incidentCategories),
    severity: fc.constantFrom(...severities),
  }),
  { maxLength: 25 },
)

const total = <T>(rows: readonly T[], figure: (row: T) => number) => rows.reduce((sum, row) => sum + figure(row), 0)

it('every line and every incident of the days is counted once in each division', () => {
  // What one run wrote stays in the book, so that each has a year of its own.
  let year = 1950
  fc.assert(
    fc.property(lines, happenings, fc.nat(364), fc.integer({ min: 1, max: 400 }), (written, incidents, start, days) => {
      const first = localDate(`${(year += 1)}-01-01`)
      const from = addDays(first, start)
      const until = addDays(from, days)
      const isAsked = (date: string) => from <= date && date < until

      const counted: { day: string; late: boolean }[] = []
      for (const { day, kind, late, supplement } of written) {
        const date = addDays(first, day)
        const of = put.line(date, { kind, late })
        if (supplement !== 'withdraws') counted.push({ day: date, late })
        if (supplement === 'none') continue
        put.line(date, { of, withdraws: supplement === 'withdraws' })
        counted.push({ day: date, late: false })
      }
      const moments = incidents.map(({ minute }) => instantOf(Date.parse(`${first}T12:00:00.000Z`) + minute * 60_000))
      for (const [index, { category, severity }] of incidents.entries())
        put.incident(moments[index]!, category, severity)

      const found = officer.call('securityFigures.get', { from, until })
      const lived = counted.filter(({ day }) => isAsked(day))
      expect(total(found.entriesByKind, (row) => row.entries)).toBe(lived.length)
      expect(total(found.entriesByMonth, (row) => row.entries)).toBe(lived.length)
      expect(total(found.entriesByMonth, (row) => row.late)).toBe(lived.filter(({ late }) => late).length)

      const happened = moments.filter((moment) => isAsked(dateIn(houseZone, moment)))
      expect(total(found.incidentsByCategory, (row) => row.incidents)).toBe(happened.length)
      for (const { hour, incidents: count } of found.incidentsByHour) {
        expect(count).toBe(happened.filter((moment) => Number(timeIn(houseZone, moment).slice(0, 2)) === hour).length)
      }
      for (const { month, severity1, severity2, severity3 } of found.incidentsByMonth) {
        const own = happened.filter((moment) => monthOf(dateIn(houseZone, moment)) === month)
        expect(severity1 + severity2 + severity3).toBe(own.length)
      }
      expect(total(found.incidentsByHour, (row) => row.incidents)).toBe(happened.length)
      expect(total(found.incidentsByMonth, (row) => row.severity1 + row.severity2 + row.severity3)).toBe(
        happened.length,
      )
    }),
    { numRuns: 40 },
  )
})
