import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '../../../../common/kernel/calendar.ts'
import { openWorld, type Client } from '../../../support/world.ts'
import { firstDay, randomHouse, storeHouse, type PlainHouse } from './random-house.ts'

const today = '2026-03-12' as LocalDate
/** Begins before anything happened and ends after tonight. */
const asked = { from: '2026-01-20' as LocalDate, until: '2026-04-05' as LocalDate }

let shared: ReturnType<typeof openWorld>
let client: Client

beforeAll(async () => {
  shared = openWorld()
  shared.setNow(`${today}T18:00:00.000Z`)
  client = await shared.as('coordinator')
})
afterAll(() => shared.close())

const holds = (from: LocalDate | null, until: LocalDate | null, night: LocalDate) =>
  (from === null || from <= night) && (until === null || night < until)

/** One night of the house, looked at bed by bed. */
function lookIn(house: PlainHouse, night: LocalDate) {
  return house.beds.flatMap((bed) => {
    const place = bed.places.find(({ from, until }) => holds(from, until, night))
    if (!place || !holds(bed.active.from, bed.active.until, night)) return []
    const broken = house.repairs.some((one) => one.bed === bed.id && holds(one.from, one.until, night))
    const sleeper = house.nights.find((one) => one.bed === bed.id && holds(one.from, one.until, night))
    const person = house.persons.find((one) => one.id === sleeper?.person)
    return [{ room: place.room, label: bed.label, usable: !broken, person }]
  })
}

type Look = ReturnType<typeof lookIn>

function nightsOf(house: PlainHouse, from: LocalDate, until: LocalDate): Look[] {
  const looks: Look[] = []
  for (let night = from; night < until && night <= today; night = addDays(night, 1)) looks.push(lookIn(house, night))
  return looks
}

/** A quotient with some decimals, half up, in whole numbers so that no binary fraction decides a half. */
const rounded = (part: number, whole: number, decimals: number) =>
  Math.floor((part * 2 * 10 ** decimals + whole) / (2 * whole)) / 10 ** decimals

const share = (part: number, whole: number) => (whole === 0 ? null : rounded(part * 100, whole, 1))

function count(looks: Look[]) {
  const spots = looks.flat()
  const roomsOf = (look: Look, wanted: (spot: Look[number]) => boolean) =>
    new Set(look.filter(wanted).map((spot) => spot.room)).size
  const sum = (value: (look: Look) => number) => looks.reduce((total, look) => total + value(look), 0)
  const bedNights = spots.filter((spot) => spot.person).length
  const availableBedNights = spots.filter((spot) => spot.usable).length
  const roomNights = sum((look) => roomsOf(look, (spot) => spot.person !== undefined))
  const availableRoomNights = sum((look) => roomsOf(look, (spot) => spot.usable || spot.person !== undefined))
  return {
    bedNights,
    roomNights,
    availableBedNights,
    availableRoomNights,
    bedOccupancyPercent: share(bedNights, availableBedNights),
    roomOccupancyPercent: share(roomNights, availableRoomNights),
  }
}

function ofCategory(looks: Look[]) {
  const slept = (category: string) => looks.flat().filter((spot) => spot.person?.category === category).length
  return { victim: slept('victim'), refugee: slept('refugee'), vulnerable: slept('vulnerable'), child: slept('child') }
}

const check = (claim: (house: PlainHouse) => void) =>
  fc.assert(
    fc.property(randomHouse(today), (house) => {
      storeHouse(shared.host.vault.file('shelter')!, house)
      claim(house)
    }),
    { numRuns: 40 },
  )

describe('the figures, counted a second time night by night', () => {
  it('by month', () => {
    const months = [
      ['2026-01', '2026-01-20', '2026-02-01'],
      ['2026-02', '2026-02-01', '2026-03-01'],
      ['2026-03', '2026-03-01', '2026-04-01'],
      ['2026-04', '2026-04-01', '2026-04-05'],
    ] as const
    check((house) => {
      const expected = months.map(([period, from, until]) => {
        const looks = nightsOf(house, from as LocalDate, until as LocalDate)
        return { period, nights: looks.length, ...count(looks), byCategory: ofCategory(looks) }
      })
      expect(client.call('occupancy.byMonth', asked)).toEqual(expected)
    })
  })

  it('by room and by bed', () => {
    check((house) => {
      const looks = nightsOf(house, asked.from, asked.until)
      for (const row of client.call('occupancy.byRoom', asked)) {
        const { availableRoomNights: _rooms, ...expected } = count(
          looks.map((look) => look.filter((spot) => spot.room === row.roomName)),
        )
        expect(row).toEqual({ roomName: row.roomName, ...expected })
      }
      const byBed = client.call('occupancy.byBed', asked)
      for (const row of byBed) {
        const spots = looks.flat().filter((spot) => spot.room === row.roomName && spot.label === row.bedLabel)
        const bedNights = spots.filter((spot) => spot.person).length
        expect([row.bedLabel, row.bedNights]).toEqual([row.bedLabel, bedNights])
        expect(row.availableBedNights).toBe(spots.filter((spot) => spot.usable).length)
      }
      const total = byBed.reduce((sum, row) => sum + row.bedNights, 0)
      expect(total).toBe(count(looks).bedNights)
    })
  })

  it('of one night', () => {
    check((house) => {
      for (const night of [firstDay, '2026-02-09', today] as LocalDate[]) {
        const people = lookIn(house, night).filter((spot) => spot.person)
        expect(client.call('occupancy.whoSlept', { on: night })).toMatchObject({
          persons: people.length,
          households: new Set(people.map(({ person }) => person!.household ?? person!.id)).size,
          rooms: [...new Set(people.map((spot) => spot.room))].sort(),
        })
      }
      expect(client.call('occupancy.whoSlept', { on: addDays(today, 1) }).persons).toBe(0)
    })
  })

  it('of the length of stay', () => {
    check((house) => {
      const people = house.persons.filter((person) => house.nights.some((one) => one.person === person.id))
      const here = (id: string) => house.nights.some((one) => one.person === id && one.until === null)
      const looks = nightsOf(house, asked.from, asked.until).flat()
      const nights = people
        .filter((person) => !here(person.id))
        .map((person) => looks.filter((spot) => spot.person?.id === person.id).length)
        .sort((a, b) => a - b)
      const total = nights.reduce((sum, value) => sum + value, 0)
      const [low, high] = [nights[Math.floor((nights.length - 1) / 2)], nights[Math.ceil((nights.length - 1) / 2)]]
      expect(client.call('occupancy.lengthOfStay', {})).toEqual({
        leavers: nights.length,
        stillInHouse: people.length - nights.length,
        sameDayDepartures: nights.filter((value) => value === 0).length,
        meanNights: nights.length === 0 ? null : rounded(total, nights.length, 2),
        medianNights: nights.length === 0 ? null : (low! + high!) / 2,
      })
    })
  })

  it('and the rows behind them add up', () => {
    check((house) => {
      const rows = client.call('occupancy.bedNights', asked)
      expect(rows.reduce((sum, row) => sum + row.nights, 0)).toBe(
        count(nightsOf(house, asked.from, asked.until)).bedNights,
      )
    })
  })
})
