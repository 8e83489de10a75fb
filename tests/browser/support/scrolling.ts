import type { CDPSession, Page } from '@playwright/test'
import { median, percentile, type Figure } from './measure.ts'

/** Collects the times between the frames that the page draws while something is done, in milliseconds. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = []
    const state = { running: true, frames }
    Object.assign(window, { measuredFrames: state })
    let last = performance.now()
    const frame = (now: number) => {
      frames.push(now - last)
      last = now
      if (state.running) requestAnimationFrame(frame)
    }
    requestAnimationFrame((now) => {
      last = now
      requestAnimationFrame(frame)
    })
  })
  await act()
  return page.evaluate(() => {
    const state = (window as unknown as { measuredFrames: { running: boolean; frames: number[] } }).measuredFrames
    state.running = false
    return state.frames
  })
}

/** Scrolls as a finger on a touch pad does, down and up again, at about sixty rows a second. */
export async function scrollGesture(cdp: CDPSession, page: Page, selector: string, pixels: number): Promise<void> {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error('nothing to scroll')
  for (const direction of [-1, 1]) {
    await cdp.send('Input.synthesizeScrollGesture', {
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      yDistance: direction * pixels,
      speed: 2000,
      gestureSourceType: 'mouse',
    })
  }
}

/** Drags the bar of a scroller from the top to the end and back, in as many frames as told: every row is new in each. */
export async function dragBar(page: Page, selector: string, frames: number): Promise<void> {
  await page.locator(selector).evaluate(
    (scroller, count) =>
      new Promise<void>((resolve) => {
        const height = scroller.scrollHeight - scroller.clientHeight
        let frame = 0
        const step = () => {
          frame++
          const way = (2 * frame) / count
          scroller.scrollTop = height * (way <= 1 ? way : 2 - way)
          if (frame < count) requestAnimationFrame(step)
          else resolve()
        }
        requestAnimationFrame(step)
      }),
    frames,
  )
}

/** A frame that takes longer is seen as a stutter, in milliseconds. */
const stutter = 50

/** Medians of three runs, because what else the machine does falls into one of them. */
export async function frameFigures(page: Page, how: string, scroll: () => Promise<void>): Promise<Figure[]> {
  const runs = [await framesDuring(page, scroll), await framesDuring(page, scroll), await framesDuring(page, scroll)]
  const ofRuns = (figure: (frames: readonly number[]) => number) => median(runs.map(figure))
  return [
    { name: `${how}, frame p50`, value: ofRuns((frames) => percentile(frames, 0.5)), target: 20 },
    { name: `${how}, frame p95`, value: ofRuns((frames) => percentile(frames, 0.95)), target: 20 },
    {
      name: `${how}, over ${stutter} ms`,
      value: ofRuns((frames) => frames.filter((ms) => ms > stutter).length),
      target: 0,
      unit: 'frames',
    },
  ]
}
