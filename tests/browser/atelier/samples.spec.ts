import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../support/fixtures.ts'
import { tinyPng } from '../../support/pictures.ts'
import { styleWithVersion } from './atelier.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const picture = { name: 'mostra.png', mimeType: 'image/png', buffer: Buffer.from(tinyPng) }

async function addPicture(page: Page, button: string, name: string): Promise<void> {
  await page.getByRole('button', { name: button }).click()
  const chooser = page.waitForEvent('filechooser')
  await dialog(page).getByRole('button', { name: 'Fotografia' }).click()
  await (await chooser).setFiles(picture)
  await dialog(page).getByLabel('Ce se vede').fill(name)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name }).locator('img')).toBeVisible()
}

test('a sample goes two rounds to its approval, pictures side by side, and its version is frozen', async ({
  page,
  house,
}) => {
  const { versionId } = await styleWithVersion(house, 'SCHORT')
  await house.signIn(page, 'atelier-manager')
  await page.keyboard.press('g')
  await page.keyboard.press('4')
  await expect(page.getByRole('heading', { level: 1, name: 'Mostre' })).toBeVisible()
  await page.keyboard.press('n')
  await dialog(page).getByRole('combobox', { name: 'Modelul și versiunea' }).fill('schort')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog(page).getByLabel('Ce se cere').fill('Ca mostra din colet, cu buzunar.')
  await expectAccessible(page, 'sample-request')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^M-\d{4}-001$/ })).toBeVisible()

  await page.keyboard.press('u')
  await expect(page.getByText('Runda 1: se coase.')).toBeVisible()
  await addPicture(page, 'Fotografia lor', 'din colet')
  await addPicture(page, 'Fotografia noastră', 'prima cusută')
  await page.keyboard.press('u')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Mostra este notată ca trimisă.')).toBeVisible()

  await page.keyboard.press('u')
  await dialog(page).getByText('Cere schimbări').click()
  await dialog(page).getByLabel('Cine a hotărât, la client').fill('J. de Vries')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page).getByText('Scrieți ce trebuie schimbat sau de ce se respinge.')).toBeVisible()
  await dialog(page).getByLabel('Ce s-a spus').fill('Buzunarul cu 3 cm mai sus.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Schimbările cerute sunt notate.')).toBeVisible()

  await page.getByRole('button', { name: 'Începe runda 2' }).click()
  await addPicture(page, 'Fotografia noastră', 'a doua cusută')
  await expectAccessible(page, 'sample')
  await page.keyboard.press('u')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Scrie hotărârea' })).toBeVisible()
  await page.keyboard.press('u')
  await dialog(page).getByLabel('Cine a hotărât, la client').fill('J. de Vries')
  await expect(dialog(page).getByText(/^Aprobarea îngheață versiunea 1/)).toBeVisible()
  await expectAccessible(page, 'sample-decide')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Versiunea 1 este aprobată prin această mostră și nu se mai schimbă.')).toBeVisible()
  const version = await house.call('styleVersions.get', { id: versionId }, 'atelier-manager')
  expect(version.state).toBe('approved')

  await page.getByRole('button', { name: 'Vezi modelul' }).click()
  await expect(page.getByText(/^Aprobată la .* nu se mai schimbă/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Modifică: / })).toHaveCount(0)
  await page.keyboard.press('g')
  await page.keyboard.press('4')
  await expect(page.getByRole('grid', { name: 'Mostrele atelierului' }).getByRole('row')).toHaveCount(2)
  await expectAccessible(page, 'samples')
})
