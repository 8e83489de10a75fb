import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'
import { checkIn, person, room } from './support/house.ts'

/** Milliseconds that this machine takes to sort a million numbers; a house's computer takes about 400. */
async function sortingTime(page: Page): Promise<number> {
  return page.evaluate(() => {
    const numbers = Float64Array.from({ length: 1e6 }, (_, index) => Math.sin(index) * 1e6)
    const start = performance.now()
    numbers.sort()
    return performance.now() - start
  })
}

/** Milliseconds from doing something until the frame in which the page shows it. */
async function until(page: Page, act: () => Promise<void>, shown: string): Promise<number> {
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

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Scripts that the first screen loads, gzipped, in kilobytes. */
function entryScripts(): number {
  const assets = fileURLToPath(new URL('../../out/renderer/assets/', import.meta.url))
  const page = readFileSync(fileURLToPath(new URL('../../out/renderer/index.html', import.meta.url)), 'utf8')
  const named = readdirSync(assets).filter((name) => name.endsWith('.js') && page.includes(name))
  return named.reduce((sum, name) => sum + gzipSync(readFileSync(assets + name)).length, 0) / 1024
}

test('the screen targets are measured', async ({ page, house }) => {
  const beds = await room(house, 'Teiul', 4, 'shared')
  await checkIn(house, [await person(house, 'Maria'), await person(house, 'Ana', { birthDate: '1988-01-02' })], beds)
  const slow = (await sortingTime(page)) / 400
  const figures: [name: string, ms: number, target: number][] = []

  const loads = []
  for (let run = 0; run < 3; run++) {
    await page.goto('about:blank')
    const start = Date.now()
    await page.goto(house.url)
    await page.getByLabel('Nume de utilizator').waitFor()
    loads.push(Date.now() - start)
  }
  figures.push(['page load to sign-in', median(loads), 2000])

  await house.signIn(page)
  const routes = ['tabla', 'seara', 'camere', 'asteptare', 'persoane', 'familii', 'azi']
  const visit = (route: string) =>
    until(
      page,
      () => page.evaluate((hash) => void (location.hash = hash), `#/${route}`),
      `nav a[href$="#/${route}"][aria-current="page"]`,
    )
  for (const route of routes) await visit(route)
  const changes = []
  for (const route of routes) changes.push(await visit(route))
  figures.push(['route change, loaded', median(changes), 100])

  const palettes = []
  for (let run = 0; run < 5; run++) {
    palettes.push(await until(page, () => page.keyboard.press('Control+k'), '[role="dialog"] input'))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  figures.push(['palette open', median(palettes), 80])

  const hidden = await until(page, () => page.keyboard.press('F9'), '#cover > *')
  figures.push(['quick hide', hidden, 100])

  const kilobytes = entryScripts()
  console.log(`screen targets; this machine is ${slow.toFixed(1)} times a reference computer`)
  for (const [name, ms, target] of figures) {
    const verdict = ms <= target ? 'met' : ms <= target * Math.max(1, slow) ? 'met at reference speed' : 'not met'
    console.log(`  ${name.padEnd(24)} ${ms.toFixed(0).padStart(5)} ms, target ${target} ms: ${verdict}`)
  }
  console.log(
    `  first screen's scripts   ${kilobytes.toFixed(0).padStart(5)} KB gzipped, target 250 KB: ${kilobytes <= 250 ? 'met' : 'not met'}`,
  )

  // Bounds that only a defect exceeds, also on a machine shared by others; the targets are printed above.
  for (const [name, ms, target] of figures) expect(ms, name).toBeLessThan(target * 10 * Math.max(1, slow))
  expect(kilobytes).toBeLessThan(400)
})
