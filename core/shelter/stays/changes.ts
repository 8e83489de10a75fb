import { AppError } from '../../../common/kernel/app-error.ts'
import type { ChangeEntry } from '../../../db/schema/shelter/stays.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { isConstraintFailure } from '../../kernel/database-failures.ts'
import { found } from '../../kernel/expect.ts'
import {
  getChange,
  insertChange,
  insertRow,
  markUndone,
  storeRow,
  versionOf,
  type NewRow,
  type Row,
  type TableName,
} from './changes.queries.ts'

/** Writes rows and remembers what they were, so that the whole command can be taken back. */
export type Change = {
  readonly id: string
  insert<N extends TableName>(table: N, id: string, row: NewRow<N>): void
  update<N extends TableName>(table: N, row: Row<N>, patch: Partial<NewRow<N>>): void
  /** Stores the record of the change; the last thing that a handler does. */
  close(): { changeId: string }
}

export function openChange({ tx, newId, actor, now, subject }: CommandContext, operation: string): Change {
  const entries: ChangeEntry[] = []
  const id = newId('change')
  return {
    id,
    insert(table, rowId, row) {
      insertRow(tx, table, { ...row, id: rowId, version: 1 })
      entries.push({ table, id: rowId, version: 1, before: null })
      subject(rowId)
    },
    update(table, row, patch) {
      const version = row.version + 1
      storeRow(tx, table, row.id, { ...patch, version })
      entries.push({ table, id: row.id, version, before: plain(row) })
      subject(row.id)
    },
    close() {
      insertChange(tx, { id, at: now, userId: actor.userId, operation, entries })
      return { changeId: id }
    },
  }
}

/** Row values are texts, numbers, flags and lists of ids; JSON keeps them all. */
function plain(row: object): ChangeEntry['before'] {
  return JSON.parse(JSON.stringify(row)) as ChangeEntry['before']
}

/**
 * Puts every row back as it was before the change, and voids those that it made.
 * @throws AppError `stays.built-upon` when a row was changed again since, or something else has taken its place.
 */
export function takeBack(context: CommandContext, changeId: string): string {
  const { tx, now, actor } = context
  const change = found(getChange(tx, changeId))
  if (change.undoneAt) throw new AppError('conflict', 'stays.already-undone')
  if (change.userId !== actor.userId && actor.role !== 'coordinator') {
    throw new AppError('not-allowed', 'stays.not-yours')
  }
  try {
    for (const entry of change.entries.toReversed()) putBack(context, entry)
  } catch (error) {
    if (isConstraintFailure(error)) throw new AppError('conflict', 'stays.built-upon')
    throw error
  }
  markUndone(tx, changeId, now)
  return change.operation
}

function putBack({ tx, now, subject }: CommandContext, { table, id, version, before }: ChangeEntry): void {
  if (versionOf(tx, table, id) !== version) throw new AppError('conflict', 'stays.built-upon')
  storeRow(tx, table, id, { ...(before ?? { voidedAt: now }), version: version + 1 })
  subject(id)
}
