import type { Page } from '@playwright/test'

/** What was measured, in milliseconds unless it says otherwise, and what the design asks for. */
export type Figure = { readonly name: string; readonly value: number; readonly target: number; readonly unit?: string }

/**
 * How many times slower this machine is than a house's computer, never less than 1: the time for sorting a million
 * numbers, which takes that computer about 400 ms. Median of three, because a shared machine has spells.
 */
export async function slowness(page: Page): Promise<number> {
  const sorting = () =>
    page.evaluate(() => {
      const numbers = Float64Array.from({ length: 1e6 }, (_, index) => Math.sin(index) * 1e6)
      const start = performance.now()
      numbers.sort()
      return performance.now() - start
    })
  return Math.max(1, median([await sorting(), await sorting(), await sorting()]) / 400)
}

/** Milliseconds from doing something until the frame in which the page shows it. */
export async function until(page: Page, act: () => Promise<void>, shown: string): Promise<number> {
  const painted = page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const element = document.querySelector(selector)
          if (element && element.getClientRects().length > 0) requestAnimationFrame(() => resolve(performance.now()))
          else requestAnimationFrame(look)
        }
        look()
      }),
    shown,
  )
  const start = await page.evaluate(() => performance.now())
  await act()
  return (await painted) - start
}

/** The smallest of the values below which `share` (0 to 1) of them lie; 0 when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Prints the figures with their targets; times may also be met at the speed of a house's computer. */
export function printFigures(slow: number, figures: readonly Figure[]): void {
  console.log(`screen targets; this machine is ${slow.toFixed(1)} times a reference computer`)
  for (const { name, value, target, unit = 'ms' } of figures) {
    const atReference = unit === 'ms' && value <= target * slow
    const verdict = value <= target ? 'met' : atReference ? 'met at reference speed' : 'not met'
    const digits = unit === 'MB' ? 1 : 0
    console.log(
      `  ${name.padEnd(30)} ${value.toFixed(digits).padStart(6)} ${unit}, target ${target} ${unit}: ${verdict}`,
    )
  }
}
