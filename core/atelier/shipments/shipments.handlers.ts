import type { Carton, ShipmentRow, shipmentsContract } from '../../../common/atelier/shipments/shipments.contract.ts'
import {
  cartonOutcome,
  mayFollow,
  shipmentState,
  type Counted,
  type ShipmentStep,
} from '../../../common/atelier/shipments/shipments.rules.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { nextNumber } from '../../kernel/counters.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { packableFor, refuseOverpacking } from './packing.ts'
import {
  checksOf,
  countsOf,
  deleteCarton,
  fillCarton,
  getCarton,
  getCheck,
  getShipment,
  insertCarton,
  insertCheck,
  insertCount,
  insertReturn,
  insertShipment,
  lastCartonNumber,
  linesOf,
  listCartons,
  listShipments,
  openCartons,
  orderToShip,
  returnedOfLine,
  returnsOf,
  shippedOfLine,
  shopOf,
  storeCarton,
  storeCheck,
  storeShipment,
} from './shipments.queries.ts'

type Turn = { id: string; version: number }

const rowOf = ({ step, unchecked, ...row }: ReturnType<typeof listShipments>[number]): ShipmentRow => ({
  ...row,
  state: shipmentState(step, row.cartons, unchecked),
})

/** @throws AppError not-found; conflict `stale-version`, `shipments.wrong-state` when this is not the step's turn. */
function shipmentBefore(tx: ReadTx, { id, version }: Turn, step: ShipmentStep) {
  const shipment = found(getShipment(tx, id))
  currentVersion(shipment, version)
  if (!mayFollow(shipment.step, step)) throw new AppError('conflict', 'shipments.wrong-state')
  return shipment
}

function packingShipment(tx: ReadTx, id: string) {
  const shipment = found(getShipment(tx, id))
  if (shipment.step !== 'packing') throw new AppError('rule-broken', 'shipments.not-packing')
  return shipment
}

function openCarton(tx: ReadTx, { id, version }: Turn) {
  const carton = found(getCarton(tx, id))
  currentVersion(carton, version)
  const shipment = packingShipment(tx, carton.shipmentId)
  if (carton.closedAt !== null) throw new AppError('conflict', 'shipments.carton-closed')
  return { carton, shipment }
}

function refuseFuture(date: LocalDate, today: LocalDate, field: string): void {
  if (date > today) throw new AppError('rule-broken', 'shipments.future', { fields: { [field]: 'shipments.future' } })
}

function cartonsWithContent(tx: ReadTx, shipmentId: string): Carton[] {
  const rows = listCartons(tx, shipmentId)
  const lines = linesOf(
    tx,
    rows.map(({ id }) => id),
  )
  const checks = checksOf(
    tx,
    rows.map(({ id }) => id),
  )
  const counts = countsOf(
    tx,
    checks.map(({ id }) => id),
  )
  return rows.map(({ closedAt, shipmentId: _shipment, shopName, ...row }) => {
    const own = lines.filter(({ cartonId }) => cartonId === row.id).map(({ cartonId: _carton, ...line }) => line)
    const check = checks.find(({ cartonId }) => cartonId === row.id)
    const counted = counts.filter(({ checkId }) => checkId === check?.id).map(({ checkId: _check, ...count }) => count)
    return {
      ...row,
      shopName: shopName ?? '',
      closed: closedAt !== null,
      pieces: own.reduce((sum, { quantity }) => sum + quantity, 0),
      lines: own,
      check: check ? { ...checkOf(check), outcome: cartonOutcome(compared(own, counted)), counts: counted } : null,
    }
  })
}

const checkOf = ({
  cartonId: _carton,
  enteredAt: _at,
  userId: _user,
  settledAt: _settled,
  ...check
}: NonNullable<ReturnType<typeof getCheck>>) => check

type Place = { orderLineId: string; lotId: string }

/** What was packed beside what was counted; what the shop did not name, it did not find. */
function compared(
  packed: readonly (Place & { quantity: number })[],
  counts: readonly (Place & { counted: number; damaged: number })[],
): Counted[] {
  return packed.map(({ orderLineId, lotId, quantity }) => {
    const count = counts.find((one) => one.orderLineId === orderLineId && one.lotId === lotId)
    return { packed: quantity, counted: count?.counted ?? 0, damaged: count?.damaged ?? 0 }
  })
}

export const shipmentsHandlers: Handlers<typeof shipmentsContract> = {
  'shipments.list': ({ tx }, { orderId }) => listShipments(tx, orderId).map(rowOf),

  'shipments.get': ({ tx }, { id }) => {
    const { customerId: _customer, ...row } = found(getShipment(tx, id))
    const returns = returnsOf(tx, id).map((one) => ({ ...one, shopName: one.shopName ?? '' }))
    return { ...rowOf(row), list: cartonsWithContent(tx, id), returns }
  },

  'shipments.packable': ({ tx }, { shipmentId, shopId, exceptCartonId }) => {
    const { orderId } = found(getShipment(tx, shipmentId))
    return packableFor(tx, { orderId, shopId, exceptCartonId })
  },

  'shipments.open': ({ tx, newId, subject, today }, { orderId, note }) => {
    const order = found(orderToShip(tx, orderId))
    if (order.state !== 'confirmed') throw new AppError('rule-broken', 'shipments.order-not-confirmed')
    const id = newId('shipment')
    const year = today.slice(0, 4)
    const number = `E-${year}-${String(nextNumber(tx, `shipment-${year}`)).padStart(3, '0')}`
    const nothing = { carrier: '', tracking: '', freightCents: 0 }
    insertShipment(tx, { id, number, orderId, state: 'packing', openedOn: today, note, ...nothing })
    subject(id)
    return { id, number }
  },

  'cartons.pack': ({ tx, newId, subject }, { shipmentId, shopId, lines }) => {
    const { orderId, customerId } = packingShipment(tx, shipmentId)
    if (shopId !== null && !shopOf(tx, customerId, shopId)) throw new AppError('rule-broken', 'shipments.other-shop')
    refuseOverpacking(tx, { orderId, shopId, exceptCartonId: null }, lines)
    const id = newId('carton')
    const number = lastCartonNumber(tx, shipmentId) + 1
    insertCarton(tx, { id, shipmentId, number, shopId })
    fillCarton(tx, id, lines)
    subject(id)
    return { id, number }
  },

  'cartons.repack': ({ tx, subject }, { lines, ...turn }) => {
    const { carton, shipment } = openCarton(tx, turn)
    const { id, shopId, version } = carton
    refuseOverpacking(tx, { orderId: shipment.orderId, shopId, exceptCartonId: id }, lines)
    fillCarton(tx, id, lines)
    storeCarton(tx, id, { version: version + 1 })
    subject(id)
    return {}
  },

  'cartons.close': ({ tx, subject, now }, { id, version, ...measures }) => {
    openCarton(tx, { id, version })
    storeCarton(tx, id, { ...measures, closedAt: now, version: version + 1 })
    subject(id)
    return {}
  },

  'cartons.reopen': ({ tx, subject }, { id, version }) => {
    const carton = found(getCarton(tx, id))
    currentVersion(carton, version)
    packingShipment(tx, carton.shipmentId)
    const unknown = { grossG: null, lengthMm: null, widthMm: null, heightMm: null }
    storeCarton(tx, id, { ...unknown, closedAt: null, version: version + 1 })
    subject(id)
    return {}
  },

  'cartons.unpack': ({ tx, subject }, turn) => {
    deleteCarton(tx, openCarton(tx, turn).carton)
    subject(turn.id)
    return {}
  },

  'shipments.ready': ({ tx, subject }, turn) => {
    const shipment = shipmentBefore(tx, turn, 'ready')
    if (shipment.cartons === 0) throw new AppError('rule-broken', 'shipments.no-cartons')
    const [open] = openCartons(tx, turn.id)
    if (open) throw new AppError('rule-broken', 'shipments.carton-open', { params: { number: open.number } })
    storeShipment(tx, turn.id, { state: 'ready', version: turn.version + 1 })
    subject(turn.id)
    return {}
  },

  'shipments.reopen': ({ tx, subject }, turn) => {
    shipmentBefore(tx, turn, 'packing')
    storeShipment(tx, turn.id, { state: 'packing', version: turn.version + 1 })
    subject(turn.id)
    return {}
  },

  'shipments.handOver': ({ tx, subject, today }, { id, version, on, ...by }) => {
    shipmentBefore(tx, { id, version }, 'handed-over')
    refuseFuture(on, today, 'on')
    storeShipment(tx, id, { ...by, state: 'handed-over', handedOverOn: on, version: version + 1 })
    subject(id)
    return {}
  },

  'shipments.inTransit': ({ tx, subject }, { id, version, tracking }) => {
    shipmentBefore(tx, { id, version }, 'in-transit')
    storeShipment(tx, id, { state: 'in-transit', tracking, version: version + 1 })
    subject(id)
    return {}
  },

  'shipments.deliver': ({ tx, subject, today }, { id, version, on }) => {
    const { handedOverOn } = shipmentBefore(tx, { id, version }, 'delivered')
    refuseFuture(on, today, 'on')
    if (handedOverOn !== null && on < handedOverOn) {
      throw new AppError('rule-broken', 'shipments.before-hand-over', { fields: { on: 'shipments.before-hand-over' } })
    }
    storeShipment(tx, id, { state: 'delivered', deliveredOn: on, version: version + 1 })
    subject(id)
    return {}
  },

  'shipments.giveUp': ({ tx, subject }, { id, version, how, note }) => {
    shipmentBefore(tx, { id, version }, how)
    storeShipment(tx, id, { state: how, note, version: version + 1 })
    subject(id)
    return {}
  },

  'shipments.settle': ({ tx, subject }, turn) => {
    const shipment = shipmentBefore(tx, turn, 'settled')
    if (shipment.unchecked > 0) throw new AppError('rule-broken', 'shipments.unchecked')
    if (shipment.openDifferences > 0) throw new AppError('rule-broken', 'shipments.open-difference')
    storeShipment(tx, turn.id, { state: 'settled', version: turn.version + 1 })
    subject(turn.id)
    return {}
  },

  'deliveries.check': ({ tx, newId, subject, now, today, actor }, { cartonId, counts, ...check }) => {
    const carton = found(getCarton(tx, cartonId))
    const shipment = found(getShipment(tx, carton.shipmentId))
    if (shipment.step !== 'delivered') throw new AppError('rule-broken', 'shipments.not-delivered')
    if (checksOf(tx, [cartonId]).length > 0) throw new AppError('conflict', 'shipments.already-checked')
    refuseFuture(check.checkedOn, today, 'checkedOn')
    const packed = linesOf(tx, [cartonId])
    const unknown = counts.some(
      (one) => !packed.some((line) => line.orderLineId === one.orderLineId && line.lotId === one.lotId),
    )
    const broken = counts.findIndex(({ counted, damaged }) => damaged > counted)
    if (unknown) throw new AppError('not-found', 'not-found')
    if (broken >= 0) {
      throw new AppError('rule-broken', 'shipments.more-damaged-than-counted', {
        fields: { [`counts.${broken}.damaged`]: 'shipments.more-damaged-than-counted' },
      })
    }
    const id = newId('deliveryCheck')
    insertCheck(tx, { id, cartonId, ...check, enteredAt: now, userId: actor.userId })
    for (const { orderLineId, lotId } of packed) {
      const count = counts.find((one) => one.orderLineId === orderLineId && one.lotId === lotId)
      insertCount(tx, { checkId: id, orderLineId, lotId, counted: count?.counted ?? 0, damaged: count?.damaged ?? 0 })
    }
    subject(id)
    return { id, outcome: cartonOutcome(compared(packed, counts)) }
  },

  'deliveries.settle': ({ tx, subject, now }, { id, version, how, note }) => {
    const check = found(getCheck(tx, id))
    currentVersion(check, version)
    const differs = cartonOutcome(compared(linesOf(tx, [check.cartonId]), countsOf(tx, [id]))) !== 'ok'
    if (!differs || check.settledAt !== null) throw new AppError('conflict', 'shipments.nothing-to-settle')
    storeCheck(tx, id, { settledHow: how, settledNote: note, settledAt: now, version: version + 1 })
    subject(id)
    return {}
  },

  'returns.record': ({ tx, newId, subject, now, today, actor }, input) => {
    const { shipmentId, orderLineId, shopId, quantity } = input
    const shipment = found(getShipment(tx, shipmentId))
    if (shipment.step !== 'delivered' && shipment.step !== 'settled') {
      throw new AppError('rule-broken', 'shipments.not-delivered')
    }
    refuseFuture(input.returnedOn, today, 'returnedOn')
    const most =
      shippedOfLine(tx, shipmentId, orderLineId, shopId) - returnedOfLine(tx, shipmentId, orderLineId, shopId)
    if (quantity > most) {
      throw new AppError('rule-broken', 'shipments.more-than-delivered', {
        params: { most },
        fields: { quantity: 'shipments.more-than-delivered' },
      })
    }
    const id = newId('pieceReturn')
    insertReturn(tx, { id, ...input, enteredAt: now, userId: actor.userId })
    subject(id)
    return { id }
  },
}
