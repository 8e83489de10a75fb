import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { checkIn, person, room, today } from '../support/house.ts'

async function openRooms(page: Page, house: House): Promise<void> {
  await house.signIn(page)
  await page.goto(`${house.url}#/camere`)
  await expect(page.getByRole('heading', { level: 1, name: 'Camere și paturi' })).toBeVisible()
}

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const panel = (page: Page) => page.getByRole('complementary')
const roomsNow = (house: House) => house.call('rooms.list', { on: today() })

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a room is added with its beds by keyboard, corrected, and ended', async ({ page, house }) => {
  await openRooms(page, house)
  await expect(page.getByText('Nu există încă nicio cameră')).toBeVisible()
  await expectAccessible(page, 'rooms-empty')
  await page.keyboard.press('c')
  await dialog(page, 'Cameră nouă').waitFor()
  await expectAccessible(page, 'rooms-add')
  await page.keyboard.type('Țarina')
  await page.getByLabel('Paturile, cu virgulă între ele').fill('A, B, A')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('În această cameră există deja un pat cu această literă.')).toBeVisible()
  await page.getByLabel('Paturile, cu virgulă între ele').fill('A, B, C')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Camera Țarina a fost adăugată.')).toBeVisible()
  await expect(panel(page)).toContainText('Camera Țarina')
  const [added] = await roomsNow(house)
  expect(added?.beds.map(({ label, kind }) => `${label} ${kind}`)).toEqual(['A single', 'B single', 'C single'])

  await panel(page).getByRole('button', { name: 'Modifică', exact: true }).click()
  await dialog(page, 'Camera Țarina: modificare')
    .getByLabel(/^Capacitate/)
    .fill('3')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Camera a fost modificată.')).toBeVisible()

  await choose(page, 'Alte acțiuni', 'Încheie folosirea camerei…')
  await dialog(page, /^Încheierea folosirii/)
    .getByRole('button', { name: 'Încheie' })
    .click()
  await expect(page.getByText('Folosirea camerei s-a încheiat.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Camera Țarina' })).toHaveCount(0)
  await page.getByRole('switch', { name: 'Arată și cele încheiate' }).click()
  await expect(page.getByRole('button', { name: 'Camera Țarina' })).toBeVisible()
})

test('what somebody else changed meanwhile is shown before it is overwritten', async ({ page, house }) => {
  await room(house, 'Teiul', 2)
  const [teiul] = await roomsNow(house)
  if (!teiul) throw new Error('no room')
  await openRooms(page, house)
  await page.getByRole('button', { name: 'Camera Teiul' }).click()
  await panel(page).getByRole('button', { name: 'Modifică', exact: true }).click()
  await dialog(page, 'Camera Teiul: modificare').getByLabel('Observații').fill('geam nou')
  const { id, version, name, floor, policy, isolationCapable, accessible, notes } = teiul
  await house.call('rooms.correct', {
    id,
    version,
    name,
    floor,
    policy,
    isolationCapable,
    accessible,
    notes,
    capacity: 5,
  })
  await expect(dialog(page, 'Camera Teiul: modificare')).toContainText('Capacitate (persoane): 2 → 5')
  await expectAccessible(page, 'rooms-changed-meanwhile')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Camera a fost modificată.')).toBeVisible()
  expect((await roomsNow(house))[0]).toMatchObject({ notes: 'geam nou', capacity: 2 })
})

test('beds are added, made mobile, moved to another room and removed', async ({ page, house }) => {
  await room(house, 'Salcia', 1)
  await room(house, 'Teiul', 1)
  await openRooms(page, house)
  await page.getByRole('button', { name: 'Camera Teiul' }).click()
  await panel(page).getByRole('button', { name: 'Adaugă un pat' }).click()
  await dialog(page, /^Pat nou/)
    .getByText('Mobil: se poate muta în altă cameră')
    .click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Patul B a fost adăugat.')).toBeVisible()
  await choose(page, 'Acțiuni pentru patul B', 'Mută în altă cameră…')
  await dialog(page, /^Mutarea patului B/)
    .getByRole('combobox', { name: 'În camera' })
    .click()
  await page.getByRole('option', { name: 'Salcia' }).click()
  await dialog(page, /^Mutarea patului B/)
    .getByRole('button', { name: 'Mută patul' })
    .click()
  await expect(page.getByText('Patul a fost mutat.')).toBeVisible()
  await page.getByRole('button', { name: 'Camera Salcia' }).click()
  await choose(page, 'Acțiuni pentru patul B', 'Scoate definitiv…')
  await dialog(page, /^Scoaterea definitivă/)
    .getByRole('button', { name: 'Încheie' })
    .click()
  await expect(page.getByText('Patul a fost scos definitiv.')).toBeVisible()
  const labels = (await roomsNow(house)).map(({ name, beds }) => [name, beds.map(({ label }) => label)])
  expect(labels).toEqual([
    ['Salcia', ['A']],
    ['Teiul', ['A']],
  ])
})

test('free beds go out of service with a reason and come back; a taken one is refused in words', async ({
  page,
  house,
}) => {
  const beds = await room(house, 'Teiul', 3)
  await checkIn(house, [await person(house, 'Ilinca')], beds)
  await openRooms(page, house)
  await page.getByRole('button', { name: 'Camera Teiul' }).click()
  await choose(page, 'Acțiuni pentru patul A', 'Scoate din folosință…')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('Patul este ocupat în acea perioadă.')
  await expectAccessible(page, 'rooms-out-refused')
  await page.keyboard.press('Escape')
  await choose(page, 'Alte acțiuni', 'Scoate din folosință…')
  await dialog(page, /^Paturi scoase/)
    .getByLabel('Notă')
    .fill('somieră ruptă')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Scos din folosință.')).toBeVisible()
  await expect(panel(page).getByText('somieră ruptă')).toHaveCount(2)
  await panel(page).getByRole('button', { name: 'Din nou în folosință' }).first().click()
  await dialog(page, /din nou în folosință$/).waitFor()
  await page.keyboard.press('Control+Enter')
  await expect(panel(page).getByText('somieră ruptă')).toHaveCount(1)
})

test('a room is isolated and its isolation ended with clearance', async ({ page, house }) => {
  await room(house, 'Teiul', 2)
  await openRooms(page, house)
  await page.getByRole('button', { name: 'Camera Teiul' }).click()
  await choose(page, 'Alte acțiuni', 'Izolează camera')
  await dialog(page, 'Izolarea camerei Teiul').getByLabel('Motivul izolării').fill('varicelă')
  await page.keyboard.press('Control+Enter')
  await expect(panel(page)).toContainText('varicelă')
  await expectAccessible(page, 'rooms-isolated')
  await panel(page).getByRole('button', { name: 'Încheie izolarea' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Completați acest câmp.')).toBeVisible()
  await dialog(page, /^Încheierea izolării/)
    .getByLabel('Pe ce bază se încheie')
    .fill('aviz medical')
  await page.keyboard.press('Control+Enter')
  await expect(panel(page).getByText('varicelă')).toHaveCount(0)
  expect(await house.call('isolations.list', { on: today() })).toEqual([])
})

test('a psychologist sees the rooms and may change nothing', async ({ page, house }) => {
  await room(house, 'Teiul', 2)
  await house.signIn(page, 'psychologist')
  await page.goto(`${house.url}#/camere`)
  await page.getByRole('button', { name: 'Camera Teiul' }).click()
  await expect(panel(page)).toContainText('pentru 2 persoane')
  for (const name of ['Adaugă o cameră', 'Modifică', 'Adaugă un pat', 'Alte acțiuni', 'Acțiuni pentru patul A']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
  }
})
