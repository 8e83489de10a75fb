import type { LocalDate } from '../../kernel/calendar.ts'

/** The columns of the production board, in the order in which a bundle goes through them. */
export const stages = ['cut', 'sewing', 'control', 'done'] as const
export type Stage = (typeof stages)[number]

export const lotStates = [
  'planned',
  'cut',
  'in-sewing',
  'in-control',
  'finished',
  'held',
  'closed',
  'cancelled',
] as const
export type LotState = (typeof lotStates)[number]

/** What the records say about a bundle, in pieces; withdrawn records do not count. */
export type BundleFacts = {
  readonly quantity: number
  /** Pieces that went through every operation. */
  readonly sewn: number
  /** Pieces counted over all operations: whether anybody began. */
  readonly worked: number
  /** Pieces checked for the first time. */
  readonly checked: number
  readonly passed: number
  readonly second: number
  readonly scrap: number
  /** Times that a piece was sent back to be sewn again, and times that one was sewn again. */
  readonly sentBack: number
  readonly resewn: number
}

/** Pieces whose fate is decided: passed, second choice or scrap. */
export function decided({ passed, second, scrap }: Pick<BundleFacts, 'passed' | 'second' | 'scrap'>): number {
  return passed + second + scrap
}

/** Pieces still on a table: cut = passed + second + scrap + in work. */
export function inWork(facts: BundleFacts): number {
  return facts.quantity - decided(facts)
}

/** Pieces sent back by the control that it has not decided upon yet. */
export function openRework(facts: BundleFacts): number {
  return facts.checked - decided(facts)
}

/** Where a bundle stands, told by what was recorded and never typed. */
export function stageOf(facts: BundleFacts): Stage {
  if (inWork(facts) === 0) return 'done'
  if (facts.checked === facts.quantity) return facts.resewn < facts.sentBack ? 'sewing' : 'control'
  if (facts.sewn === facts.quantity) return 'control'
  return untouched(facts) ? 'cut' : 'sewing'
}

/** Whether nothing is recorded on a bundle: only then may it be split or merged. */
export function untouched({ worked, checked }: Pick<BundleFacts, 'worked' | 'checked'>): boolean {
  return worked === 0 && checked === 0
}

export type LotFacts = {
  readonly cutOn: LocalDate | null
  readonly heldReason: string | null
  readonly endedAt: string | null
}

/** The state of a lot: held, closed and cancelled are decided by somebody, all others follow from its bundles in use. */
export function lotState(lot: LotFacts, bundles: readonly BundleFacts[]): LotState {
  if (lot.endedAt !== null) return lot.cutOn === null ? 'cancelled' : 'closed'
  if (lot.heldReason !== null) return 'held'
  if (lot.cutOn === null) return 'planned'
  const reached = bundles.map(stageOf)
  if (reached.every((stage) => stage === 'done')) return 'finished'
  if (reached.every((stage) => stage === 'done' || stage === 'control')) return 'in-control'
  return reached.every((stage) => stage === 'cut') ? 'cut' : 'in-sewing'
}

export type PieceFigures = {
  readonly cut: number
  readonly sewn: number
  readonly passed: number
  readonly second: number
  readonly scrap: number
  readonly inWork: number
}

/** Pieces of several bundles together; a piece that was decided upon counts as sewn. */
export function pieceFigures(bundles: readonly BundleFacts[]): PieceFigures {
  const sum = (pieces: (facts: BundleFacts) => number) => bundles.reduce((total, facts) => total + pieces(facts), 0)
  return {
    cut: sum(({ quantity }) => quantity),
    sewn: sum((facts) => Math.max(facts.sewn, facts.passed + facts.second)),
    passed: sum(({ passed }) => passed),
    second: sum(({ second }) => second),
    scrap: sum(({ scrap }) => scrap),
    inWork: sum(inWork),
  }
}

/** Pieces of one variant from one dye lot: what lies on the cutting table, and what a bundle holds. */
export type CutPieces = { readonly variantId: string; readonly quantity: number; readonly dyeLot: string }

/** Bundles of a size, each of one variant and one dye lot; the last one of each takes what is left. @param size above 0. */
export function proposeBundles(cut: readonly CutPieces[], size: number): CutPieces[] {
  return cut.flatMap(({ quantity, ...same }) =>
    Array.from({ length: Math.ceil(quantity / size) }, (_, index) => ({
      ...same,
      quantity: Math.min(size, quantity - index * size),
    })),
  )
}

/** Pieces of each variant. */
export function piecesByVariant(
  pieces: readonly { readonly variantId: string; readonly quantity: number }[],
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { variantId, quantity } of pieces) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity)
  return sums
}

/** Variants of which more pieces are cut than the lot plans. */
export function overPlan(
  planned: ReadonlyMap<string, number>,
  bundles: readonly { readonly variantId: string; readonly quantity: number }[],
): { variantId: string; planned: number; cut: number }[] {
  return [...piecesByVariant(bundles)]
    .map(([variantId, cut]) => ({ variantId, planned: planned.get(variantId) ?? 0, cut }))
    .filter(({ planned: wanted, cut }) => cut > wanted)
}

export type BomLine = {
  readonly materialId: string
  readonly size: string | null
  readonly quantity: number
  readonly wasteBp: number
}

/**
 * What the plan needs of each material, in its own unit, waste included and rounded up once; a line for a size goes before
 * the line for all sizes.
 */
export function plannedUse(
  cells: readonly { readonly size: string; readonly planned: number }[],
  bom: readonly BomLine[],
): Map<string, number> {
  const need = new Map<string, number>()
  for (const [materialId, lines] of Map.groupBy(bom, (line) => line.materialId)) {
    const tenThousandths = cells.reduce((sum, { size, planned }) => {
      const line = lines.find((one) => one.size === size) ?? lines.find((one) => one.size === null)
      return line ? sum + planned * line.quantity * (10_000 + line.wasteBp) : sum
    }, 0)
    need.set(materialId, Math.ceil(tenThousandths / 10_000))
  }
  return need
}
