import type { lotsContract } from '../../../common/atelier/lots/lots.contract.ts'
import { inWork } from '../../../common/atelier/lots/lots.rules.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { CommandContext } from '../../kernel/context.ts'
import { nextNumber } from '../../kernel/counters.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { bundlesInUse } from './bundle-facts.queries.ts'
import { mergeBundles, splitBundle } from './bundles.ts'
import { cutLot } from './cut-lot.ts'
import { bundleTicketsOf, cuttingTicketOf } from './lot-papers.ts'
import { lotRows, wholeLot } from './lot-view.ts'
import {
  getLot,
  insertCell,
  insertLot,
  insertLotOrder,
  listLots,
  releaseReservations,
  storeLot,
  type LotRecord,
} from './lots.queries.ts'
import { checkPlan, planChoices } from './plan-lot.ts'

type Chosen = { readonly id: string; readonly version: number }

/** A lot that did not end, as the caller saw it. */
function lotInUse({ tx }: CommandContext, { id, version }: Chosen): LotRecord {
  const lot = found(getLot(tx, id))
  if (lot.endedAt !== null) throw new AppError('conflict', 'lots.ended')
  currentVersion(lot, version)
  return lot
}

/** `L-2026-007`: it stands on the product label, by which a returned piece is traced. */
function nextCode({ tx, today }: CommandContext): string {
  const year = today.slice(0, 4)
  return `L-${year}-${String(nextNumber(tx, `lot-${year}`)).padStart(3, '0')}`
}

function change(context: CommandContext, lot: LotRecord, patch: Parameters<typeof storeLot>[2]): Record<string, never> {
  storeLot(context.tx, lot.id, { ...patch, version: lot.version + 1 })
  context.subject(lot.id)
  return {}
}

function end(context: CommandContext, lot: LotRecord, reason: string): Record<string, never> {
  releaseReservations(context.tx, lot.id)
  return change(context, lot, { endedAt: context.now, endedReason: reason, heldReason: null })
}

export const lotsHandlers: Handlers<typeof lotsContract> = {
  'lots.list': ({ tx }, { ended }) => lotRows(tx, listLots(tx, ended)),

  'lots.get': ({ tx }, { id }) => wholeLot(tx, found(getLot(tx, id))),

  'lots.planChoices': ({ tx }) => planChoices(tx),

  'lots.plan': (context, plan) => {
    const { tx, today, newId, subject } = context
    checkPlan(tx, plan)
    const id = newId('lot')
    const code = nextCode(context)
    insertLot(tx, { id, code, styleVersionId: plan.styleVersionId, plannedOn: today, note: plan.note })
    for (const cell of plan.cells) insertCell(tx, { lotId: id, ...cell })
    for (const line of plan.orders) insertLotOrder(tx, { lotId: id, ...line })
    subject(id)
    return { id, code }
  },

  'lots.cut': (context, cut) => ({ bundles: cutLot(context, lotInUse(context, cut), cut) }),

  'lots.hold': (context, { reason, ...chosen }) => {
    const lot = lotInUse(context, chosen)
    if (lot.heldReason !== null) throw new AppError('conflict', 'lots.already-held')
    return change(context, lot, { heldReason: reason })
  },

  'lots.resume': (context, chosen) => {
    const lot = lotInUse(context, chosen)
    if (lot.heldReason === null) throw new AppError('conflict', 'lots.not-held')
    return change(context, lot, { heldReason: null })
  },

  'lots.cancel': (context, { reason, ...chosen }) => {
    const lot = lotInUse(context, chosen)
    if (lot.cutOn !== null) throw new AppError('rule-broken', 'lots.cut-cannot-be-cancelled')
    return end(context, lot, reason)
  },

  'lots.close': (context, { note, ...chosen }) => {
    const lot = lotInUse(context, chosen)
    if (lot.cutOn === null) throw new AppError('rule-broken', 'lots.not-cut')
    const left = bundlesInUse(context.tx, [lot.id]).reduce((sum, bundle) => sum + inWork(bundle), 0)
    if (left > 0) throw new AppError('rule-broken', 'lots.pieces-in-work', { params: { count: left } })
    return end(context, lot, note)
  },

  'bundles.split': (context, input) => ({ bundles: splitBundle(context, input) }),

  'bundles.merge': (context, { bundles }) => mergeBundles(context, bundles),

  'lots.cuttingTicket': ({ tx }, { id }) => cuttingTicketOf(tx, found(getLot(tx, id))),

  'lots.tickets': ({ tx, today }, { id, bundleId }) => bundleTicketsOf(tx, found(getLot(tx, id)), bundleId, today),
}
