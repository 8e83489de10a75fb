import type { Page } from '@playwright/test'
import { dateIn, houseZone, instantOf, timeIn } from '../../../common/kernel/calendar.ts'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { checkIn, person, room, today } from '../support/house.ts'

const ago = (minutes: number) => instantOf(Date.now() - minutes * 60_000)

async function openPage(page: Page, house: House): Promise<void> {
  await house.signIn(page, 'security-officer')
  await page.goto(`${house.url}#/chei`)
  await expect(page.getByRole('heading', { level: 1, name: 'Chei' })).toBeVisible()
}

const list = (page: Page) => page.getByRole('grid', { name: 'Cheile casei' })
const rowOf = (page: Page, text: string) => list(page).getByRole('row').filter({ hasText: text })
const panel = (page: Page) => page.getByRole('complementary')
const addKey = (house: House, number: string, opens: string, roomId: string | null = null) =>
  house.call('keys.add', { number, opens, roomId })

/** Room Teiul with Ana in it, its key with her, and two keys on the hook; one more past its time. */
async function someKeys(house: House): Promise<string> {
  const beds = await room(house, 'Teiul', 2, 'shared')
  const ana = await person(house, 'Ana')
  const [stayId = ''] = await checkIn(house, [ana], beds)
  const [teiul] = await house.call('keys.rooms', {})
  const key = await addKey(house, '3', 'Camera Teiul', teiul!.id)
  await house.call('keys.issue', { keyId: key.id, holderPersonId: ana, holderName: '', at: ago(30), due: null })
  await addKey(house, '1', 'Poarta dinspre stradă')
  await addKey(house, '12', 'Magazia')
  const cellar = await addKey(house, '7', 'Pivnița')
  const late = { keyId: cellar.id, holderPersonId: null, holderName: 'Radu, instalator', at: ago(90), due: ago(20) }
  await house.call('keys.issue', late)
  return stayId
}

test('a key is given and taken back by keyboard alone, and the log says so', async ({ page, house }) => {
  await someKeys(house)
  await openPage(page, house)
  await expect(page.getByText('2 chei la cineva · 2 în cui')).toBeVisible()
  await expect(list(page).getByRole('row').nth(1)).toContainText('Termen trecut')
  await expectAccessible(page, 'keys')

  await page.keyboard.press('k')
  const dialog = page.getByRole('dialog', { name: 'Dă o cheie' })
  await expect(dialog.getByRole('combobox', { name: 'Cheia' })).toBeFocused()
  await page.keyboard.type('poar')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('an')
  await page.getByRole('option', { name: /Ana/ }).waitFor()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Ana')).toBeVisible()
  await dialog.getByLabel('Se întoarce până la').fill('+90')
  await expectAccessible(page, 'keys-issue')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Cheia 1 este dată. Jurnal nr. 3.')).toBeVisible()
  await expect(rowOf(page, 'Poarta')).toContainText('Ana')

  await list(page).focus()
  await page.keyboard.press('r')
  await expect(page.getByText('Cheia 7 s-a întors. Jurnal nr. 4.')).toBeVisible()
  await expect(rowOf(page, 'Pivnița')).toContainText('În cui')
  const { entries } = await house.call('log.page', {})
  expect(entries.map(({ action, details }) => [action, details['number'], details['holder']])).toEqual([
    ['key.in', '7', 'Radu, instalator'],
    ['key.out', '1', 'Ana'],
    ['key.out', '7', 'Radu, instalator'],
    ['key.out', '3', 'Ana'],
  ])
})

test('a time that cannot be is refused in a sentence, and what was typed stays', async ({ page, house }) => {
  await someKeys(house)
  await openPage(page, house)
  await list(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('k')
  const dialog = page.getByRole('dialog', { name: 'Dă o cheie' })
  await expect(dialog.getByRole('combobox', { name: 'Cheia' })).toHaveValue('12 · Magazia')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Completați acest câmp.')).toBeVisible()
  await dialog.getByLabel('sau altcuiva, cu numele').fill('Ion, curier')
  const ahead = instantOf(Date.now() + 3 * 60_000)
  const [year, month, day] = dateIn(houseZone, ahead).split('-')
  await dialog.getByLabel('Când s-a dat').fill(`${day}.${month}.${year} ${timeIn(houseZone, ahead)}`)
  await dialog.getByLabel('Notă').fill('pentru colete')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/^Ora evenimentului este în viitor/)).toBeVisible()
  await expect(dialog.getByLabel('sau altcuiva, cu numele')).toHaveValue('Ion, curier')
  await expect(dialog.getByLabel('Notă')).toHaveValue('pentru colete')
  await expectAccessible(page, 'keys-refused')
  await dialog.getByRole('button', { name: 'acum', exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Cheia 12 este dată.')).toBeVisible()
})

test('the key of a room is asked back when its resident leaves; a lost key leaves the hook', async ({
  page,
  house,
}) => {
  const stayId = await someKeys(house)
  await house.call('stays.leave', { stayIds: [stayId], on: today(), destination: 'own-home', reason: '' })
  await openPage(page, house)
  await expect(rowOf(page, 'Camera Teiul')).toContainText('Persoana a plecat')
  await list(page).focus()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { name: 'Cheia 3' })).toBeVisible()
  await expect(panel(page)).toContainText('În ultimele trei luni')
  await expectAccessible(page, 'keys-panel')
  await panel(page).getByRole('button', { name: 'Întoarsă sau pierdută…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cheia 3: întoarcere' })
  await dialog.getByText('S-a pierdut').click()
  await dialog.getByLabel('Notă').fill('a rămas la gară')
  await expectAccessible(page, 'keys-return')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Cheia 3 este notată ca pierdută/)).toBeVisible()
  await expect(rowOf(page, 'Camera Teiul')).toContainText('Pierdută')

  await page.getByRole('main').getByText('Istoric', { exact: true }).click()
  const history = page.getByRole('grid', { name: 'Cine a avut cheile' })
  await expect(history.getByRole('row').filter({ hasText: 'Camera Teiul' })).toContainText('a rămas la gară')
  await expectAccessible(page, 'keys-history')
})

test('keys are added, corrected and retired; a number is given once', async ({ page, house }) => {
  await room(house, 'Teiul', 1)
  await openPage(page, house)
  await expect(page.getByText('Nu este nicio cheie în listă')).toBeVisible()
  await expectAccessible(page, 'keys-empty')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Cheie nouă' })
  await dialog.getByLabel('Numărul de pe cheie').fill('A1')
  await dialog.getByRole('combobox', { name: 'Camera' }).click()
  await page.getByRole('option', { name: 'Teiul' }).click()
  await expect(dialog.getByLabel('Ce deschide')).toHaveValue('Camera Teiul')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Cheia A1 este în listă.')).toBeVisible()

  await page.keyboard.press('c')
  await dialog.getByLabel('Numărul de pe cheie').fill('a1')
  await dialog.getByLabel('Ce deschide').fill('Poarta')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/^Există deja o cheie în folosință cu acest număr/)).toBeVisible()
  await expect(dialog.getByLabel('Ce deschide')).toHaveValue('Poarta')
  await dialog.getByLabel('Numărul de pe cheie').fill('B2')
  await page.keyboard.press('Control+Enter')
  await expect(rowOf(page, 'B2')).toContainText('Poarta')

  await rowOf(page, 'B2').getByText('Poarta').click()
  await panel(page).getByRole('button', { name: 'Retrage…' }).click()
  await page.getByLabel('De ce se retrage').fill('yala schimbată')
  await page.keyboard.press('Control+Enter')
  await expect(rowOf(page, 'B2')).toHaveCount(0)
  await page.getByRole('switch', { name: 'Arată și cheile retrase' }).click()
  await expect(rowOf(page, 'B2')).toContainText('Retrasă')
})
