import type { OccupancyPeriod } from '../../../../common/shelter/occupancy/occupancy.contract.ts'

/** One month on the chart; a month without beds leaves a gap. */
export type ChartMonth = { readonly month: string; readonly beds: number | null; readonly rooms: number | null }

export function chartMonths(months: readonly OccupancyPeriod[]): ChartMonth[] {
  return months.map(({ period, bedOccupancyPercent, roomOccupancyPercent }) => ({
    month: period,
    beds: bedOccupancyPercent,
    rooms: roomOccupancyPercent,
  }))
}

/** The months with the lowest and the highest bed occupancy; `null` when no month has one. */
export function extremes(months: readonly ChartMonth[]): { low: ChartMonth; high: ChartMonth } | null {
  const ranked = months.filter((month) => month.beds !== null).sort((a, b) => (a.beds ?? 0) - (b.beds ?? 0))
  const [low, high] = [ranked[0], ranked.at(-1)]
  return low && high ? { low, high } : null
}

/** The end of the scale: a round number over all values, a hundred when they come near it. */
export function scaleEnd(months: readonly ChartMonth[]): number {
  const highest = Math.max(0, ...months.flatMap(({ beds, rooms }) => [beds ?? 0, rooms ?? 0]))
  return Math.max(20, Math.ceil(highest / 20) * 20)
}
