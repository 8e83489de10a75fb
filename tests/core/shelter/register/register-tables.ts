import { readFileSync } from 'node:fs'
import { localDate } from '../../../../common/kernel/calendar.ts'
import type { Table } from '../../../../common/shelter/register/register.columns.ts'
import { proposeRegisterMapping, proposeRoomsMapping } from '../../../../common/shelter/register/register.recognise.ts'
import type { Correction } from '../../../../core/shelter/register/register.cells.ts'
import { checkRegister } from '../../../../core/shelter/register/register.check.ts'
import type { HouseSnapshot } from '../../../../core/shelter/register/register.plan.ts'
import { emptyHouse } from '../../../../core/shelter/register/register.plan.ts'

export const sampleFolder = new URL('../../../data/register-2021-2023/', import.meta.url)
export const today = localDate('2024-01-10')

/** A table of lines of cells joined by semicolons, the heading first; nothing of the sample is quoted. */
export function tableOf(lines: readonly string[]): Table {
  const [heading = '', ...rows] = lines
  return {
    heading: heading.split(';'),
    rows: rows.map((text, index) => ({ line: index + 2, cells: text.split(';') })),
  }
}

/** A sample as it lies on disk, cut by hand so that it does not depend on the reader of files. */
export function sampleTable(name: string): Table {
  const text = readFileSync(new URL(name, sampleFolder), 'utf8').replace(/^\uFEFF/, '')
  return tableOf(text.split(/\r?\n/).filter((line) => line !== ''))
}

export const roomsHeading = 'Camera;Etaj;Paturi;Regim'
export const registerHeading =
  'Cod;Nume folosit;Data nașterii;Sex;Cetățenie;Familie;Relație;Categorie;Data intrării;Camera;Pat;Data ieșirii;Destinație;Observații'
export const twoRooms = [roomsHeading, 'Teiul;0;A,B;familie', 'Nucul;1;A,B,C;comună']

type Options = {
  readonly rooms?: readonly string[] | null
  readonly heading?: string
  readonly corrections?: readonly Correction[]
  readonly house?: HouseSnapshot
}

/** Checks lines against two small rooms and an empty house unless told otherwise. */
export function check(lines: readonly string[], options: Options = {}) {
  const { rooms = twoRooms, heading = registerHeading, corrections = [], house = emptyHouse } = options
  return checkTables(rooms === null ? null : tableOf(rooms), tableOf([heading, ...lines]), { corrections, house })
}

export function checkTables(
  rooms: Table | null,
  register: Table,
  { corrections = [], house = emptyHouse }: Pick<Options, 'corrections' | 'house'> = {},
) {
  return checkRegister({
    rooms,
    register,
    roomsMapping: proposeRoomsMapping(rooms?.heading ?? []),
    registerMapping: proposeRegisterMapping(register.heading),
    corrections,
    house,
    today,
  })
}

/** `line column code` of each problem, which is how the cases below are written. */
export function brief(problems: ReturnType<typeof check>['errors']): string[] {
  return problems.map(
    ({ sheet, line, column, code }) => `${sheet === 'rooms' ? 'rooms ' : ''}${line} ${column} ${code}`,
  )
}
