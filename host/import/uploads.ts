import { randomBytes } from 'node:crypto'
import { AppError } from '../../common/kernel/app-error.ts'
import type { Table } from '../../common/shelter/register/register.columns.ts'
import {
  pickTable,
  proposeRegisterMapping,
  proposeRoomsMapping,
} from '../../common/shelter/register/register.recognise.ts'
import type { Session, UploadedTables } from '../sessions.ts'
import { readTables } from './read-table.ts'

/** Bytes of an upload at most: the files and their envelope. */
export const uploadLimit = 21 * 1_048_576

/** Uploads that a session keeps; an older one makes room for a newer. */
const mostUploads = 4

export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * Reads the register, and the rooms when they come along, from one workbook or from two files.
 * @throws AppError with one plain sentence for a file that cannot be read.
 */
export async function readRegisterFiles(register: NamedFile, rooms: NamedFile | null): Promise<UploadedTables> {
  const tables = await readTables(register.bytes, register.name)
  const registerTable = pickTable(tables, 'register') ?? tables[0]?.table
  if (!registerTable) throw new AppError('invalid-input', 'register.nothing-to-import')
  const sameFile = rooms === null || sameBytes(rooms.bytes, register.bytes)
  const roomTables = sameFile ? tables : await readTables(rooms.bytes, rooms.name)
  const roomsTable = pickTable(roomTables, 'rooms') ?? (sameFile ? null : (roomTables[0]?.table ?? null))
  return { rooms: roomsTable, register: registerTable }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(b)
}

/** Keeps an upload for the session and says what was found in it. */
export async function receiveUpload(session: Session, form: FormData) {
  const register = await fileOf(form, 'register')
  if (!register) throw new AppError('invalid-input', 'wrong-request')
  const tables = await readRegisterFiles(register, await fileOf(form, 'rooms'))
  return describe(keepTables(session, tables), tables)
}

/** Keeps tables in the memory of the session; they go with it. */
export function keepTables(session: Session, tables: UploadedTables): string {
  const id = randomBytes(12).toString('base64url')
  const oldest = session.uploads.keys().next().value
  if (session.uploads.size >= mostUploads && oldest !== undefined) session.uploads.delete(oldest)
  session.uploads.set(id, tables)
  return id
}

/** The file in a field of a form, if there is one. */
export async function fileOf(form: FormData, field: string): Promise<NamedFile | null> {
  const value = form.get(field)
  return value instanceof File ? { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) } : null
}

const sampleRows = 5

function describe(upload: string, { rooms, register }: UploadedTables) {
  const part = (table: Table) => ({
    heading: table.heading,
    lines: table.rows.length,
    sample: table.rows.slice(0, sampleRows).map((row) => row.cells),
  })
  return {
    upload,
    register: { ...part(register), mapping: proposeRegisterMapping(register.heading) },
    rooms: rooms && { ...part(rooms), mapping: proposeRoomsMapping(rooms.heading) },
  }
}

export type UploadDescription = ReturnType<typeof describe>
