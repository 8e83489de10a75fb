import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { today } from '../support/house.ts'
import { cutLot } from './cut-lot.ts'

async function openDesk(page: Page, house: House, search = ''): Promise<void> {
  await house.signIn(page, 'atelier-manager')
  await page.goto(`${house.url}#/atelier/lucru${search}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Lucru' })).toBeVisible()
}

const entries = (page: Page) => page.getByRole('grid', { name: 'Ce s-a trecut în ziua aleasă' })
const ticket = (page: Page) => page.getByRole('textbox', { name: 'Bilet' })
const who = (page: Page) => page.getByRole('combobox', { name: 'Cine a lucrat' })

test('tickets are scanned one after the other by keyboard alone; scanned again, one says who and when', async ({
  page,
  house,
}) => {
  const { code, tickets } = await cutLot(house, [10, 8], ['Crin', 'Mac'])
  await openDesk(page, house)
  await expect(who(page)).toBeFocused()
  await page.keyboard.type('cri')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(ticket(page)).toBeFocused()
  await page.keyboard.type(tickets[0]![0]!.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Crin: 10 bucăți, Coase laturile, lotul ${code}, pachetul 1.`)).toBeVisible()
  await expect(ticket(page)).toHaveValue('')
  await expect(ticket(page)).toBeFocused()
  await page.keyboard.type(tickets[1]![0]!)
  await page.keyboard.press('Enter')
  await expect(entries(page).getByRole('row')).toHaveCount(3)
  await page.keyboard.type(tickets[0]![0]!)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText(`Biletul ${tickets[0]![0]!} este trecut deja: Crin`)
  await expect(ticket(page)).toBeFocused()
  await expect(page.getByText('18 bucăți trecute')).toBeVisible()
  await expectAccessible(page, 'atelier-work')

  await entries(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog', { name: 'Anulează înregistrarea' })
  await dialog.getByLabel('De ce se anulează').fill('a lucrat Mac')
  await expectAccessible(page, 'atelier-work-reverse')
  await page.keyboard.press('Control+Enter')
  await expect(entries(page).getByRole('row').filter({ hasText: 'anulare: a lucrat Mac' })).toBeVisible()
  await expect(page.getByText('8 bucăți trecute')).toBeVisible()
})

test('without a ticket lot, bundle and operation come from lists, and an address opens a bundle', async ({
  page,
  house,
}) => {
  const { code, bundleIds } = await cutLot(house, [10], ['Crin'])
  await openDesk(page, house, `?bundle=${bundleIds[0]!}`)
  const dialog = page.getByRole('dialog', { name: 'Lucru fără bilet' })
  await expect(dialog.getByRole('combobox', { name: 'Lot' })).toHaveValue(new RegExp(code))
  await expect(dialog.getByRole('combobox', { name: 'Operație' })).toHaveValue('1. Coase laturile · 0 din 10')
  await dialog.getByRole('combobox', { name: 'Cine a lucrat' }).click()
  await page.getByRole('option', { name: 'Crin' }).click()
  await dialog.getByLabel('Bucăți').fill('12')
  await expectAccessible(page, 'atelier-work-hand')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/are doar 10 de trecut/).first()).toBeVisible()
  await dialog.getByLabel('Bucăți').fill('4')
  await page.keyboard.press('Control+Enter')
  await expect(entries(page).getByRole('row').filter({ hasText: 'Crin' })).toContainText('Coase laturile')
})

test('control decides about sewn pieces with a cause, and takes a decision back', async ({ page, house }) => {
  const { code, tickets } = await cutLot(house, [10], ['Crin'])
  const [crin] = await house.call('workers.list', {})
  for (const one of tickets[0]!) {
    await house.call('work.record', { ticket: one, workerId: crin!.id, workDate: today(), source: 'scan' })
  }
  await openDesk(page, house, '?view=control')
  const waiting = page.getByRole('grid', { name: 'Pachete la control' })
  await expect(waiting.getByRole('row').filter({ hasText: code })).toContainText('10')
  await expectAccessible(page, 'atelier-control')
  await waiting.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `Control: lotul ${code}, pachetul 1` })
  await expect(dialog.getByLabel('Bune')).toHaveValue('10')
  await dialog.getByLabel('Bune').fill('8')
  await dialog.getByLabel('Înapoi la cusut').fill('2')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Alegeți cauza: lucrurile întâi.').first()).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Cauza' }).click()
  await page.getByRole('option', { name: 'Ața' }).click()
  await expectAccessible(page, 'atelier-control-check')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Notat: lotul ${code}, pachetul 1.`)).toBeVisible()
  await waiting.focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('8 bune · 2 înapoi')
  await dialog.getByRole('button', { name: 'Anulează' }).click()
  await page.getByLabel('De ce se anulează').fill('numărat greșit')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toContainText('anulare: numărat greșit')
  await expectAccessible(page, 'atelier-control-history')
})
