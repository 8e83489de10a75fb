/** A line of the bill of materials: for one piece, with the share that is lost in hundredths of a percent. */
export type Consumption = {
  readonly materialId: string
  readonly size: string | null
  readonly quantity: number
  readonly wasteBp: number
}

/** Pieces of one size that are to be made. */
export type Pieces = { readonly size: string; readonly pieces: number }

/** The lines that hold for a size: its own, and of the other materials those for all sizes. */
export function linesFor<Line extends Consumption>(bom: readonly Line[], size: string): Line[] {
  const own = bom.filter((line) => line.size === size)
  const ownMaterials = new Set(own.map(({ materialId }) => materialId))
  return [...own, ...bom.filter((line) => line.size === null && !ownMaterials.has(line.materialId))]
}

/**
 * What an amount of pieces needs of each material, waste included, in the material's unit; a part of a unit counts as a
 * whole one, once for each line and size.
 */
export function materialNeed(bom: readonly Consumption[], wanted: readonly Pieces[]): Map<string, number> {
  const need = new Map<string, number>()
  for (const { size, pieces } of wanted) {
    for (const { materialId, quantity, wasteBp } of linesFor(bom, size)) {
      const amount = Math.ceil((quantity * pieces * (10_000 + wasteBp)) / 10_000)
      need.set(materialId, (need.get(materialId) ?? 0) + amount)
    }
  }
  return need
}
