import type { Page } from '@playwright/test'
import { instantOf } from '../../../common/kernel/calendar.ts'
import type { AssetKind } from '../../../common/security/assets/assets.contract.ts'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'

const daysAgo = (days: number) => instantOf(Date.now() - days * 86_400_000)

async function openPage(page: Page, house: House): Promise<void> {
  await house.signIn(page, 'security-officer')
  await page.goto(`${house.url}#/aparatura`)
  await expect(page.getByRole('heading', { level: 1, name: 'Aparatură' })).toBeVisible()
}

const list = (page: Page) => page.getByRole('grid', { name: 'Alarmă, camere, uși' })
const rowOf = (page: Page, text: string) => list(page).getByRole('row').filter({ hasText: text })
const panel = (page: Page) => page.getByRole('complementary')

async function add(house: House, name: string, kind: AssetKind, location: string, testEveryDays: number) {
  return (await house.call('assets.add', { name, kind, location, testEveryDays })).id
}
const record = (house: House, assetId: string, what: 'passed' | 'fault', daysBefore: number, note = '') =>
  house.call('assets.record', { assetId, what, at: daysAgo(daysBefore), note, late: true })

async function someAssets(house: House): Promise<void> {
  await record(house, await add(house, 'Centrala', 'alarm', 'Hol', 30), 'passed', 4)
  await record(house, await add(house, 'Camera 1', 'camera', 'Poartă', 30), 'fault', 1, 'Imagine neclară noaptea')
  await record(house, await add(house, 'Ușa din spate', 'door', 'Curte', 7), 'passed', 12)
  await record(house, await add(house, 'Buton recepție', 'panic-button', 'Recepție', 7), 'passed', 5)
}

test('a test and a fault are recorded by keyboard; what does not work stands first', async ({ page, house }) => {
  await someAssets(house)
  await openPage(page, house)
  const names = ['Nu funcționează', 'Test întârziat', 'Test în curând', 'În regulă']
  for (const [index, state] of names.entries()) {
    await expect(
      list(page)
        .getByRole('row')
        .nth(index + 1),
    ).toContainText(state)
  }
  await expectAccessible(page, 'assets')

  await list(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog', { name: 'Verificarea aparaturii' })
  await expect(dialog.getByRole('combobox', { name: 'Ce ați verificat' })).toHaveValue('Ușa din spate · Curte')
  await page.keyboard.type('încuie bine')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Ușa din spate: test reușit\. Jurnal nr\. \d+\.$/)).toBeVisible()
  await expect(rowOf(page, 'Ușa din spate')).toContainText('În regulă')
  const [last] = (await house.call('log.page', {})).entries
  expect(last).toMatchObject({ action: 'asset.tested', details: { name: 'Ușa din spate', result: 'passed' } })
})

test('a fault without words is refused in a sentence and repaired later', async ({ page, house }) => {
  await someAssets(house)
  await openPage(page, house)
  await page.keyboard.press('d')
  const dialog = page.getByRole('dialog', { name: 'Verificarea aparaturii' })
  await expect(dialog.getByRole('combobox', { name: 'Ce ați verificat' })).toBeFocused()
  await page.keyboard.type('centr')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Scrieți pe scurt ce nu merge.')).toBeVisible()
  await expect(dialog.getByRole('combobox', { name: 'Ce ați verificat' })).toHaveValue('Centrala · Hol')
  await expectAccessible(page, 'assets-refused')
  await dialog.getByLabel('Ce nu merge').fill('nu se armează')
  await page.keyboard.press('Control+Enter')
  await expect(rowOf(page, 'Centrala')).toContainText('nu se armează')

  await rowOf(page, 'Centrala').getByText('Centrala').click()
  await expect(panel(page)).toContainText('nu se armează')
  await expectAccessible(page, 'assets-panel')
  await panel(page).getByRole('button', { name: 'Notează reparația' }).click()
  await dialog.getByText('Test reușit', { exact: true }).waitFor()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Centrala: reparat\./)).toBeVisible()
  await expect(rowOf(page, 'Centrala')).toContainText('În regulă')
})

test('devices are added, corrected and taken out of use', async ({ page, house }) => {
  await openPage(page, house)
  await expect(page.getByText('Nu este niciun aparat în listă')).toBeVisible()
  await expectAccessible(page, 'assets-empty')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Aparat nou' })
  await dialog.getByLabel('Cum se numește').fill('Sirena')
  await dialog.getByLabel('Unde este').fill('Fațadă')
  await dialog.getByLabel('Se testează la fiecare').fill('0')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Scrieți un număr din intervalul permis.')).toBeVisible()
  await dialog.getByLabel('Se testează la fiecare').fill('7')
  await expectAccessible(page, 'assets-add')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Sirena este în listă.')).toBeVisible()
  await list(page).focus()
  await page.keyboard.press('Enter')
  await panel(page).getByRole('button', { name: 'Scoate din folosință…' }).click()
  await page.getByLabel('De ce se scoate din folosință').fill('înlocuită')
  await page.keyboard.press('Control+Enter')
  await expect(rowOf(page, 'Sirena')).toHaveCount(0)
  await page.getByRole('switch', { name: 'Arată și ce nu mai este în folosință' }).click()
  await expect(rowOf(page, 'Sirena')).toContainText('Scos din folosință')
})
