import { materialNeed } from '../../../common/atelier/catalogue/bom.rules.ts'
import type { MaterialUnit, MoveKind, Reservation } from '../../../common/atelier/materials/materials.contract.ts'
import { fittingReservations } from '../../../common/atelier/materials/materials.rules.ts'
import type { LotPlan, stockContract } from '../../../common/atelier/materials/stock.contract.ts'
import { AppError, type Reason, type ReasonParams } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { nextNumber } from '../../kernel/counters.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { getMaterial, getSupplier } from './materials.queries.ts'
import { bomOf, getLot, namesOf, openLots, piecesOfLot, reservedFor, usedOn } from './needs.queries.ts'
import { getRoll, insertMove, insertRoll, reservedOn, storeReservation, storeRoll, usedFrom } from './stock.queries.ts'

type OpenRoll = NonNullable<ReturnType<typeof getRoll>>
type Move = { kind: MoveKind; quantity: number; lotId: string | null; reason: string; on: LocalDate | null }

export const stockHandlers: Handlers<typeof stockContract> = {
  'materialLots.openLots': ({ tx }) => openLots(tx).map(({ cutOn, ...lot }) => ({ ...lot, cut: cutOn !== null })),

  'materialLots.planOf': ({ tx }, { lotId }) => planOf(tx, lotId),

  'materialLots.receive': (context, { quantity, ...details }) => {
    const { tx, newId, today, subject } = context
    refuseEnded(getMaterial(tx, details.materialId))
    if (details.supplierId !== null) refuseEnded(getSupplier(tx, details.supplierId))
    if (details.receivedOn > today) throw onField('receivedOn', 'stock.future-date')
    const year = details.receivedOn.slice(0, 4)
    const code = `R-${year}-${String(nextNumber(tx, `material-lot-${year}`)).padStart(3, '0')}`
    const id = newId('materialLot')
    insertRoll(tx, { ...details, id, code, received: quantity, remaining: 0 })
    subject(id)
    move(context, id, { kind: 'receipt', quantity, lotId: null, reason: '', on: details.receivedOn })
    return { id, code }
  },

  'materialLots.correct': ({ tx, subject }, { id, version, ...details }) => {
    const roll = found(getRoll(tx, id))
    currentVersion(roll, version)
    if (details.supplierId !== null && details.supplierId !== roll.supplierId) {
      refuseEnded(getSupplier(tx, details.supplierId))
    }
    storeRoll(tx, id, { ...details, version: version + 1 })
    subject(id)
    return {}
  },

  'materialLots.use': (context, { id, lotId, quantity, reason, on }) => {
    const { tx } = context
    const roll = found(getRoll(tx, id))
    const lot = found(getLot(tx, lotId))
    refuseMoreThanLeft(roll, quantity)
    refuseReservedElsewhere(tx, roll, lotId, quantity)
    if (reason === '') {
      if (lot.endedAt !== null) throw onField('reason', 'stock.lot-ended')
      refuseAbovePlan(tx, roll, lotId, quantity)
    }
    const own = reservedOn(tx, id).find((one) => one.lotId === lotId)?.quantity ?? 0
    if (own > 0) storeReservation(tx, id, lotId, Math.max(0, own - quantity))
    return { id: moved(context, roll, { kind: 'use', quantity: -quantity, lotId, reason, on }) }
  },

  'materialLots.return': (context, { id, lotId, quantity, reason, on }) => {
    const roll = found(getRoll(context.tx, id))
    const lot = found(getLot(context.tx, lotId))
    const used = usedFrom(context.tx, id, lotId)
    if (quantity > used) {
      throw withAmounts('stock.return-too-much', roll.unit, { used }, { code: roll.code, lot: lot.code })
    }
    return { id: moved(context, roll, { kind: 'return', quantity, lotId, reason, on }) }
  },

  'materialLots.writeOff': (context, { id, quantity, reason, on }) => {
    const roll = found(getRoll(context.tx, id))
    refuseMoreThanLeft(roll, quantity)
    const moveId = moved(context, roll, { kind: 'write-off', quantity: -quantity, lotId: null, reason, on })
    return { id: moveId, shortened: shortenReservations(context, roll, roll.remaining - quantity) }
  },

  'materialLots.stocktake': (context, { id, counted, reason }) => {
    const roll = found(getRoll(context.tx, id))
    const difference = counted - roll.remaining
    context.subject(id)
    if (difference === 0) return { difference, shortened: [] }
    if (reason === '') throw onField('reason', 'stock.difference-reason')
    moved(context, roll, { kind: 'stocktake', quantity: difference, lotId: null, reason, on: null })
    return { difference, shortened: shortenReservations(context, roll, counted) }
  },

  'reservations.set': ({ tx, subject }, { materialLotId, lotId, quantity }) => {
    const roll = found(getRoll(tx, materialLotId))
    if (found(getLot(tx, lotId)).endedAt !== null) throw onField('lotId', 'stock.lot-ended-reserve')
    const free = roll.remaining - reservedForOthers(tx, materialLotId, lotId)
    if (quantity > free) throw withAmounts('stock.reserve-too-much', roll.unit, { free }, { code: roll.code })
    storeReservation(tx, materialLotId, lotId, quantity)
    subject(materialLotId)
    subject(lotId)
    return {}
  },

  'reservations.release': ({ tx, subject }, { materialLotId, lotId }) => {
    found(reservedOn(tx, materialLotId).find((one) => one.lotId === lotId))
    storeReservation(tx, materialLotId, lotId, 0)
    subject(materialLotId)
    subject(lotId)
    return {}
  },
}

function refuseEnded(record: { endedAt: string | null } | undefined): void {
  if (found(record).endedAt !== null) throw new AppError('conflict', 'atelier.already-ended')
}

function onField(field: string, reason: Reason): AppError {
  return new AppError('rule-broken', reason, { fields: { [field]: reason } })
}

const inPieces = {
  'stock.not-enough': 'stock.not-enough-pieces',
  'stock.reserved-elsewhere': 'stock.reserved-elsewhere-pieces',
  'stock.return-too-much': 'stock.return-too-much-pieces',
  'stock.reserve-too-much': 'stock.reserve-too-much-pieces',
} as const satisfies Record<string, Reason>

/** A refusal that says quantities as people count the material: metres of cloth, or pieces. */
function withAmounts(
  reason: keyof typeof inPieces,
  unit: MaterialUnit,
  amounts: Readonly<Record<string, number>>,
  params: ReasonParams,
): AppError {
  const said = Object.entries(amounts).map(([name, amount]) => [name, unit === 'mm' ? amount / 1000 : amount])
  const key = unit === 'mm' ? reason : inPieces[reason]
  return new AppError('rule-broken', key, { params: { ...params, ...Object.fromEntries(said) } })
}

function refuseMoreThanLeft({ code, unit, remaining }: OpenRoll, quantity: number): void {
  if (quantity > remaining) throw withAmounts('stock.not-enough', unit, { left: remaining }, { code })
}

function reservedForOthers(tx: ReadTx, rollId: string, lotId: string): number {
  return reservedOn(tx, rollId)
    .filter((one) => one.lotId !== lotId)
    .reduce((sum, one) => sum + one.quantity, 0)
}

/** What is kept for another lot is not taken from under it. */
function refuseReservedElsewhere(tx: ReadTx, roll: OpenRoll, lotId: string, quantity: number): void {
  const free = roll.remaining - reservedForOthers(tx, roll.id, lotId)
  if (quantity <= free) return
  const others = reservedOn(tx, roll.id).filter((one) => one.lotId !== lotId)
  const lots = others.map(({ lotCode }) => lotCode).join(', ')
  throw withAmounts('stock.reserved-elsewhere', roll.unit, { free }, { code: roll.code, lots })
}

/** Use above the plan, or of what no plan names, asks for a reason (I4). */
function refuseAbovePlan(tx: ReadTx, roll: OpenRoll, lotId: string, quantity: number): void {
  const line = planOf(tx, lotId).find(({ materialId }) => materialId === roll.materialId)
  const used = line?.used ?? 0
  if (used + quantity > (line?.plan ?? 0)) throw onField('reason', 'stock.above-plan')
}

function planOf(tx: ReadTx, lotId: string): LotPlan[] {
  const lot = found(getLot(tx, lotId))
  const plan = materialNeed(bomOf(tx, lot.styleVersionId), piecesOfLot(tx, lotId))
  const [used, reserved] = [usedOn(tx, [lotId]), reservedFor(tx, [lotId])]
  const ids = new Set([...plan.keys(), ...used.keys(), ...reserved.keys()])
  return namesOf(tx, [...ids]).map(({ id, name, unit }) => ({
    materialId: id,
    name,
    unit,
    plan: plan.get(id) ?? 0,
    used: used.get(id) ?? 0,
    reserved: reserved.get(id) ?? 0,
  }))
}

/** Writes a move of a roll that is in stock. @returns the id of the move. */
function moved(context: CommandContext, roll: OpenRoll, { on, ...rest }: Move): string {
  const movedOn = on ?? context.today
  if (movedOn > context.today) throw onField('on', 'stock.future-date')
  if (movedOn < roll.receivedOn) throw onField('on', 'stock.before-receipt')
  context.subject(roll.id)
  if (rest.lotId !== null) context.subject(rest.lotId)
  return move(context, roll.id, { ...rest, on: movedOn })
}

function move({ tx, newId, now, today, actor }: CommandContext, materialLotId: string, { on, reason, ...rest }: Move) {
  const id = newId('stockMove')
  insertMove(tx, {
    ...rest,
    id,
    materialLotId,
    reason: reason === '' ? null : reason,
    movedOn: on ?? today,
    enteredAt: now,
    userId: actor.userId,
  })
  return id
}

/** Cloth that is not there cannot be kept for anybody: the lots planned last give way. @returns what is left of theirs. */
function shortenReservations({ tx }: CommandContext, roll: OpenRoll, remaining: number): Reservation[] {
  const reserved = reservedOn(tx, roll.id)
  const fitting = fittingReservations(reserved, remaining)
  return fitting.flatMap((one, index) => {
    if (one.quantity === reserved[index]?.quantity) return []
    storeReservation(tx, roll.id, one.lotId, one.quantity)
    return [{ ...one, materialLotId: roll.id, code: roll.code }]
  })
}
