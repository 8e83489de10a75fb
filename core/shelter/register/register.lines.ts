import type { LocalDate } from '../../../common/kernel/calendar.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { Relation } from '../../../common/people/households/households.contract.ts'
import type { Category, Sex } from '../../../common/people/persons/persons.contract.ts'
import type { RegisterColumn } from '../../../common/shelter/register/register.columns.ts'
import { readCountries } from '../../../common/shelter/register/register.countries.ts'
import type { DateOrder } from '../../../common/shelter/register/register.dates.ts'
import { readDate } from '../../../common/shelter/register/register.dates.ts'
import {
  readCategory,
  readDestination,
  readRelation,
  readSex,
} from '../../../common/shelter/register/register.values.ts'
import type { Destination } from '../../../common/shelter/stays/stays.contract.ts'
import type { Report, SheetLine } from './register.cells.ts'
import { isFormula, paperDate } from './register.cells.ts'
import type { BedPlan } from './register.plan.ts'
import type { KnownRooms } from './register.rooms.ts'
import { findBed } from './register.rooms.ts'

/** One line of the register as understood; a part that cannot be used is `null` and the report says why. */
export type RegisterLine = {
  readonly line: number
  readonly personKey: string | null
  readonly code: string
  readonly alias: string
  readonly birthDate: LocalDate | null
  readonly sex: Sex | null
  readonly citizenships: readonly string[]
  readonly household: { readonly key: string; readonly code: string } | null
  /** `null` where the register says nothing. */
  readonly relation: Relation | null
  readonly category: Category | null
  readonly arrived: LocalDate | null
  readonly left: LocalDate | null
  readonly expectedUntil: LocalDate | null
  /** Whether arrival and end are both sound, so that the nights are known. */
  readonly nightsKnown: boolean
  readonly bed: BedPlan | null
  readonly destination: Destination | null
  readonly leavingReason: string | null
  readonly notes: string
}

/** A line without an error: its person, bed, category and nights are known. */
export type SoundLine = RegisterLine & {
  readonly personKey: string
  readonly bed: BedPlan
  readonly arrived: LocalDate
  readonly category: Category
}

export type LineContext = {
  readonly rooms: KnownRooms
  readonly order: DateOrder
  readonly today: LocalDate
  has(column: RegisterColumn): boolean
  readonly report: Report
}

type Line = SheetLine<RegisterColumn>

export const codeKey = (code: string) => fold(code)

/** Reads one line and reports what is wrong with it by itself. */
export function readRegisterLine(line: Line, context: LineContext): RegisterLine {
  const { report } = context
  if (isFormula(line.raw('number'))) {
    report.warn('register', line.line, 'number', 'formula', { value: line.raw('number').slice(0, 60) })
  }
  const code = required(line, 'code', 40, context) ?? ''
  const times = readTimes(line, context)
  const sex = readSexOf(line, context)
  return {
    line: line.line,
    personKey: code === '' ? null : codeKey(code),
    code,
    alias: line.text('alias', 60) ?? '',
    ...times,
    sex,
    citizenships: readCitizenships(line, context),
    household: readHousehold(line),
    relation: readRelationOf(line, sex, report),
    category: readCategoryOf(line, context),
    bed: readBed(line, context),
    ...readDeparture(line, times.left !== null || times.expectedUntil !== null, report),
    notes: line.text('notes', 500) ?? '',
  }
}

/** The text of a cell that must not be empty; `null` when it is, or cannot be used. */
function required(line: Line, column: RegisterColumn, max: number, { has, report }: LineContext): string | null {
  if (!has(column)) return null
  const text = line.text(column, max)
  if (text === '') report.error('register', line.line, column, 'missing-value')
  return text === '' ? null : text
}

type Day = { readonly date: LocalDate | null; readonly sound: boolean }

function readDay(line: Line, column: 'birthDate' | 'arrived' | 'left', { order, report }: LineContext): Day {
  const text = line.text(column, 60)
  if (text === null || text === '') return { date: null, sound: text === '' }
  const reading = readDate(text, order)
  if (reading.ok) return { date: reading.date, sound: true }
  report.error('register', line.line, column, reading.why, { value: text })
  return { date: null, sound: false }
}

function readTimes(line: Line, context: LineContext) {
  const { report, today } = context
  const arrivedText = required(line, 'arrived', 60, context)
  const arrived = arrivedText === null ? { date: null, sound: false } : readDay(line, 'arrived', context)
  const left = readDay(line, 'left', context)
  const birth = readDay(line, 'birthDate', context)
  const bornAfter = checkBirth(line, birth, arrived.date, context)
  const future = arrived.date !== null && arrived.date > today
  const reversed = arrived.date !== null && left.date !== null && left.date < arrived.date
  const dates = { arrived: paperDate(arrived.date), left: paperDate(left.date) }
  if (future)
    report.error('register', line.line, 'arrived', 'arrival-in-future', {
      arrived: dates.arrived,
      today: paperDate(today),
    })
  if (reversed) report.error('register', line.line, 'left', 'departure-before-arrival', dates)
  const leaving = left.date !== null && left.date > today && !future && !reversed
  if (leaving) report.warn('register', line.line, 'left', 'departure-in-future', { left: dates.left })
  return {
    birthDate: bornAfter ? null : birth.date,
    arrived: arrived.date,
    left: leaving ? null : left.date,
    expectedUntil: leaving ? left.date : null,
    nightsKnown: arrived.date !== null && left.sound && !future && !reversed,
  }
}

/** Whether the birth date cannot be true: after the arrival, or after today where no arrival can be read. */
function checkBirth(line: Line, birth: Day, arrived: LocalDate | null, { has, report, today }: LineContext): boolean {
  if (birth.date === null) {
    if (birth.sound && has('birthDate') && line.raw('birthDate') === '') {
      report.warn('register', line.line, 'birthDate', 'optional-missing')
    }
    return false
  }
  const impossible = birth.date > (arrived ?? today)
  if (impossible) {
    const params = { birthDate: paperDate(birth.date), arrived: paperDate(arrived ?? today) }
    report.error('register', line.line, 'birthDate', 'born-after-arrival', params)
  }
  return impossible
}

function readSexOf(line: Line, { has, report }: LineContext): Sex | null {
  if (!has('sex')) return null
  const text = line.text('sex', 40)
  if (text === null) return null
  const sex = readSex(text)
  if (text === '') report.warn('register', line.line, 'sex', 'optional-missing')
  else if (sex === null) report.error('register', line.line, 'sex', 'unknown-sex', { value: text })
  return sex
}

function readCategoryOf(line: Line, context: LineContext): Category | null {
  const text = required(line, 'category', 80, context)
  const category = text === null ? null : readCategory(text)
  if (text !== null && category === null) {
    context.report.error('register', line.line, 'category', 'unknown-category', { value: text })
  }
  return category
}

function readRelationOf(line: Line, sex: Sex | null, report: Report): Relation | null {
  const text = line.text('relation', 80)
  if (text === null || text === '') return null
  const relation = readRelation(text, sex)
  if (relation === null) report.error('register', line.line, 'relation', 'unknown-relation', { value: text })
  return relation
}

function readHousehold(line: Line): RegisterLine['household'] {
  const code = line.text('household', 40)
  return code === null || code === '' ? null : { key: codeKey(code), code }
}

function readCitizenships(line: Line, { report }: LineContext): readonly string[] {
  const text = line.text('citizenship', 120)
  if (text === null || text === '') return []
  const { known, unknown } = readCountries(text)
  if (unknown.length > 0)
    report.warn('register', line.line, 'citizenship', 'unknown-country', { value: unknown.join(', ') })
  return known.slice(0, 5)
}

function readBed(line: Line, context: LineContext): BedPlan | null {
  const { rooms, report } = context
  const roomName = required(line, 'room', 40, context)
  const label = required(line, 'bed', 40, context)
  if (roomName === null || rooms.unreadable) return null
  const room = rooms.room(roomName)
  if (room === null) {
    report.error('register', line.line, 'room', 'unknown-room', { value: roomName })
    return null
  }
  if (label === null || room.beds === null) return null
  const bed = findBed(room, label)
  if (bed === null) {
    const known = [...room.beds.values()].map((one) => one.label).join(', ')
    report.error('register', line.line, 'bed', 'unknown-bed', { value: label, room: room.plan.name, beds: known })
  }
  return bed
}

function readDeparture(
  line: Line,
  leaves: boolean,
  report: Report,
): Pick<RegisterLine, 'destination' | 'leavingReason'> {
  const text = line.text('destination', 300)
  if (text === null || text === '') return { destination: null, leavingReason: null }
  if (!leaves && line.raw('left') === '')
    report.warn('register', line.line, 'left', 'destination-without-departure', { value: text })
  const destination = readDestination(text)
  if (destination !== null) return { destination, leavingReason: null }
  report.warn('register', line.line, 'destination', 'unknown-destination', { value: text })
  return { destination: 'other', leavingReason: text }
}
