import type { orderFile, OrderContent, OrderLineRow, OrderState } from '../../../common/atelier/orders/order.ts'
import type { ordersContract } from '../../../common/atelier/orders/orders.contract.ts'
import { noProgress, stageOf } from '../../../common/atelier/orders/orders.rules.ts'
import { AppError, type Reason } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { z } from 'zod'
import { nextNumber } from '../../kernel/counters.ts'
import type { CommandContext, ReadTx, WriteTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { progressOfLines, progressOfOrders } from './order-progress.queries.ts'
import { checkUpload, countsOf, storePlan } from './orders.import.ts'
import { checkContent, storeLines } from './orders.lines.ts'
import {
  approvedVersions,
  fixVersion,
  getOrder,
  insertOrder,
  isOrderKnown,
  linesOf,
  listOrders,
  offeredVariants,
  removeLines,
  sharesOf,
  storeOrder,
} from './orders.queries.ts'

type Current = { readonly id: string; readonly version: number }

/** The order as it stands. @throws AppError not-found; conflict when it changed since or is in none of the states. */
function orderIn(tx: ReadTx, { id, version }: Current, states: readonly OrderState[], otherwise: Reason) {
  const { order } = found(getOrder(tx, id))
  currentVersion(order, version)
  if (!states.includes(order.state)) throw new AppError('conflict', otherwise)
  return order
}

function refuseKnownNumber(tx: ReadTx, number: string | null, exceptId: string | null): void {
  if (number !== null && isOrderKnown(tx, number, exceptId))
    throw new AppError('conflict', 'orders.number-known', { fields: { number: 'orders.number-known' } })
}

/** A number of ours for an order that came without one: `LA-2026-0001`. */
function ownNumber(tx: WriteTx, today: LocalDate): string {
  const year = today.slice(0, 4)
  const number = `LA-${year}-${String(nextNumber(tx, `orders-${year}`)).padStart(4, '0')}`
  return isOrderKnown(tx, number) ? ownNumber(tx, today) : number
}

function move(
  context: CommandContext,
  current: Current,
  patch: Parameters<typeof storeOrder>[2],
): Record<string, never> {
  storeOrder(context.tx, current.id, { ...patch, version: current.version + 1 })
  context.subject(current.id)
  return {}
}

type Line = ReturnType<typeof linesOf>[number]

/** The styles of some lines of which no version is approved, each once. */
function missingSamples(lines: readonly Line[], approved: ReadonlyMap<string, string>) {
  const missing = new Map(
    lines
      .filter(({ styleId }) => !approved.has(styleId))
      .map(({ styleId, code, nameRo, nameEn }) => [styleId, { styleId, code, nameRo, nameEn }]),
  )
  return [...missing.values()]
}

function orderOf(tx: ReadTx, id: string): z.output<typeof orderFile> {
  const { order, customerName } = found(getOrder(tx, id))
  const lines = linesOf(tx, id)
  const shares = sharesOf(tx, id)
  const made = progressOfLines(tx, id)
  const rows: OrderLineRow[] = lines.map(({ styleVersionId, styleVersionNumber, ...line }) => ({
    ...line,
    styleVersion:
      styleVersionId === null || styleVersionNumber === null
        ? null
        : { id: styleVersionId, number: styleVersionNumber },
    shops: shares.filter(({ lineId }) => lineId === line.id).map(({ shopId, quantity }) => ({ shopId, quantity })),
    progress: { ...noProgress(line.quantity), ...made.get(line.id) },
  }))
  const sum = (key: 'ordered' | 'cut' | 'sewn' | 'passed') => rows.reduce((all, { progress }) => all + progress[key], 0)
  const progress = { ordered: sum('ordered'), cut: sum('cut'), sewn: sum('sewn'), passed: sum('passed') }
  const shops = new Map<string, { id: string; name: string; pieces: number }>()
  for (const { shopId, shopName, quantity } of shares) {
    shops.set(shopId, { id: shopId, name: shopName, pieces: (shops.get(shopId)?.pieces ?? 0) + quantity })
  }
  return {
    ...order,
    customerName,
    stage: stageOf(order.state, progress),
    totalCents: rows.reduce((all, { quantity, priceCents }) => all + quantity * priceCents, 0),
    progress,
    shops: [...shops.values()],
    lines: rows,
    missingSamples: order.state === 'draft' ? missingSamples(lines, approvedVersions(tx)) : [],
  }
}

function headOf({ customerId, mode, orderedOn, wantedOn, notes }: OrderContent) {
  return { customerId, mode, orderedOn, wantedOn, notes }
}

export const ordersHandlers: Handlers<typeof ordersContract> = {
  'orders.list': ({ tx }, { open }) => {
    const made = progressOfOrders(tx, open)
    return listOrders(tx, open).map(({ ordered, ...order }) => {
      const progress = { ...noProgress(ordered), ...made.get(order.id) }
      return { ...order, stage: stageOf(order.state, progress), progress }
    })
  },

  'orders.get': ({ tx }, { id }) => orderOf(tx, id),

  'orders.offer': ({ tx }) => {
    const approved = approvedVersions(tx)
    const byStyle = Map.groupBy(offeredVariants(tx), ({ styleId }) => styleId)
    return [...byStyle].flatMap(([id, [first, ...others]]) => {
      if (first === undefined) return []
      const { code, nameRo, nameEn, nameNl } = first
      const variants = [first, ...others].map(({ id: variantId, size, colour, priceCents }) => ({
        id: variantId,
        size,
        colour,
        priceCents,
      }))
      return [{ id, code, nameRo, nameEn, nameNl, approved: approved.has(id), variants }]
    })
  },

  'orders.draft': (context, content) => {
    const { tx, newId, subject, today } = context
    refuseKnownNumber(tx, content.number, null)
    checkContent(tx, content, new Set())
    const id = newId('order')
    const number = content.number ?? ownNumber(tx, today)
    insertOrder(tx, { ...headOf(content), id, number, state: 'draft', source: 'hand' })
    storeLines(context, id, content.lines)
    subject(id)
    return { id, number }
  },

  'orders.correct': (context, { id, version, ...content }) => {
    const { tx } = context
    const order = orderIn(tx, { id, version }, ['draft'], 'orders.not-draft')
    refuseKnownNumber(tx, content.number, id)
    checkContent(tx, content, new Set(linesOf(tx, id).map(({ variantId }) => variantId)))
    removeLines(tx, id)
    storeLines(context, id, content.lines)
    return move(context, { id, version }, { ...headOf(content), number: content.number ?? order.number })
  },

  'orders.confirm': (context, { promisedOn, ...current }) => {
    const { tx, now } = context
    const { orderedOn } = orderIn(tx, current, ['draft'], 'orders.not-draft')
    const lines = linesOf(tx, current.id)
    if (lines.length === 0) throw new AppError('rule-broken', 'orders.no-lines')
    if (promisedOn !== null && promisedOn < orderedOn)
      throw new AppError('rule-broken', 'orders.promised-before-ordered', {
        fields: { promisedOn: 'orders.promised-before-ordered' },
      })
    const approved = approvedVersions(tx)
    const missing = missingSamples(lines, approved)
    if (missing.length > 0) {
      const params = { styles: missing.map(({ code }) => code).join(', ') }
      throw new AppError('rule-broken', 'orders.no-approved-sample', { params, details: missing })
    }
    for (const { id, styleId } of lines) fixVersion(tx, id, found(approved.get(styleId)))
    return move(context, current, { state: 'confirmed', confirmedAt: now, promisedOn })
  },

  'orders.hold': (context, { reason, ...current }) => {
    orderIn(context.tx, current, ['confirmed'], 'orders.not-confirmed')
    return move(context, current, { state: 'on-hold', stateReason: reason })
  },

  'orders.resume': (context, current) => {
    orderIn(context.tx, current, ['on-hold'], 'orders.not-on-hold')
    return move(context, current, { state: 'confirmed', stateReason: null })
  },

  'orders.cancel': (context, { reason, ...current }) => {
    orderIn(context.tx, current, ['draft', 'confirmed', 'on-hold'], 'orders.over')
    return move(context, current, { state: 'cancelled', stateReason: reason })
  },

  'orders.checkImport': (context, { upload }) => {
    const { plan, errors, warnings } = checkUpload(context, upload)
    const order = plan && {
      ...countsOf(plan),
      customer: { name: plan.customer.name, isNew: plan.customer.id === null },
      rows: plan.lines.map(({ variantId: _variant, quantities, ...line }) => ({
        ...line,
        quantities: [...quantities],
      })),
    }
    return { order, errors: [...errors], warnings: [...warnings] }
  },

  'orders.import': (context, { upload }) => {
    const { plan, errors, warnings } = checkUpload(context, upload)
    if (plan === null) throw new AppError('rule-broken', 'orders.refused', { details: errors })
    return { id: storePlan(context, plan), ...countsOf(plan), warnings: [...warnings] }
  },
}
