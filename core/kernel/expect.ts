import { AppError } from '../../common/kernel/app-error.ts'

/** @throws AppError not-found when there is no such row. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new AppError('not-found', 'not-found')
  return row
}

/** @throws AppError conflict when the row was changed by somebody else since it was read. */
export function currentVersion(row: { version: number }, expected: number): void {
  if (row.version !== expected) throw new AppError('conflict', 'stale-version')
}
