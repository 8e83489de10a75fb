import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Instant, LocalDate } from '../../../common/kernel/calendar.ts'
import type { LogFilter } from '../../../common/security/log/log.contract.ts'
import { users } from '../../../db/schema/kernel.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import { logDays, logEntries, logPersons, logSearch } from '../../../db/schema/security/log.ts'
import { bedPlaces, rooms } from '../../../db/schema/shelter/rooms.ts'
import { occupancies } from '../../../db/schema/shelter/stays.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { among, insertInto, prepared } from '../../kernel/prepared.ts'

export type LineRow = typeof logEntries.$inferSelect
export type LinePersonRow = typeof logPersons.$inferSelect

const highest = prepared((tx: ReadTx) =>
  tx
    .select({ seq: sql<number | null>`max(${logEntries.seq})` })
    .from(logEntries)
    .prepare(),
)

export function lastSeq(tx: ReadTx): number {
  return highest(tx).get()?.seq ?? 0
}

function matching({ kinds, from, until, personId }: LogFilter): SQL | undefined {
  return and(
    kinds.length > 0 ? inArray(logEntries.kind, kinds) : undefined,
    from ? gte(logEntries.day, from) : undefined,
    until ? lte(logEntries.day, until) : undefined,
    personId ? sql`${logEntries.seq} IN (SELECT seq FROM log_persons WHERE person_id = ${personId})` : undefined,
  )
}

const line = { entry: logEntries, byName: users.name }

/** Lines before a number, newest first. */
export function linesBefore(tx: ReadTx, before: number | null, limit: number, filter: LogFilter) {
  return tx
    .select(line)
    .from(logEntries)
    .innerJoin(users, eq(users.id, logEntries.userId))
    .where(and(before === null ? undefined : lt(logEntries.seq, before), matching(filter)))
    .orderBy(desc(logEntries.seq))
    .limit(limit)
    .all()
}

/** Rows of the index that are looked through when the lines are filtered besides. */
const widestSearch = 20_000

const found = prepared((tx: ReadTx) =>
  tx
    .select({ seq: logSearch.rowid })
    .from(logSearch)
    .where(sql`log_search MATCH ${sql.placeholder('match')}`)
    .orderBy(sql`rowid DESC`)
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/**
 * Lines whose index holds every word, newest first.
 * @param match words in the language of FTS5.
 */
export function linesMatching(tx: ReadTx, match: string, limit: number, filter: LogFilter) {
  const condition = matching(filter)
  const seqs = found(tx)
    .all({ match, limit: condition ? widestSearch : limit })
    .map((row) => row.seq)
  return tx
    .select(line)
    .from(logEntries)
    .innerJoin(users, eq(users.id, logEntries.userId))
    .where(and(sql`${logEntries.seq} IN (SELECT value FROM json_each(${JSON.stringify(seqs)}))`, condition))
    .orderBy(desc(logEntries.seq))
    .limit(limit)
    .all()
}

/** Lines of days `[from, until]`, oldest first. */
export function linesOfDays(tx: ReadTx, from: LocalDate, until: LocalDate, limit: number) {
  return tx
    .select(line)
    .from(logEntries)
    .innerJoin(users, eq(users.id, logEntries.userId))
    .where(and(gte(logEntries.day, from), lte(logEntries.day, until)))
    .orderBy(asc(logEntries.seq))
    .limit(limit)
    .all()
}

export function getLine(tx: ReadTx, id: string) {
  return tx
    .select(line)
    .from(logEntries)
    .innerJoin(users, eq(users.id, logEntries.userId))
    .where(eq(logEntries.id, id))
    .get()
}

const namedIn = prepared((tx: ReadTx) =>
  tx
    .select({
      seq: logPersons.seq,
      id: logPersons.personId,
      code: persons.code,
      alias: persons.alias,
      roomName: logPersons.roomName,
    })
    .from(logPersons)
    .innerJoin(persons, eq(persons.id, logPersons.personId))
    .where(among(logPersons.seq, 'seqs'))
    .orderBy(persons.code)
    .prepare(),
)

/** The people of lines, with their aliases. */
export function personsOfLines(tx: ReadTx, seqs: readonly number[]) {
  return namedIn(tx).all({ seqs })
}

const completing = prepared((tx: ReadTx) =>
  tx
    .select({ seq: logEntries.seq, of: logEntries.supplementOf, withdraws: logEntries.withdraws })
    .from(logEntries)
    .where(among(logEntries.supplementOf, 'seqs'))
    .orderBy(logEntries.seq)
    .prepare(),
)

/** Lines that complete the given ones, oldest first. */
export function supplementsOf(tx: ReadTx, seqs: readonly number[]) {
  return completing(tx).all({ seqs })
}

const identified = prepared((tx: ReadTx) =>
  tx.select({ seq: logEntries.seq, id: logEntries.id }).from(logEntries).where(among(logEntries.seq, 'seqs')).prepare(),
)

/** Ids of lines by their numbers. */
export function idsOfLines(tx: ReadTx, seqs: readonly number[]) {
  return identified(tx).all({ seqs })
}

const addLine = insertInto(logEntries)
const addPerson = insertInto(logPersons)
const addWords = insertInto(logSearch)

/** @param words what the line is found by, folded. */
export function insertLine(tx: WriteTx, row: LineRow, named: readonly LinePersonRow[], words: string): void {
  addLine(tx, row)
  for (const one of named) addPerson(tx, one)
  addWords(tx, { rowid: row.seq, body: words })
}

const dayOf = prepared((tx: ReadTx) =>
  tx
    .select()
    .from(logDays)
    .where(eq(logDays.date, sql.placeholder('date')))
    .prepare(),
)

export function getDay(tx: ReadTx, date: LocalDate) {
  return dayOf(tx).get({ date })
}

export function openDay(tx: WriteTx, date: LocalDate, openedAt: Instant): void {
  tx.insert(logDays).values({ date, openedAt }).run()
}

export function closeDay(tx: WriteTx, date: LocalDate, closedAt: Instant, closedBy: string): void {
  tx.update(logDays).set({ closedAt, closedBy }).where(eq(logDays.date, date)).run()
}

/** Days `[from, until]` with the number of their lines. */
export function daysBetween(tx: ReadTx, from: LocalDate, until: LocalDate) {
  return tx
    .select({
      date: logDays.date,
      openedAt: logDays.openedAt,
      closedAt: logDays.closedAt,
      closedByName: users.name,
      entries: sql<number>`(SELECT count(*) FROM log_entries e WHERE e.day = log_days.date)`,
      lateEntries: sql<number>`(SELECT count(*) FROM log_entries e WHERE e.day = log_days.date AND e.late = 1)`,
    })
    .from(logDays)
    .leftJoin(users, eq(users.id, logDays.closedBy))
    .where(and(gte(logDays.date, from), lte(logDays.date, until)))
    .orderBy(desc(logDays.date))
    .all()
}

const mostUnclosed = 7

const unclosed = prepared((tx: ReadTx) =>
  tx
    .select()
    .from(logDays)
    .where(and(lt(logDays.date, sql.placeholder('date')), isNull(logDays.closedAt)))
    .orderBy(logDays.date)
    .limit(mostUnclosed)
    .prepare(),
)

/** Days before a date that nobody has closed: the oldest seven, because the next come up as these are closed. */
export function openDaysBefore(tx: ReadTx, date: LocalDate) {
  return unclosed(tx).all({ date })
}

const on = sql.placeholder('on')

const placed = prepared((tx: ReadTx) =>
  tx
    .select({
      id: persons.id,
      code: persons.code,
      alias: persons.alias,
      roomName: rooms.name,
      arrived: occupancies.fromDate,
    })
    .from(persons)
    .leftJoin(
      occupancies,
      and(
        eq(occupancies.personId, persons.id),
        isNull(occupancies.voidedAt),
        lte(occupancies.fromDate, on),
        or(isNull(occupancies.untilDate), gt(occupancies.untilDate, on)),
      ),
    )
    .leftJoin(
      bedPlaces,
      and(
        eq(bedPlaces.bedId, occupancies.bedId),
        or(isNull(bedPlaces.fromDate), lte(bedPlaces.fromDate, on)),
        or(isNull(bedPlaces.untilDate), gt(bedPlaces.untilDate, on)),
      ),
    )
    .leftJoin(rooms, eq(rooms.id, bedPlaces.roomId))
    .where(among(persons.id, 'personIds'))
    .prepare(),
)

/** Aliases, codes and the room of each person on the night of a date; the room is empty for who has no bed then. */
export function whoAndWhere(tx: ReadTx, personIds: readonly string[], date: LocalDate) {
  return placed(tx).all({ personIds, on: date })
}

const lastMovement = sql`(
  SELECT p.seq FROM log_persons p
  WHERE p.person_id = ${persons.id} AND p.direction IS NOT NULL AND p.at <= ${sql.placeholder('until')}
    AND NOT EXISTS (SELECT 1 FROM log_entries w WHERE w.supplement_of = p.seq AND w.withdraws = 1)
  ORDER BY p.at DESC, p.seq DESC LIMIT 1)`

const movements = prepared((tx: ReadTx) =>
  tx
    .select({
      personId: logPersons.personId,
      direction: logPersons.direction,
      at: logPersons.at,
      expectedReturn: logEntries.expectedReturn,
    })
    .from(persons)
    .innerJoin(logPersons, and(eq(logPersons.personId, persons.id), eq(logPersons.seq, lastMovement)))
    .innerJoin(logEntries, eq(logEntries.seq, logPersons.seq))
    .where(among(persons.id, 'personIds'))
    .prepare(),
)

/**
 * The last movement of each person until a moment, lines that were withdrawn left out.
 * One step down the index per person, whatever the length of the book.
 */
export function lastMovements(tx: ReadTx, personIds: readonly string[], until: Instant) {
  return movements(tx).all({ personIds, until })
}

/** All lines with their people, oldest first, for the check of the book. */
export function wholeBook(tx: ReadTx): { lines: LineRow[]; persons: LinePersonRow[] } {
  return {
    lines: tx.select().from(logEntries).orderBy(logEntries.seq).all(),
    persons: tx.select().from(logPersons).orderBy(logPersons.seq).all(),
  }
}
