import type { BoardLot, productionContract } from '../../../common/atelier/production/production.contract.ts'
import { openRework, stageOf } from '../../../common/atelier/lots/lots.rules.ts'
import type { ReadTx } from '../../kernel/context.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { bundlesInUse, type BundleRow } from '../lots/bundle-facts.queries.ts'
import { lotRows } from '../lots/lot-view.ts'
import { lotsOnTables } from '../lots/lots.queries.ts'

/** What is wanted first stands first; lots for stock come last. */
const later = '9999-12-31'

function board(tx: ReadTx): BoardLot[] {
  const rows = lotRows(tx, lotsOnTables(tx))
  const ids = rows.map(({ id }) => id)
  const bundles = Map.groupBy(bundlesInUse(tx, ids), ({ lotId }) => lotId)
  return rows
    .map(({ id, code, styleCode, styleName, state, wantedOn }) => {
      const cards = (bundles.get(id) ?? []).map(card)
      return { id, code, styleCode, styleName, state, wantedOn, cards }
    })
    .sort((a, b) => (a.wantedOn ?? later).localeCompare(b.wantedOn ?? later) || a.code.localeCompare(b.code))
}

function card(bundle: BundleRow): BoardLot['cards'][number] {
  const { id, number, size, colour, quantity, dyeLot, sewn, passed, second, scrap, worked, workAll } = bundle
  return {
    id,
    number,
    size,
    colour,
    quantity,
    dyeLot,
    stage: stageOf(bundle),
    sewn,
    passed,
    second,
    scrap,
    rework: openRework(bundle),
    workDone: worked,
    workAll,
  }
}

export const productionHandlers: Handlers<typeof productionContract> = {
  'production.board': ({ tx }) => board(tx),
}
