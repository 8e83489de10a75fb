import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { today } from '../support/house.ts'
import { addDays, weekday } from '../../../common/kernel/calendar.ts'
import { addAlias, cutLot } from './cut-lot.ts'

async function openTeam(page: Page, house: House, search = ''): Promise<void> {
  await house.signIn(page, 'atelier-manager')
  await page.goto(`${house.url}#/atelier/echipa${search}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Echipa' })).toBeVisible()
}

test('an alias is added and ended by keyboard alone', async ({ page, house }) => {
  await openTeam(page, house)
  await expectAccessible(page, 'atelier-team-empty')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Alias nou' })
  await dialog.getByRole('textbox', { name: /^Alias/ }).fill('Crin')
  await dialog.getByLabel('Vineri').fill('4:30')
  await expectAccessible(page, 'atelier-team-add')
  await page.keyboard.press('Control+Enter')
  const grid = page.getByRole('grid', { name: 'Cine lucrează în atelier' })
  await expect(grid.getByRole('row').filter({ hasText: 'Crin' })).toContainText('36:30')
  await page.keyboard.press('c')
  await dialog.getByRole('textbox', { name: /^Alias/ }).fill('crin')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/Există deja un alias/)).toBeVisible()
  await dialog.getByRole('textbox', { name: /^Alias/ }).fill('Mac')
  await page.keyboard.press('Control+Enter')
  await expect(grid.getByRole('row').filter({ hasText: 'Mac' })).toBeVisible()
  await grid.focus()
  await page.keyboard.press('e')
  await page.getByRole('dialog', { name: 'Crin: până când lucrează' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Salvat: Crin|Sfârșitul este înaintea începutului/).first()).toBeVisible()
})

test('a day that differs needs no reason, and the capacity follows', async ({ page, house }) => {
  await cutLot(house, [60], ['Crin', 'Mac'])
  await addAlias(house, 'Bujor')
  const monday = addDays(today(), 8 - weekday(today()))
  await openTeam(page, house, `?view=days&week=${monday}`)
  const table = page.getByRole('table', { name: 'Timp declarat pe zile' })
  await expect(table).toBeVisible()
  const cell = table.getByRole('row').filter({ hasText: 'Crin' }).getByRole('textbox').first()
  await cell.fill('0')
  await cell.press('Enter')
  await expect(table.getByRole('row').last().getByRole('cell').first()).toHaveText('16:00')
  await expectAccessible(page, 'atelier-days')
  await page.getByRole('main').getByText('Capacitate', { exact: true }).click()
  const weeks = page.getByRole('table', { name: 'Timp pe săptămâni' })
  // 15 days of 8 hours less one, × 60 % × 75 %
  await expect(weeks.getByRole('row').nth(2)).toContainText('112 h 0 min')
  await expect(weeks.getByRole('row').nth(2)).toContainText('50 h 24 min')
  await expect(page.getByRole('main')).not.toContainText('Crin')
  await expectAccessible(page, 'atelier-capacity')
})
