import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'
import { untilListChanges } from './support/interactions.ts'
import { manyPeople, openLongList } from './support/long-list.ts'
import { median, printFigures, slowness, type Figure } from './support/measure.ts'
import { dragBar, frameFigures, scrollGesture } from './support/scrolling.ts'

// The recording of a trace would be measured along.
test.use({ trace: 'off' })

/** Milliseconds of sorting by each of some columns for the first time, and once more in the other direction. */
async function sortTimes(page: Page): Promise<number[]> {
  const times = []
  for (const name of ['Cod', 'Vârsta', 'Categoria', 'Cetățenii', 'Nume folosit', 'Nume folosit']) {
    const button = page.getByRole('columnheader', { name }).getByRole('button')
    times.push(await untilListChanges(page, 'click', () => button.click()))
  }
  return times
}

/** Milliseconds of each key of some searches, in which every key leaves fewer rows. The list has no debounce. */
async function keyTimes(page: Page): Promise<number[]> {
  const times = []
  for (const text of ['347', '9 4 5', '81']) {
    await page.getByRole('searchbox', { name: 'Caută în listă' }).focus()
    for (const key of text) {
      if (key === ' ') await page.keyboard.press('Space')
      else times.push(await untilListChanges(page, 'keydown', () => page.keyboard.press(key)))
    }
    times.push(await untilListChanges(page, 'keydown', () => page.keyboard.press('Escape')))
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(manyPeople + 1))
  }
  return times
}

test('a list of ten thousand people scrolls, sorts and filters', async ({ page, house }) => {
  await openLongList(page, house)
  const before = await slowness(page)
  const cdp = await page.context().newCDPSession(page)
  const scrolling = [
    ...(await frameFigures(page, 'wheel', () => scrollGesture(cdp, page, '[role="grid"]', 4000))),
    ...(await frameFigures(page, 'scroll bar', () => dragBar(page, '[role="grid"]', 120))),
  ]
  const sorts = await sortTimes(page)
  const keys = await keyTimes(page)
  const slow = (before + (await slowness(page))) / 2

  const times: Figure[] = [
    { name: 'sort 10,000, median', value: median(sorts), target: 150 },
    { name: 'sort 10,000, slowest', value: Math.max(...sorts), target: 150 },
    { name: 'filter 10,000, median key', value: median(keys), target: 100 },
    { name: 'filter 10,000, slowest key', value: Math.max(...keys), target: 100 },
  ]
  printFigures(slow, [...scrolling, ...times])

  // Bounds that only a defect exceeds, also on a machine shared by others; the targets are printed above.
  for (const { name, value, target } of times) expect(value, name).toBeLessThan(target * 10 * slow)
  for (const { name, value, target, unit } of scrolling)
    if (unit === undefined) expect(value, name).toBeLessThan(target * 20 * slow)
})
