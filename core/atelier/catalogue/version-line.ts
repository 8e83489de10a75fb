import type { VersionRow } from '../../../common/atelier/catalogue/style.ts'
import type { VersionRecord } from './styles.queries.ts'

/** A version in a list: its number, and whether it may still be changed. */
export function versionLine({ id, number, createdAt, frozenAt, sameAsId }: VersionRecord): VersionRow {
  const state = sameAsId !== null ? 'same-as' : frozenAt !== null ? 'approved' : 'draft'
  return { id, number, state, createdAt, frozenAt }
}
