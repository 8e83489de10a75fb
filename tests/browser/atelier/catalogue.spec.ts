import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { catalogueFile, styleWithVersion } from './atelier.ts'

async function openPage(page: Page, house: House): Promise<void> {
  await house.signIn(page, 'atelier-manager')
  await page.keyboard.press('g')
  await page.keyboard.press('5')
  await expect(page.getByRole('heading', { level: 1, name: 'Modele' })).toBeVisible()
}

const dialog = (page: Page) => page.getByRole('dialog')
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('a style is added with its articles and prices by keyboard', async ({ page, house }) => {
  await openPage(page, house)
  await page.keyboard.press('n')
  await expect(dialog(page).getByLabel('Cod')).toBeFocused()
  await page.keyboard.type('sloof')
  for (const [label, name] of [
    ['Nume în română', 'Șorț scurt'],
    ['Nume în engleză', 'Waist apron'],
    ['Nume în olandeză', 'Sloof linnen'],
  ] as const) {
    await dialog(page).getByLabel(label).fill(name)
  }
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByText('Completați acest câmp.')).toBeVisible()
  await dialog(page).getByLabel('Nume în ucraineană').fill('Фартух короткий')
  await expectAccessible(page, 'style-add')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'SLOOF' })).toBeVisible()

  await page.keyboard.press('m')
  await dialog(page).getByLabel('Culori').fill('Naturel, Olijf')
  await dialog(page).getByLabel('Mărimi').fill('L, M')
  await dialog(page).getByLabel('Preț pe bucată').fill('elf euro')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByText('Scrieți un preț în euro, cel mult 100.000.')).toBeVisible()
  await dialog(page).getByLabel('Preț pe bucată').fill('11,25')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('4 articole adăugate.')).toBeVisible()
  const grid = page.getByRole('table', { name: 'Mărimi, culori și prețuri (euro)' })
  await expect(grid.getByRole('columnheader')).toHaveText(['Culoare', 'M', 'L'])
  await grid.getByRole('button', { name: 'Olijf, mărimea L: 11,25 euro. Modifică' }).click()
  await dialog(page).getByLabel('Preț pe bucată').fill('12')
  await page.keyboard.press('Control+Enter')
  await expect(grid.getByRole('button', { name: 'Olijf, mărimea L: 12,00 euro. Modifică' })).toBeVisible()
})

test('a version says what it is made of, and fibres must come to 100 percent', async ({ page, house }) => {
  const { styleId } = await styleWithVersion(house, 'SCHORT')
  await openPage(page, house)
  await page.getByRole('grid', { name: 'Modelele atelierului' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'SCHORT' })).toBeVisible()
  await expect(page.getByText(/^Mai lipsesc: compoziția, măsurile/)).toBeVisible()

  await page.getByRole('button', { name: 'Modifică: Compoziție' }).click()
  await dialog(page).getByRole('button', { name: 'Rând nou' }).click()
  await dialog(page).getByLabel('Partea').fill('Față')
  await dialog(page).getByLabel('Fibra').fill('katoen')
  await dialog(page).getByLabel('Procent').fill('90')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByText('Fibrele acestei părți trebuie să facă împreună 100 %.')).toBeVisible()
  await dialog(page).getByLabel('Procent').fill('100')
  await expectAccessible(page, 'style-fibres')
  await page.keyboard.press('Control+Enter')
  await expect(part(page, 'Compoziție').getByRole('row', { name: /Față katoen 100/ })).toBeVisible()

  await page
    .getByRole('button', { name: /^fără tarif/ })
    .first()
    .click()
  await dialog(page).getByLabel('Lei pe bucată').fill('1,35')
  await page.keyboard.press('Control+Enter')
  await expect(part(page, 'Operații și tarife').getByRole('button', { name: /^1,35 lei/ })).toBeVisible()
  await expectAccessible(page, 'style')
  const style = await house.call('styles.get', { id: styleId }, 'atelier-manager')
  const version = await house.call('styleVersions.get', { id: style.versions[0]!.id }, 'atelier-manager')
  expect(version.fibres).toEqual([{ part: 'Față', fibre: 'katoen', percent: 100 }])
  expect(version.operations[0]!.tariffs).toMatchObject([{ bani: 135 }])
})

test('the list of styles holds what was imported, and is found by the Dutch name', async ({ page, house }) => {
  await house.call('catalogue.import', { styles: catalogueFile })
  await openPage(page, house)
  await expect(page.getByText('3 modele')).toBeVisible()
  await expectAccessible(page, 'styles')
  await page.getByRole('searchbox').fill('keukenschort')
  await expect(page.getByRole('grid', { name: 'Modelele atelierului' }).getByRole('row')).toHaveCount(2)
})
