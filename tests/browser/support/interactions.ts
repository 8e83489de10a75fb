import type { Page } from '@playwright/test'
import { percentile } from './measure.ts'

/**
 * Milliseconds from a click or key to the frame that shows a list changed by it: other rows, their number or order.
 * The clock of the event itself counts, so that the way from the test to the browser is left out.
 * @param act one click or one key
 */
export async function untilListChanges(
  page: Page,
  event: 'keydown' | 'click',
  act: () => Promise<void>,
): Promise<number> {
  const shown = await page.evaluateHandle((type) => {
    const stateOf = () => {
      const sorted = document.querySelector('[aria-sort]')
      const first = document.querySelector('[role="row"][aria-rowindex="2"]')
      const count = document.querySelector('[role="grid"]')?.ariaRowCount
      return [count, sorted?.textContent, sorted?.ariaSort, first?.id].join()
    }
    const before = stateOf()
    const change = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error('the list did not change')), 30_000)
      let start: number | null = null
      window.addEventListener(type, ({ timeStamp }) => (start ??= timeStamp), { capture: true, once: true })
      const observer = new MutationObserver(() => {
        if (start === null || stateOf() === before) return
        observer.disconnect()
        const begun = start
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
      })
      observer.observe(document.body, { subtree: true, childList: true, attributes: true })
    })
    return { change }
  }, event)
  await act()
  return shown.evaluate(({ change }) => change)
}

type Interactions = { readonly durations: Map<number, number>; count: number }

/** Begins to note how long clicks and keys take until the next frame; only for the page as it is loaded now. */
export async function noteInteractions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const noted: Interactions = { durations: new Map(), count: 0 }
    Object.assign(window, { notedInteractions: noted })
    for (const type of ['pointerdown', 'keydown'] as const)
      window.addEventListener(type, () => void noted.count++, { capture: true })
    const longest = (id: number, ms: number) => noted.durations.set(id, Math.max(ms, noted.durations.get(id) ?? 0))
    const observer = new PerformanceObserver((list) => {
      const entries = list.getEntries() as (PerformanceEntry & { interactionId: number })[]
      for (const { interactionId, duration } of entries) if (interactionId !== 0) longest(interactionId, duration)
    })
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
}

/**
 * The 98th percentile (INP) and the slowest of the clicks and keys since `noteInteractions`, in milliseconds. Those
 * under 16 ms are not reported by the browser and count as 0.
 */
export async function interactionTimes(page: Page): Promise<{ count: number; p98: number; slowest: number }> {
  const { count, durations } = await page.evaluate(async () => {
    // The browser reports an event only after the frame that it led to.
    await new Promise((resolve) => setTimeout(resolve, 500))
    const noted = (window as unknown as { notedInteractions: Interactions }).notedInteractions
    return { count: noted.count, durations: [...noted.durations.values()] }
  })
  const unreported = Array.from({ length: Math.max(0, count - durations.length) }, () => 0)
  const all = [...unreported, ...durations]
  return { count: all.length, p98: percentile(all, 0.98), slowest: Math.max(0, ...durations) }
}
