import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { Instant, LocalDate } from '../../common/kernel/calendar.ts'
import type { IdKind } from '../../common/kernel/ids.ts'
import type { SheetRows } from '../../common/kernel/sheet-rows.ts'
import type { Compartment, Role } from '../../common/kernel/roles.ts'
import type { PictureType } from '../../common/kernel/pictures.ts'
import type { Table } from '../../common/shelter/register/register.columns.ts'

type Orm = BetterSQLite3Database

/** A transaction that reads. Writing through it is a compile error. */
export type ReadTx = Pick<Orm, 'select' | 'selectDistinct'>

/** A transaction that reads and writes; opened by dispatch only. */
export type WriteTx = Pick<Orm, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>

/** Who acts. `userId` is random; the role decides permissions. */
export type Actor = { readonly userId: string; readonly name: string; readonly role: Role }

/** Where a sealed value lives; the ciphertext fits nowhere else. */
export type SealedPlace = {
  readonly compartment: Compartment
  readonly table: string
  readonly column: string
  readonly row: string
}

/** Sealed columns, with the compartment keys of the acting user only. */
export type Seals = {
  /** @throws AppError `not-allowed` when the user's password does not lead to the compartment's key. */
  seal(place: SealedPlace, plain: string): Uint8Array
  unseal(place: SealedPlace, sealed: Uint8Array): string
}

export type NewAccess = { userId: string; login: string; name: string; password: string; role: Role }

/** What is remembered of a picture whose file lies beside the vault: the digest of its bytes, and the key of the file. */
export type KeptPicture = {
  readonly type: PictureType
  readonly bytes: number
  readonly sha256: string
  readonly fileKey: Uint8Array
}

/** What the host can do for a handler beyond the database; each is named for its one use. */
export type HostAbilities = {
  /** The tables of an uploaded workbook or text files, by kind. @throws AppError `register.upload-gone`. */
  uploadedTables(upload: string): { rooms: Table | null; register: Table }
  /** The sheets of an uploaded order, as they stand. @throws AppError not-found `register.upload-gone`. */
  uploadedSheets(upload: string): readonly SheetRows[]
  /**
   * Keeps an uploaded picture encrypted beside the vault, in a file named by the id; it goes again with a command that
   * fails. @throws AppError not-found `attachments.upload-gone`; unavailable when the file cannot be written.
   */
  keepPicture(upload: string, id: string): KeptPicture
  /** The bytes of a kept picture in base64. @throws AppError unavailable `attachments.damaged`. */
  openPicture(picture: { readonly id: string; readonly fileKey: Uint8Array; readonly sha256: string }): string
  /** The SHA-256 of the text of an imported file, in hexadecimal digits: by it a stored row names the file it came from. */
  fileDigest(text: string): string
  /** Makes the slot through which a new user's password opens the files of the role; returns the public signing key. */
  grantAccess(access: NewAccess): Uint8Array
}

/** What a record says, in a fixed order; ids and instants as text. */
export type Evidence = readonly (string | number | boolean | null | readonly string[])[]

/** A record whose words were sealed into the audit trail when they were written. */
export type SealedRecord = { readonly id: string; readonly number: string; readonly content: Evidence }

type Common = {
  readonly actor: Actor
  /** The moment of the request, fixed while it runs. */
  readonly now: Instant
  /** The house's calendar date at that moment. */
  readonly today: LocalDate
  readonly seals: Seals
  readonly host: HostAbilities
}

/** Head of the audit trail: its last number and the first 20 characters of its code, to be kept outside the computer. */
export type AuditAnchor = { readonly seq: number; readonly code: string }

export type QueryContext = Common & {
  readonly tx: ReadTx
  anchor(): AuditAnchor
  /** Ids whose opening is written to the audit trail. */ subject(id: string): void
}

export type CommandContext = Common & {
  readonly tx: WriteTx
  newId(kind: IdKind): string
  /** Names an affected record for the audit row: ids only, never names or values. */
  subject(id: string): void
  /**
   * Seals what a record says into the audit row, signed by the actor: a later change of the record is found by `verify`.
   * Of several seals of one id the newest holds.
   */
  evidence(id: string, content: Evidence): void
}
