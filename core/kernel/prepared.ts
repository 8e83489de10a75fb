import { getTableColumns, sql, type Column, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { SQLiteInsertValue, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ReadTx, WriteTx } from './context.ts'

/**
 * A statement of the query builder that is built once for each open file and afterwards only given its values; building it
 * costs several times what SQLite needs to run it. Values that change stand in it as `sql.placeholder('name')` or `among`;
 * a value written into it otherwise is kept for ever.
 * @param build ends in `.prepare()`.
 * @returns the statement of the file behind `tx`; to be run at once with `.all({ … })`, `.get({ … })` or `.run({ … })`, which
 *   throw when a placeholder gets no value.
 */
export function prepared<Tx extends ReadTx, Statement>(build: (tx: Tx) => Statement): (tx: Tx) => Statement {
  // A file that is opened again is another key, so no statement outlives its connection.
  const made = new WeakMap<Tx, Statement>()
  return (tx) => {
    const known = made.get(tx)
    if (known !== undefined) return known
    const statement = build(tx)
    made.set(tx, statement)
    return statement
  }
}

/** Whether the column is one of the values of a list, which is given as an array under the name; any length, also none. */
export function among(column: SQLWrapper, name: string): SQL {
  const mapToDriverValue = (values: unknown) => JSON.stringify(values)
  return sql`${column} in (select value from json_each(${sql.param(sql.placeholder(name), { mapToDriverValue })}))`
}

/** Inserts rows one by one with a prepared statement; columns that a row leaves out get their fixed default, or null. */
export function insertInto<T extends SQLiteTable>(table: T): (tx: WriteTx, row: T['$inferInsert']) => void {
  const columns = Object.entries(getTableColumns(table))
  const values = Object.fromEntries(columns.map(([name, column]) => [name, valueOf(column, name)]))
  const statement = prepared((tx: WriteTx) =>
    tx
      .insert(table)
      .values(values as SQLiteInsertValue<T>)
      .prepare(),
  )
  const nothing = Object.fromEntries(columns.map(([name]) => [name, undefined]))
  return (tx, row) => void statement(tx).run({ ...nothing, ...row })
}

function valueOf(column: Column, name: string): SQL {
  const mapToDriverValue = (value: unknown): unknown => {
    const given = value === undefined ? column.default : value
    // The builder keeps null from the encoders of columns, but not for placeholders; JSON would make a text of it.
    return given === null || given === undefined ? null : column.mapToDriverValue(given)
  }
  return sql`${sql.param(sql.placeholder(name), { mapToDriverValue })}`
}
