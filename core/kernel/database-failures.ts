import { AppError, type Reason } from '../../common/kernel/app-error.ts'

/** Names of the rules that the database itself enforces, as its triggers raise them. */
const raised: readonly Reason[] = ['stays.bed-taken', 'stays.person-elsewhere', 'stays.bed-held', 'incidents.reviewed']

type DatabaseFailure = { readonly code: string; readonly message: string }

/** The failure of SQLite behind an error; the query builder wraps it in one of its own. */
function databaseFailure(error: unknown): DatabaseFailure | null {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return null
  return { code: cause.code, message: cause.message }
}

/** Whether a unique index, a reference or a trigger of the database refused the statement. */
export function isConstraintFailure(error: unknown): boolean {
  return databaseFailure(error)?.code.startsWith('SQLITE_CONSTRAINT') ?? false
}

/** Whether a row was to be removed that others refer to, or refers to one that does not exist. */
export function isReferenceFailure(error: unknown): boolean {
  return databaseFailure(error)?.code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
}

/** Gives the few database failures that people can act on their sentence; the rest stays what it is. */
export function asExpected(error: unknown): unknown {
  const failure = error instanceof AppError ? null : databaseFailure(error)
  if (!failure) return error
  const reason = raised.find((key) => failure.message === key)
  if (reason) return new AppError('rule-broken', reason)
  // An id in the input that names nothing: the record behind it was never there or is gone.
  if (isReferenceFailure(error)) return new AppError('not-found', 'not-found')
  if (failure.code === 'SQLITE_FULL') return new AppError('unavailable', 'vault.disk-full')
  if (failure.code.startsWith('SQLITE_BUSY')) return new AppError('unavailable', 'vault.busy')
  if (failure.code.startsWith('SQLITE_READONLY')) return new AppError('unavailable', 'vault.read-only')
  if (failure.code.startsWith('SQLITE_CORRUPT') || failure.code === 'SQLITE_NOTADB') {
    return new AppError('unavailable', 'vault.damaged')
  }
  return error
}
