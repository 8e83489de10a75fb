import { addDays, addMonths, localDate } from '../../../common/kernel/calendar.ts'
import type { Instant, LocalDate } from '../../../common/kernel/calendar.ts'
import type { Board, BoardBar, BoardRoom, StayBar } from '../../../common/shelter/board/board.contract.ts'
import type { BedNightsRow, OccupancyPeriod } from '../../../common/shelter/occupancy/occupancy.contract.ts'
import type { RollCallLine } from '../../../common/shelter/roll-call/roll-call.contract.ts'
import type { PrintInfo } from '../../../core/kernel/document.ts'
import type { OccupancyReport } from '../../../core/shelter/occupancy/occupancy-report.ts'
import { percentOf } from '../../../core/shelter/occupancy/occupancy-report.ts'

export const night = localDate('2026-11-22')

export const codesOnly: PrintInfo = {
  houseName: 'Casa Ștefania – Oradea',
  printedBy: 'Ioana Țăranu-Brâncuș',
  printedAt: '2026-11-22T19:40:00.000Z' as Instant,
  language: 'ro',
  withNames: false,
}

export const withNames: PrintInfo = { ...codesOnly, withNames: true }

/** Invented aliases with every awkward letter that the papers must carry. */
export const aliases = [
  'Ștefănița',
  'Țuțu',
  'Оксана',
  'Mâța Îngerașă',
  'Maria-Magdalena Constantinescu-Brâncoveanu de la Câmpulung',
  'Ană',
]

const id = (prefix: string, number: number) => `${prefix}_${String(number).padStart(22, '0')}`
export const code = (number: number) => `OR-2026-${String(number + 1).padStart(3, '0')}`

/** Persons spread over rooms of four beds; every ninth is on leave, every third a child. */
export function rollCall(persons: number): RollCallLine[] {
  return Array.from({ length: persons }, (_, index) => {
    const onLeave = index % 9 === 4
    return {
      stayId: id('sta', index),
      personId: id('per', index),
      code: code(index),
      alias: aliases[index % aliases.length] ?? '',
      child: index % 3 === 2,
      roomName: `Camera ${101 + Math.floor(index / 4)}`,
      floor: Math.floor(index / 24),
      bedLabel: `${'ABCD'[index % 4]}`,
      expected: onLeave ? 'on-leave' : 'present',
      expectedReturn: onLeave ? addDays(night, 2) : null,
      mark: null,
      note: index === 1 ? 'Ia medicamentul la ora 21, lăsat la ofițerul de serviciu' : '',
    }
  })
}

function boardRoom(index: number, beds: number, more: Partial<BoardRoom> = {}): BoardRoom {
  return {
    id: id('roo', index),
    name: `Camera ${101 + index}`,
    floor: index < 4 ? 0 : 1,
    policy: index % 2 === 0 ? 'family' : 'shared',
    capacity: beds,
    isolationCapable: false,
    accessible: index === 0,
    isolation: null,
    beds: Array.from({ length: beds }, (_, bed) => ({
      bedId: id('bed', index * 100 + bed),
      label: 'ABCDEFGHIJ'[bed] ?? String(bed),
      kind: 'single' as const,
      mobile: false,
      from: null,
      until: null,
    })),
    ...more,
  }
}

function stay(room: number, bed: number, more: Partial<StayBar> = {}): StayBar {
  const number = room * 100 + bed
  return {
    kind: 'stay',
    id: id('occ', number),
    stayId: id('sta', number),
    personId: id('per', number),
    bedId: id('bed', number),
    code: code(number),
    alias: aliases[(room + bed) % aliases.length] ?? '',
    sex: 'female',
    category: 'victim',
    householdId: null,
    householdCode: null,
    from: addDays(night, -30),
    until: null,
    current: true,
    overdue: false,
    expectedUntil: null,
    absences: [],
    ...more,
  }
}

/** A house of two floors in which every state of a bed occurs at least once on the night. */
export function board(): Board {
  const rooms = [
    boardRoom(0, 4),
    boardRoom(1, 3),
    boardRoom(2, 2),
    boardRoom(3, 10),
    boardRoom(4, 3),
    boardRoom(5, 0),
    boardRoom(6, 4),
  ]
  const isolation = { id: id('iso', 1), from: addDays(night, -2), until: addDays(night, 5), reason: 'varicelă' }
  rooms[2] = { ...boardRoom(2, 2), isolation }
  const until = addDays(night, 9)
  const expiresAt = `${addDays(night, 1)}T12:00:00.000Z` as Instant
  const held = {
    id: id('blk', 1),
    householdId: null,
    householdCode: null,
    requestId: null,
    from: night,
    until,
    expiresAt,
    note: '',
  }
  const family = { householdId: id('hou', 1), householdCode: 'F-2026-014' }
  const bars: BoardBar[] = [
    stay(0, 0, family),
    stay(0, 1, { ...family, until }),
    stay(0, 2, { ...family, absences: [{ from: addDays(night, -1), until: addDays(night, 2) }] }),
    stay(1, 0, { overdue: true, until: addDays(night, -3), expectedUntil: addDays(night, -3) }),
    { kind: 'planned', ...held, bedId: id('bed', 101), personId: id('per', 900), code: code(900), alias: 'Оксана' },
    { kind: 'hold', ...held, bedId: id('bed', 102), personId: null, code: null, alias: null },
    stay(2, 0),
    stay(2, 1, { alias: aliases[4] ?? '' }),
    ...Array.from({ length: 8 }, (_, bed) => stay(3, bed)),
    {
      kind: 'out-of-service',
      id: id('blk', 2),
      bedId: id('bed', 308),
      from: night,
      until: null,
      reason: 'repair',
      note: '',
    },
    stay(4, 0),
    stay(4, 1, { from: addDays(night, 1) }),
  ]
  const days = [{ date: night, occupied: 15, available: 25 }]
  return { from: night, until: addDays(night, 1), today: night, rooms, bars, days, tray: [] }
}

/** One room full of beds with two persons each, all of them with the longest alias. */
export function dormitory(beds: number): Board {
  const room = boardRoom(0, beds, { name: 'Dormitor', policy: 'shared' })
  const alias = aliases[4] ?? ''
  const bars = room.beds.flatMap((bed, index) =>
    [0, 1].map((place) => ({ ...stay(0, index, { alias }), code: code(index * 2 + place), bedId: bed.bedId })),
  )
  return { ...board(), rooms: [room], bars }
}

function month(start: LocalDate, bedNights: number): OccupancyPeriod {
  const nights = 30
  const availableBedNights = 26 * nights
  const availableRoomNights = 11 * nights
  const roomNights = Math.min(availableRoomNights, Math.round(bedNights / 2))
  return {
    period: start.slice(0, 7),
    nights,
    bedNights,
    roomNights,
    availableBedNights,
    availableRoomNights,
    bedOccupancyPercent: percentOf(bedNights, availableBedNights),
    roomOccupancyPercent: percentOf(roomNights, availableRoomNights),
    byCategory: {
      victim: Math.floor(bedNights / 2),
      refugee: Math.floor(bedNights / 4),
      vulnerable: 0,
      child: bedNights - Math.floor(bedNights / 2) - Math.floor(bedNights / 4),
    },
  }
}

/** Figures of a house with 26 beds in 11 rooms. */
export function report(months: number): OccupancyReport {
  const from = localDate('2026-01-01')
  const bedNights = [412, 455, 520, 610, 633, 598, 402, 388, 470, 655, 700, 731]
  return {
    from,
    until: addMonths(from, months),
    calculatedAt: codesOnly.printedAt,
    periods: Array.from({ length: months }, (_, index) => month(addMonths(from, index), bedNights[index % 12] ?? 0)),
    rooms: Array.from({ length: months === 0 ? 0 : 11 }, (_, index) => ({
      roomName: index === 3 ? 'Camera mamă-copil cu baie proprie și ieșire' : `Camera ${101 + index}`,
      bedNights: 500 + index * 13,
      roomNights: 300,
      availableBedNights: 730,
      bedOccupancyPercent: percentOf(500 + index * 13, 730),
      roomOccupancyPercent: percentOf(300, 365),
    })),
    lengthOfStay: { leavers: 41, meanNights: 64.2, medianNights: 38, stillInHouse: 19, sameDayDepartures: 2 },
    turnAways: [
      { reason: 'full', requests: 12, persons: 27 },
      { reason: 'male-adult', requests: 3, persons: 3 },
      { reason: 'unsafe-match', requests: 1, persons: 4 },
    ],
  }
}

/** An empty house: no month, no room, nobody left, nobody refused. */
export const emptyReport: OccupancyReport = {
  ...report(0),
  lengthOfStay: { leavers: 0, meanNights: null, medianNights: null, stillInHouse: 0, sameDayDepartures: 0 },
  turnAways: [],
}

export const rowsBehind: BedNightsRow[] = [
  {
    code: 'OR-2026-001',
    alias: '=HYPERLINK("x";"y")',
    category: 'victim',
    householdCode: null,
    roomName: 'Camera 101',
    bedLabel: '-1',
    from: localDate('2026-01-03'),
    until: null,
    nights: 12,
  },
  {
    code: 'OR-2026-002',
    alias: 'Оксана; „Țuțu”',
    category: 'child',
    householdCode: 'F-2026-001',
    roomName: '@101',
    bedLabel: 'B',
    from: localDate('2026-01-03'),
    until: localDate('2026-02-01'),
    nights: 29,
  },
]
