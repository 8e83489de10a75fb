import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addDays } from '../../../common/kernel/calendar.ts'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { today } from '../support/house.ts'
import { approvedStyle } from './workshop.ts'

async function openPage(page: Page, house: House, path: string, title: string): Promise<void> {
  await house.signIn(page, 'atelier-manager')
  await page.goto(`${house.url}#/atelier/${path}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

const nothing = { supplierId: null, rollNumber: '', dyeLot: '', costBani: 0, donated: false, note: '' }
const panel = (page: Page) => page.getByRole('complementary')
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })

/** Cloth and zips, an approved bag, a confirmed order of ten and a lot that covers it. */
async function someWork(house: House) {
  const cloth = await house.call('materials.add', {
    name: 'Bumbac bleumarin',
    kind: 'fabric',
    unit: 'mm',
    minStock: 20_000,
  })
  const zips = await house.call('materials.add', { name: 'Fermoar 20 cm', kind: 'zip', unit: 'piece', minStock: 0 })
  await house.call('materialLots.receive', { ...nothing, materialId: zips.id, receivedOn: today(), quantity: 120 })
  await house.call('suppliers.add', { name: 'Textil Nord', contact: 'birou@exemplu.ro', country: 'RO' })
  const { versionId, variantId } = await approvedStyle(house, cloth.id)
  const customer = await house.call('customers.add', {
    name: 'ReShare',
    kind: 'headquarters',
    legalName: '',
    address: '',
    country: 'NL',
    language: 'nl',
    vatId: '',
    paymentDays: 30,
    incoterm: 'DAP',
  })
  const shop = await house.call('shops.add', {
    customerId: customer.id,
    name: 'Utrecht',
    address: '',
    contact: '',
    openingHours: '',
  })
  const { id: orderId } = await house.call('orders.draft', {
    customerId: customer.id,
    mode: 'firm',
    number: 'RS-1',
    orderedOn: today(),
    wantedOn: addDays(today(), 30),
    notes: '',
    lines: [{ variantId, priceCents: 900, shops: [{ shopId: shop.id, quantity: 10 }] }],
  })
  const order = await house.call('orders.get', { id: orderId })
  await house.call('orders.confirm', { id: orderId, version: order.version })
  const plan = { styleVersionId: versionId, cells: [{ variantId, planned: 10 }], orders: [], note: '' }
  const lot = await house.call('lots.plan', plan)
  return { clothId: cloth.id, orderId, lotCode: lot.code }
}

test('a roll is received, used up to and above the plan, and counted, by keyboard alone', async ({ page, house }) => {
  const { lotCode } = await someWork(house)
  await openPage(page, house, 'materiale', 'Materiale')
  const list = page.getByRole('grid', { name: 'Materiale în stoc' })
  await expect(list.getByRole('row').filter({ hasText: 'Bumbac' })).toContainText('Lipsește')
  await expect(page.getByText('2 materiale · 1 sub minim')).toBeVisible()
  await expectAccessible(page, 'materials')

  await list.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Bumbac bleumarin' })).toBeVisible()
  await page.keyboard.press('c')
  const receive = dialog(page, 'Recepție: Bumbac bleumarin')
  await expect(receive.getByLabel('Metri')).toBeFocused()
  await page.keyboard.type('12,345')
  await page.keyboard.press('Control+Enter')
  await expect(receive.getByText('Scrieți o cantitate mai mare decât zero, de exemplu 12,50.')).toBeVisible()
  await receive.getByLabel('Metri').fill('12,5')
  await receive.getByLabel('Baia de vopsire').fill('B12')
  await receive.getByLabel('Cost în lei, pentru toată rola').fill('400')
  await expectAccessible(page, 'materials-receive')
  await page.keyboard.press('Control+Enter')
  const year = today().slice(0, 4)
  const code = `R-${year}-002`
  await expect(page.getByText(`Rola ${code} este în stoc.`)).toBeVisible()
  const rolls = page.getByRole('grid', { name: 'Role de Bumbac bleumarin' })
  await expect(rolls.getByRole('row').nth(1)).toContainText('12,50 m')

  await rolls.focus()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { name: code })).toBeVisible()
  await expectAccessible(page, 'materials-roll')
  await panel(page).getByRole('button', { name: 'Consum' }).press('Enter')
  const use = dialog(page, `Consum din rola ${code}`)
  await expect(use.getByRole('combobox', { name: 'Lotul' })).toBeFocused()
  await page.keyboard.type(lotCode)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await use.getByLabel('Metri').fill('6')
  await expect(use.getByText('Planul lotului: 5,50 m; folosit până acum: 0,00 m.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(use.getByText('Se depășește planul lotului. Scrieți motivul.')).toBeVisible()
  await expectAccessible(page, 'materials-use')
  await use.getByLabel('Motiv').fill('pată pe țesătură')
  await use.getByLabel('Metri').fill('13')
  await page.keyboard.press('Control+Enter')
  await expect(use.getByText(`Pe rola ${code} mai sunt 12,50 m.`)).toBeVisible()
  await use.getByLabel('Metri').fill('6')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Consumul din rola ${code} este notat.`)).toBeVisible()

  await panel(page).getByRole('button', { name: 'Inventar' }).press('Enter')
  await dialog(page, `Inventar: rola ${code}`).getByLabel('Metri numărați').fill('6,4')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ce ați numărat diferă de ce arată programul. Scrieți motivul.')).toBeVisible()
  await page.getByLabel('De ce diferă').fill('capăt de rolă')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`Inventarul rolei ${code}: diferență -0,10 m.`)).toBeVisible()
  await page.getByText('Mișcări', { exact: true }).click()
  const moves = page.getByRole('grid', { name: 'Mișcări de Bumbac bleumarin' })
  await expect(moves.getByRole('row')).toHaveCount(4)
  await expect(moves.getByRole('row').nth(2)).toContainText('pată pe țesătură')
  await expectAccessible(page, 'materials-moves')
})

test('what an order is short of is listed for printing, and suppliers are kept', async ({ page, house }) => {
  await someWork(house)
  await openPage(page, house, 'materiale', 'Materiale')
  await page.keyboard.press('l')
  await expect(page.getByRole('heading', { level: 1, name: 'Ce lipsește pentru o comandă' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Comanda' }).click()
  await page.getByRole('option', { name: /RS-1/ }).click()
  const shortage = page.getByRole('grid', { name: 'Necesar de materiale RS-1' })
  await expect(shortage.getByRole('row').filter({ hasText: 'Bumbac' })).toContainText('5,50')
  await expect(page.getByText('Lipsește 1 material.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Exportă' })).toBeVisible()
  await expectAccessible(page, 'materials-shortage')

  await page.goto(`${house.url}#/atelier/materiale?view=suppliers`)
  const suppliers = page.getByRole('grid', { name: 'Furnizori' })
  await expect(suppliers.getByRole('row').nth(1)).toContainText('Textil Nord')
  await page.keyboard.press('c')
  await dialog(page, 'Furnizor nou').getByLabel('Nume').fill('TEXTIL nord')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Există deja un furnizor cu acest nume. Alegeți alt nume.')).toBeVisible()
  await page.getByLabel('Nume').fill('Ață și Fir')
  await page.keyboard.press('Control+Enter')
  await expect(suppliers.getByRole('row')).toHaveCount(3)
  await expectAccessible(page, 'materials-suppliers')
})

const bankFile = join(import.meta.dirname, '..', '..', 'data', 'bnr', 'nbrfxrates-2023-05-18.xml')

test('rates come from the bank’s file or by hand, and a wrong file says what is wrong', async ({ page, house }) => {
  await openPage(page, house, 'cursuri', 'Cursuri și vânzător')
  await page.keyboard.press('i')
  const bring = dialog(page, 'Cursuri din fișierul BNR')
  const choose = (name: string, text: string) =>
    bring.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) })
  await choose('curs.xml', '<!DOCTYPE html><html><body>Curs</body></html>')
  await expect(bring.getByText(/Fișierul este o pagină web salvată ca \.xml/)).toBeVisible()
  const xml = readFileSync(bankFile, 'utf8')
  await choose('curs.xml', xml.replace('>4.9731<', '>0<'))
  await expect(bring.getByText(/2023-05-18 · EUR: Cursul trebuie să fie mai mare decât zero\./)).toBeVisible()
  await expect(bring.getByRole('button', { name: /Salvează cursurile/ })).toBeDisabled()
  await expectAccessible(page, 'rates-import-refused')
  const yesterday = addDays(today(), -1)
  await choose('curs.xml', xml.replaceAll('2023-05-18', yesterday))
  await expect(bring.getByText('Fișierul este bun')).toBeVisible()
  await expectAccessible(page, 'rates-import')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/cursuri noi sunt în listă/)).toBeVisible()
  await expect(page.getByText(/Ultimul curs EUR: 4,9731 lei/)).toBeVisible()

  await page.keyboard.press('c')
  const enter = dialog(page, 'Scrie un curs')
  await enter.getByLabel('Lei').fill('5,12345')
  await enter.getByLabel('De ce se scrie de mână').fill('fișierul nu s-a putut lua')
  await page.keyboard.press('Control+Enter')
  await expect(enter.getByText(/Scrieți cursul ca 5,2581/)).toBeVisible()
  await enter.getByLabel('Lei').fill('5,1234')
  await expectAccessible(page, 'rates-enter')
  await page.keyboard.press('Control+Enter')
  const list = page.getByRole('grid', { name: 'Cursuri de schimb' })
  await expect(list.getByRole('row').nth(1)).toContainText('5,1234')
  await expect(list.getByRole('row').nth(1)).toContainText('Scris de mână')
  await expect(list.getByRole('row').nth(2)).toContainText('Fișier BNR')
  await expectAccessible(page, 'rates')
})

test('the coordination says who sells from which date; the atelier reads it', async ({ page, house }) => {
  await house.signIn(page, 'coordinator')
  await page.goto(`${house.url}#/atelier/cursuri?view=seller`)
  await page.getByRole('button', { name: /Date noi/ }).click()
  const form = dialog(page, 'Datele vânzătorului')
  await form.getByLabel('Denumirea').fill('Asociația Exemplu')
  await form.getByLabel('E-mail').fill('birou@exemplu.ro')
  await form.getByLabel('Sediul').fill('Str. Portului 1, Oradea')
  await form.getByLabel('IBAN').fill('RO49 AAAA 1B31 0075 9384 0001')
  await form.getByLabel('Cod fiscal').fill('12345678')
  await expect(form.getByLabel('Cod de TVA')).toBeDisabled()
  await page.keyboard.press('Control+Enter')
  await expect(form.getByText('IBAN-ul nu este bun. Verificați fiecare literă și cifră.')).toBeVisible()
  await form.getByLabel('IBAN').fill('RO49 AAAA 1B31 0075 9384 0000')
  await expectAccessible(page, 'seller-dialog')
  await page.keyboard.press('Control+Enter')
  const list = page.getByRole('grid', { name: 'Cine vinde, de la ce dată' })
  await expect(list.getByRole('row').nth(1)).toContainText('Neînregistrat în scopuri de TVA')
  await expectAccessible(page, 'seller')
})
