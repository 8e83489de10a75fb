import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'

const sample = (name: string) => fileURLToPath(new URL(`../../data/reshare-orders/${name}`, import.meta.url))
const { catalogue } = JSON.parse(readFileSync(sample('order-a.expected.json'), 'utf8')) as {
  catalogue: { code: string; nl: string; colours: string[]; sizes: string[]; cents: number }[]
}

async function openOrders(page: Page, house: House): Promise<void> {
  await house.call('catalogue.import', { styles: catalogue })
  await house.signIn(page, 'atelier-manager')
  await page.keyboard.press('g')
  await page.keyboard.press('1')
  await expect(page.getByRole('heading', { level: 1, name: 'Comenzi' })).toBeVisible()
}

test('a wrong sheet names its rows, a good one becomes a draft', async ({ page, house }) => {
  await openOrders(page, house)
  await page.keyboard.press('i')
  await expect(page.getByRole('heading', { level: 1, name: 'Importul foii de comandă' })).toBeVisible()
  const input = page.getByLabel('Alege fișierul').and(page.locator('input'))
  await input.setInputFiles(sample('order-with-errors.xlsx'))
  const wrong = page.getByRole('region', { name: 'Greșeli' }).getByRole('table')
  await expect(wrong.getByRole('rowheader')).toHaveText(['8', '9', '10', '11', '12'])
  await expect(wrong).toContainText('Totalul este 90, dar magazinele au împreună 85.')
  await expectAccessible(page, 'order-import-refused')

  await input.setInputFiles(sample('order-a.xlsx'))
  await expect(page.getByText('ReShare (client nou)')).toBeVisible()
  await expect(page.getByText('5.802,50 EUR').first()).toBeVisible()
  await expectAccessible(page, 'order-import')
  await page.getByRole('button', { name: 'Importă ca ciornă' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Comanda RS-2026-0107' })).toBeVisible()
  await expect(page.getByText('Comanda nu se poate confirma încă')).toBeVisible()
  await expectAccessible(page, 'order')
  await page.getByRole('button', { name: 'Confirmă' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog').getByText(/Lipsește mostra aprobată pentru TOTE, SCHORT, SLOOF/)).toBeVisible()
})

test('an order is written as a matrix with its split per shop', async ({ page, house }) => {
  const customer = {
    name: 'Winkels',
    kind: 'headquarters' as const,
    legalName: '',
    address: '',
    country: 'NL',
    language: 'nl' as const,
    vatId: '',
    paymentDays: 30,
    incoterm: '' as const,
  }
  const { id: customerId } = await house.call('customers.add', customer)
  for (const name of ['Ede', 'Arnhem'])
    await house.call('shops.add', { customerId, name, address: '', contact: '', openingHours: '' })
  await openOrders(page, house)
  await page.keyboard.press('c')
  await expect(page.getByRole('heading', { level: 1, name: 'Comandă nouă' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Client' }).click()
  await page.getByRole('option', { name: 'Winkels' }).click()
  await page.getByRole('textbox', { name: 'Dorită până la' }).fill('11.05.2027')
  await page.getByRole('combobox', { name: 'Adaugă un articol' }).click()
  await page.getByRole('option', { name: /SCHORT/ }).click()
  const cell = (colour: string, size: string, shop: string) =>
    page.getByLabel(`SCHORT, ${colour}, ${size}, pentru ${shop}`)
  await cell('Rood', 'S', 'Arnhem').fill('25')
  await page.keyboard.press('ArrowDown')
  await expect(cell('Blauw', 'S', 'Arnhem')).toBeFocused()
  await page.keyboard.type('x')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Scrieți numere întregi de bucăți')).toBeVisible()
  await cell('Blauw', 'S', 'Arnhem').fill('5')
  await page.getByText('Ede (0)').click()
  await cell('Rood', 'S', 'Ede').fill('10')
  await expectAccessible(page, 'order-edit')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: /Comanda LA-\d{4}-0001/ })).toBeVisible()
  const table = page.getByRole('region', { name: 'Articole' }).getByRole('table')
  await expect(table.getByRole('row').nth(1).getByRole('cell')).toHaveText([
    'Rood',
    'S',
    '25',
    '10',
    '35',
    /9,00/,
    /315,00/,
    '0 · 0 · 0 / 35',
  ])
  await page.getByRole('button', { name: 'Lista comenzilor' }).click()
  await expect(page.getByRole('grid', { name: 'Comenzi' }).getByRole('row').nth(1)).toContainText('Winkels')
  await expectAccessible(page, 'orders')
})

test('a customer is kept with its shops', async ({ page, house }) => {
  await house.signIn(page, 'atelier-manager')
  await page.keyboard.press('g')
  await page.keyboard.press('7')
  await expect(page.getByRole('heading', { level: 1, name: 'Clienți' })).toBeVisible()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Nume', exact: true }).fill('Winkels')
  await expectAccessible(page, 'customer-add')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('grid', { name: 'Clienți' }).getByRole('row').nth(1).click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: 'Magazin nou' }).click()
  await dialog.getByRole('textbox', { name: 'Nume', exact: true }).fill('Zwolle')
  await page.keyboard.press('Control+Enter')
  await expect(panel.getByText('Zwolle')).toBeVisible()
  await expectAccessible(page, 'customers')
})
