import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './support/fixtures.ts'
import { interactionTimes, noteInteractions } from './support/interactions.ts'
import { manyPeople, openLongList } from './support/long-list.ts'
import { printFigures, slowness, until } from './support/measure.ts'
import { dragBar } from './support/scrolling.ts'

// The recording of a trace would be measured along.
test.use({ trace: 'off' })

const grid = (page: Page) => page.getByRole('grid', { name: 'Persoane' })
const menu = (page: Page) => page.getByRole('navigation', { name: 'Meniu principal' })
const places = ['Azi', 'Tabla', 'Lista de seară', 'Camere', 'Persoane', 'Familii'] as const

/** Goes to a place through the menu, as a person does. */
async function goTo(page: Page, place: string): Promise<void> {
  const link = menu(page).getByRole('link', { name: place })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Opens the palette, looks for a place and leaves it again. */
async function usePalette(page: Page): Promise<void> {
  await press(page, 'Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('cam')
  await press(page, 'ArrowDown', 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Opens the dialog for a new person, types a name and leaves it again. */
async function useDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Persoană nouă' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nume folosit').pressSequentially('Ok')
  await dialog.getByRole('button', { name: 'Renunță' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Works on the list of ten thousand: sorts, searches, moves by keys, selects, opens the panel. */
async function useList(page: Page): Promise<void> {
  await grid(page).getByRole('columnheader', { name: 'Cod' }).getByRole('button').click()
  await page.getByRole('searchbox', { name: 'Caută în listă' }).click()
  await page.keyboard.type('947')
  await press(page, 'Backspace', 'Enter', 'ArrowDown', 'ArrowDown', 'PageDown', 'End', 'Home', 'Space', 'Space')
  await grid(page)
    .getByRole('row')
    .nth(3)
    .click({ position: { x: 200, y: 10 } })
  await page.getByRole('complementary').waitFor()
  await press(page, 'Escape')
  await page.getByRole('complementary').waitFor({ state: 'detached' })
  await page.getByRole('searchbox', { name: 'Caută în listă' }).press('Escape')
  await page.getByRole('button', { name: 'Persoană refugiată' }).click()
  await page.getByRole('button', { name: 'Persoană refugiată' }).click()
}

/** One visit to every place, with what is done there. */
async function workRound(page: Page): Promise<void> {
  for (const place of places) {
    await goTo(page, place)
    if (place !== 'Persoane') continue
    await useList(page)
    await useDialog(page)
  }
  await usePalette(page)
}

test('clicks and keys are answered in time', async ({ page, house }) => {
  await openLongList(page, house)
  const before = await slowness(page)
  await workRound(page)
  await noteInteractions(page)
  for (let round = 0; round < 3; round++) await workRound(page)
  const { count, p98, slowest } = await interactionTimes(page)
  const slow = (before + (await slowness(page))) / 2
  printFigures(slow, [
    { name: `INP, p98 of ${count}`, value: p98, target: 150 },
    { name: 'slowest interaction', value: slowest, target: 150 },
  ])
  expect(count).toBeGreaterThan(80)
  expect(p98).toBeLessThan(150 * 10 * slow)
})

/** Megabytes of the window's heap after everything that nobody holds was thrown away. */
async function heapMegabytes(cdp: CDPSession): Promise<number> {
  for (let pass = 0; pass < 2; pass++) await cdp.send('HeapProfiler.collectGarbage')
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1_048_576
}

const routes = ['azi', 'tabla', 'seara', 'camere', 'asteptare', 'familii']

/** Goes to a place by its address and waits until the menu shows it. */
async function visit(page: Page, route: string): Promise<void> {
  const go = () => page.evaluate((hash) => void (location.hash = hash), `#/${route}`)
  await until(page, go, `nav a[href$="#/${route}"][aria-current="page"]`)
}

/** A visit to one place and back to the list, and there one piece of work. */
async function soakRound(page: Page, round: number): Promise<void> {
  await visit(page, routes[round % routes.length] ?? 'azi')
  await visit(page, 'persoane')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(manyPeople + 1))
  if (round % 5 === 0) await useDialog(page)
  else if (round % 5 === 1) await usePalette(page)
  else if (round % 5 === 2) await dragBar(page, '[role="grid"]', 12)
  else if (round % 5 === 3) await useList(page)
  else await grid(page).getByRole('columnheader', { name: 'Categoria' }).getByRole('button').click()
}

test('a long day leaves nothing behind in memory', async ({ page, house }) => {
  test.setTimeout(600_000)
  await openLongList(page, house)
  const cdp = await page.context().newCDPSession(page)
  const rounds = 60
  const soak = async (from: number, to: number) => {
    for (let round = from; round < to; round++) await soakRound(page, round)
    return heapMegabytes(cdp)
  }
  const third = await soak(0, rounds / 3)
  const end = await soak(rounds / 3, rounds)
  const growth = (100 * (end - third)) / third
  printFigures(await slowness(page), [
    { name: `heap after ${rounds} rounds`, value: end, target: 250, unit: 'MB' },
    { name: 'heap growth after a third', value: growth, target: 10, unit: '%' },
  ])
  expect(end).toBeLessThan(250)
  expect(growth).toBeLessThan(30)
})
