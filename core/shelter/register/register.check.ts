import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type {
  Problem,
  RegisterColumn,
  RegisterMapping,
  RoomsMapping,
  Table,
} from '../../../common/shelter/register/register.columns.ts'
import { detectDateOrder } from '../../../common/shelter/register/register.dates.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { Correction, Report, SheetLine } from './register.cells.ts'
import { readLines, startReport } from './register.cells.ts'
import { warnOfHeads } from './register.heads.ts'
import { checkIdentities } from './register.identities.ts'
import { readRegisterLine } from './register.lines.ts'
import { checkNights } from './register.nights.ts'
import type { HouseSnapshot, RegisterPlan } from './register.plan.ts'
import { makePlan } from './register.planning.ts'
import { checkRooms, shortRoomKey } from './register.rooms.ts'
import { warnOfHouseRules } from './register.warnings.ts'

export type RegisterCheckInput = {
  /** `null`: the rooms are those of the house. */
  readonly rooms: Table | null
  readonly register: Table
  readonly roomsMapping: RoomsMapping
  readonly registerMapping: RegisterMapping
  readonly corrections: readonly Correction[]
  readonly house: HouseSnapshot
  readonly today: LocalDate
}

export type RegisterCheck = {
  /** Refused lines; while there is one, nothing may be stored. In the order of the file. */
  readonly errors: readonly Problem[]
  readonly warnings: readonly Problem[]
  /** What the lines without an error bring. */
  readonly plan: RegisterPlan
}

const requiredColumns = ['code', 'category', 'arrived', 'room', 'bed'] as const
const usefulColumns = ['alias', 'birthDate', 'sex', 'household', 'left'] as const

/** Checks every line of the register by itself, against the other lines and against the house; stores nothing. */
export function checkRegister(input: RegisterCheckInput): RegisterCheck {
  const { registerMapping, house, today } = input
  const report = startReport()
  for (const column of requiredColumns) {
    if (registerMapping[column] === null) report.error('register', 1, column, 'missing-column')
  }
  for (const column of usefulColumns) {
    if (registerMapping[column] === null) report.warn('register', 1, column, 'optional-missing')
  }
  const sheet = readLines<RegisterColumn>(
    'register',
    input.register,
    registerMapping,
    input.corrections,
    ['number'],
    report,
  )
  const order = dateOrder(sheet, report)
  const rooms = checkRooms(input.rooms, input.roomsMapping, input.corrections, house, labelsByRoom(sheet), report)
  const has = (column: RegisterColumn) => registerMapping[column] !== null
  const lines = sheet.map((line) => readRegisterLine(line, { rooms, order, today, has, report }))
  const strangers = checkIdentities(lines, house, report)
  const placed = checkNights(lines, strangers, house, rooms, report)
  const sound = lines.filter((line) => !report.refused('register', line.line))
  const plan = makePlan(sound, rooms, house, report)
  warnOfHeads(lines, house, report)
  warnOfHouseRules(placed, rooms, report)
  return { errors: inFileOrder(report.errors), warnings: inFileOrder(report.warnings), plan }
}

function inFileOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => b.sheet.localeCompare(a.sheet) || a.line - b.line)
}

function dateOrder(sheet: readonly SheetLine<RegisterColumn>[], report: Report) {
  const columns = ['birthDate', 'arrived', 'left'] as const
  const order = detectDateOrder(sheet.flatMap((line) => columns.map((column) => line.raw(column))))
  if (order === 'month-first') report.warn('register', 1, 'arrived', 'ambiguous-date-style')
  return order
}

function labelsByRoom(sheet: readonly SheetLine<RegisterColumn>[]): Map<string, Set<string>> {
  const labels = new Map<string, Set<string>>()
  for (const line of sheet) {
    const [key, label] = [shortRoomKey(line.raw('room')), fold(line.raw('bed'))]
    if (key === '' || label === '') continue
    const known = labels.get(key)
    if (known) known.add(label)
    else labels.set(key, new Set([label]))
  }
  return labels
}
