import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { assetsOn } from './assets.queries.ts'

/** Assets that do not work: the last thing recorded of them is a failed test or a fault. */
export function faultyAssets(tx: ReadTx, on: LocalDate) {
  return assetsOn(tx, on).flatMap(({ asset, last }) =>
    last && (last.what === 'failed' || last.what === 'fault') ? [{ asset, since: last.at, note: last.note }] : [],
  )
}
