import type { Locator, Page } from '@playwright/test'
import { addDays } from '../../../common/kernel/calendar.ts'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { checkIn, family, person, room, today } from '../support/house.ts'

async function openBoard(page: Page, house: House, search = ''): Promise<void> {
  await page.goto(`${house.url}#/tabla${search}`)
  await expect(page.getByRole('region', { name: /Tabla paturilor/ })).toBeVisible()
}

const bar = (page: Page, alias: string) => page.getByRole('button', { name: new RegExp(`^${alias} OR-`) })

/** Drags from the middle of one thing by a distance in pixels, in steps as a hand does. */
async function drag(page: Page, from: Locator, dx: number, dy: number): Promise<void> {
  const box = await from.boundingBox()
  if (!box) throw new Error('nothing to drag')
  const start = { x: box.x + Math.min(60, box.width / 2), y: box.y + box.height / 2 }
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(start.x + dx / 2, start.y + dy / 2, { steps: 4 })
  await page.mouse.move(start.x + dx, start.y + dy, { steps: 4 })
  await page.mouse.up()
}

const rowHeight = 30

test('a family is dragged to another room as one, and taken back with Ctrl+Z', async ({ page, house }) => {
  const salcia = await room(house, 'Salcia', 3)
  await room(house, 'Teiul', 3)
  await checkIn(house, await family(house, 'Olena', [2016, 2019]), salcia)
  await house.signIn(page)
  await openBoard(page, house)

  await drag(page, bar(page, 'Olena'), 0, 3 * rowHeight)
  const dialog = page.getByRole('dialog', { name: /^Mutare: Olena, Olena 1, Olena 2/ })
  await dialog.getByLabel(/De ce se mută/).fill('Instalație defectă')
  await dialog.getByRole('button', { name: /^Mută/ }).click()
  await expect(page.getByText(/^Mutare înregistrată/)).toBeVisible()
  expect((await house.call('occupancy.whoSlept', { on: today() })).rooms).toEqual(['Teiul'])

  await page.keyboard.press('Control+z')
  await page.getByRole('dialog').getByRole('button', { name: 'Anulează', exact: true }).click()
  await expect(page.getByText('Modificarea a fost anulată.')).toBeVisible()
  expect((await house.call('occupancy.whoSlept', { on: today() })).rooms).toEqual(['Salcia'])
})

test('two people change beds in one step', async ({ page, house }) => {
  const beds = await room(house, 'Nucul', 2, 'shared')
  await checkIn(house, [await person(house, 'Maria'), await person(house, 'Ana', { birthDate: '1988-01-02' })], beds)
  await house.signIn(page)
  await openBoard(page, house)
  await bar(page, 'Maria').click()
  await page
    .getByRole('complementary', { name: 'Maria' })
    .getByRole('button', { name: /Schimbă locul/ })
    .click()
  await page.getByRole('combobox', { name: /Schimbă locul/ }).click()
  await page.getByRole('option', { name: /^Ana/ }).click()
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'Mutare: Maria, Ana' })
  await dialog.getByLabel(/De ce se mută/).fill('La cererea lor')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Mutare înregistrată/)).toBeVisible()
  const present = await house.call('stays.present', {})
  expect(present.map((stay) => stay.bedLabel).sort()).toEqual(['A', 'B'])
})

test('a bed that is taken says by whom, and nothing moves', async ({ page, house }) => {
  const beds = await room(house, 'Nucul', 2, 'shared')
  await checkIn(house, [await person(house, 'Maria'), await person(house, 'Ana', { birthDate: '1988-01-02' })], beds)
  await house.signIn(page)
  await openBoard(page, house)
  await drag(page, bar(page, 'Maria'), 0, rowHeight)
  await expect(page.getByText('Camera Nucul, pat B: ocupat de Ana, fără termen.')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('free nights are marked and kept for somebody, and the hold is given back', async ({ page, house }) => {
  await room(house, 'Teiul', 2)
  await house.signIn(page)
  await openBoard(page, house)
  const column = page.getByText('22', { exact: true }).first()
  await expect(column.or(page.getByRole('region'))).not.toHaveCount(0)
  const cell = page.locator('[data-cursor]')
  await cell.focus()
  for (let day = 0; day < 3; day++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name: 'Rezervă…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rezervare de pat' })
  await dialog.getByLabel('Notă').fill('mamă cu copil, DGASPC')
  await dialog.getByRole('button', { name: /^Rezervă/ }).click()
  await expect(page.getByText('Patul este rezervat.')).toBeVisible()
  await page.getByRole('button', { name: /^mamă cu copil/ }).click()
  await page
    .getByRole('complementary', { name: 'mamă cu copil, DGASPC' })
    .getByRole('button', { name: /Eliberează/ })
    .click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Salvează/ })
    .click()
  await expect(page.getByText('Rezervarea a fost eliberată.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^mamă cu copil/ })).toHaveCount(0)
})

test('somebody from the waiting list is placed from the tray', async ({ page, house }) => {
  await room(house, 'Teiul', 2)
  const personId = await person(house, 'Iryna', { category: 'refugee' })
  await house.call('waitingList.add', {
    label: 'I.K.',
    women: 1,
    men: 0,
    children: 0,
    referredBy: '',
    urgency: 'today',
    wantedFrom: today(),
    needs: '',
    personIds: [personId],
  })
  await house.signIn(page)
  await openBoard(page, house)
  await page
    .getByRole('region', { name: 'Fără pat' })
    .getByRole('button', { name: /^I\.K\./ })
    .click()
  await page.getByRole('menuitem', { name: 'Cazează…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cazare' })
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: /^Cazează/ }).click()
  await expect(page.getByText('Iryna este în casă.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Fără pat' })).toHaveCount(0)
})

test('two windows see each other’s changes within a second', async ({ page, house, browser }) => {
  const beds = await room(house, 'Teiul', 2)
  await house.signIn(page)
  await openBoard(page, house)
  const other = await (await browser.newContext({ locale: 'ro-RO' })).newPage()
  await house.signIn(other, 'social-worker')
  await openBoard(other, house)
  const personId = await person(house, 'Svitlana')
  await checkIn(house, [personId], beds)
  const started = Date.now()
  await Promise.all([page, other].map((window) => expect(bar(window, 'Svitlana')).toBeVisible({ timeout: 1000 })))
  console.log(`both windows after ${Date.now() - started} ms`)
  await other.context().close()
})

test('the board with every state is accessible in light and dark, on small and large screens', async ({
  page,
  house,
}) => {
  const salcia = await room(house, 'Salcia', 3)
  const nucul = await room(house, 'Nucul', 4, 'shared')
  await checkIn(house, await family(house, 'Наталія', [2015, 2021]), salcia, addDays(today(), -20))
  const [away, staying] = await checkIn(
    house,
    [await person(house, 'Ștefania'), await person(house, 'Łucja')],
    nucul,
    addDays(today(), -9),
  )
  await house.call('stays.startAbsence', {
    stayIds: [away ?? ''],
    from: today(),
    expectedReturn: addDays(today(), 3),
    reason: 'Spital',
  })
  await house.call('stays.extend', { stayIds: [staying ?? ''], expectedUntil: addDays(today(), 5), reason: '' })
  const block = { from: addDays(today(), 1), until: addDays(today(), 9), note: 'țeavă spartă' }
  await house.call('outOfService.start', { ...block, bedIds: [nucul[2] ?? ''], reason: 'repair' })
  const expiresAt = `${addDays(today(), 4)}T20:00:00.000Z`
  await house.call('holds.place', {
    ...block,
    places: [{ bedId: nucul[3] ?? '', personId: null }],
    expiresAt,
    note: 'urgență',
  })
  await house.signIn(page)
  await openBoard(page, house)
  await expect(bar(page, 'Наталія')).toBeVisible()
  await expectAccessible(page, 'board')
  await bar(page, 'Наталія').click()
  await expect(page.getByRole('complementary', { name: 'Наталія' })).toBeVisible()
  await expectAccessible(page, 'board-panel')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await expectAccessible(page, 'board-1920')
})

test('three hundred bars stay fluent while one is dragged', async ({ page, house }) => {
  test.setTimeout(120_000)
  // Forty beds of short stays, laid out so that the visible month holds at least three hundred bars.
  const start = addDays(today(), -25)
  for (let index = 0; index < 10; index++) {
    const beds = await room(house, `Camera ${index + 1}`, 4, 'shared')
    for (const bedId of beds) {
      for (let turn = 0; turn < 8; turn++) {
        const from = addDays(start, turn * 3)
        const personId = await person(house, `P${index}${turn}${bedId.slice(-2)}`, { birthDate: '1990-01-01' })
        const overrides = [{ rule: 'backdated-entry' as const, subject: personId, reason: 'date de probă' }]
        const { stayIds } = await house.call('stays.checkIn', {
          placements: [{ personId, bedId }],
          from,
          expectedUntil: null,
          overrides,
        })
        if (turn < 7)
          await house.call('stays.leave', { stayIds, on: addDays(from, 3), destination: 'unknown', reason: '' })
      }
    }
  }
  await house.signIn(page)
  await openBoard(page, house, `?from=${start}&days=30`)
  await expect(page.locator('[data-bar]')).not.toHaveCount(0)
  const bars = await page.locator('[data-bar]').count()
  const last = page.locator('[data-bar][data-movable]').first()
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frames })
    let before = performance.now()
    const tick = () => {
      const now = performance.now()
      frames.push(now - before)
      before = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  const box = await last.boundingBox()
  if (!box) throw new Error('nothing to drag')
  await page.mouse.move(box.x + 20, box.y + 10)
  await page.mouse.down()
  for (let step = 0; step < 40; step++) await page.mouse.move(box.x + 20, box.y + 10 + step * 8)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  const frames = await page.evaluate(() =>
    (window as unknown as { frames: number[] }).frames.slice(2).sort((a, b) => a - b),
  )
  const at = (part: number) => Math.round(frames[Math.floor(frames.length * part)] ?? 0)
  console.log(`${bars} bars, drag: ${frames.length} frames, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`)
  expect(bars).toBeGreaterThanOrEqual(300)
  // The target of a frame is 16 ms on the house's computers; the bound here leaves room for a slow shared machine.
  expect(at(0.5)).toBeLessThan(100)
})
