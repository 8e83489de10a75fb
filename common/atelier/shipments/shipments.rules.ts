/** Steps of a shipment that somebody takes; that it is still empty or has been checked follows from its cartons. */
export const shipmentSteps = [
  'packing',
  'ready',
  'handed-over',
  'in-transit',
  'delivered',
  'settled',
  'returned',
  'lost',
] as const
export type ShipmentStep = (typeof shipmentSteps)[number]

export const shipmentStates = ['draft', ...shipmentSteps, 'checked'] as const
export type ShipmentState = (typeof shipmentStates)[number]

const following: Readonly<Record<ShipmentStep, readonly ShipmentStep[]>> = {
  packing: ['ready'],
  ready: ['packing', 'handed-over'],
  'handed-over': ['in-transit', 'delivered', 'returned', 'lost'],
  'in-transit': ['delivered', 'returned', 'lost'],
  delivered: ['settled', 'returned'],
  settled: [],
  returned: [],
  lost: [],
}

/** Whether a shipment may take a step now. */
export const mayFollow = (from: ShipmentStep, to: ShipmentStep): boolean => following[from].includes(to)

/** What a shipment is called on screen: a step, or what its cartons tell. */
export function shipmentState(step: ShipmentStep, cartons: number, unchecked: number): ShipmentState {
  if (step === 'packing' && cartons === 0) return 'draft'
  if (step === 'delivered' && cartons > 0 && unchecked === 0) return 'checked'
  return step
}

/** Steps in which the pieces of a shipment are neither back in the house nor given up. */
export const countsAsShipped = (step: ShipmentStep): boolean =>
  step !== 'packing' && step !== 'ready' && step !== 'returned' && step !== 'lost'

/** What may still be packed of one order line from one lot, in pieces. */
export type PackRoom = {
  readonly orderLineId: string
  readonly lotId: string
  /** Ordered and in no carton yet that is still on its way or with a shop. */
  readonly openOnLine: number
  /** Of it for the shop of the carton; `null` where the line names no shops. */
  readonly openForShop: number | null
  /** Passed by the control of the lot and in no carton yet. */
  readonly passedFree: number
}

export type PackLine = { readonly orderLineId: string; readonly lotId: string; readonly quantity: number }

export const packProblems = ['not-on-order', 'more-than-passed', 'more-than-ordered', 'more-than-shop'] as const
export type PackProblem = (typeof packProblems)[number]

/**
 * Why a carton cannot be filled so: what is packed has passed the control and has been ordered (invariants I3).
 * @returns the first problem with the index of its line, or `null`.
 */
export function packProblem(
  lines: readonly PackLine[],
  rooms: readonly PackRoom[],
): { readonly index: number; readonly problem: PackProblem; readonly most: number } | null {
  const ofLine = new Map<string, number>()
  const ofLot = new Map<string, number>()
  for (const [index, line] of lines.entries()) {
    const room = rooms.find((one) => one.orderLineId === line.orderLineId && one.lotId === line.lotId)
    if (!room) return { index, problem: 'not-on-order', most: 0 }
    const before = ofLine.get(line.orderLineId) ?? 0
    const fromLot = ofLot.get(`${line.orderLineId} ${line.lotId}`) ?? 0
    const limits = [
      ['more-than-passed', room.passedFree - fromLot],
      ['more-than-ordered', room.openOnLine - before],
      ['more-than-shop', (room.openForShop ?? room.openOnLine) - before],
    ] as const
    for (const [problem, most] of limits) if (line.quantity > most) return { index, problem, most: Math.max(0, most) }
    ofLine.set(line.orderLineId, before + line.quantity)
    ofLot.set(`${line.orderLineId} ${line.lotId}`, fromLot + line.quantity)
  }
  return null
}

/** What a shop found in a carton compared with what was packed, in pieces. */
export type Counted = { readonly packed: number; readonly counted: number; readonly damaged: number }

export const cartonOutcomes = ['ok', 'short', 'over', 'damaged'] as const
export type CartonOutcome = (typeof cartonOutcomes)[number]

/** How a carton arrived: the gravest difference of its lines. */
export function cartonOutcome(lines: readonly Counted[]): CartonOutcome {
  if (lines.some(({ packed, counted }) => counted < packed)) return 'short'
  if (lines.some(({ damaged }) => damaged > 0)) return 'damaged'
  if (lines.some(({ packed, counted }) => counted > packed)) return 'over'
  return 'ok'
}
