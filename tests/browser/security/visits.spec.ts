import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { checkIn, person, room, today } from '../support/house.ts'

const visitor = {
  type: 'official' as const,
  organisation: 'DGASPC Bihor',
  plate: '',
  hostPersonId: null,
  purpose: '',
}

async function resident(house: House, alias: string): Promise<string> {
  const id = await person(house, alias)
  await checkIn(house, [id], await room(house, 'Teiul', 1))
  return id
}

async function watch(house: House, label: string, instruction: 'never-admit' | 'call-coordinator'): Promise<void> {
  await house.call('watchList.add', {
    label,
    otherNames: '',
    description: 'Înalt, cicatrice la sprânceană',
    plates: 'BH 12 ABC',
    personId: null,
    instruction,
    instructionText: 'Poarta rămâne închisă; sunați coordonatorul.',
    expires: null,
  })
}

async function openVisits(page: Page, house: House, role: 'security-officer' | 'coordinator' = 'security-officer') {
  await house.signIn(page, role)
  await page.goto(`${house.url}#/vizite`)
  await expect(page.getByRole('heading', { level: 1, name: 'Vizite' })).toBeVisible()
}

const list = async (house: House) => house.call('visits.list', { from: today(), until: today() })
const gate = (page: Page) => page.getByRole('region', { name: 'Vizitator la poartă' })
const inside = (page: Page) => page.getByRole('region', { name: 'În casă acum' })

test('a visitor is let in and out by keyboard, and a refusal keeps what was typed', async ({ page, house }) => {
  await resident(house, 'Salcia')
  await openVisits(page, house)
  await expect(page.getByText('Niciun vizitator în casă')).toBeVisible()
  await expectAccessible(page, 'visits-empty')

  await page.keyboard.press('c')
  await expect(page.getByRole('combobox', { name: 'Numele vizitatorului' })).toBeFocused()
  await page.keyboard.type('Ioana Pop')
  await page.keyboard.press('Tab')
  await page.keyboard.type('autor')
  await expect(page.getByRole('option', { name: 'Autoritate' })).toHaveAttribute('data-combobox-selected')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('DGASPC Bihor')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('salc')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('anchetă socială')
  await page.keyboard.press('Tab')
  await page.keyboard.type('3')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Rezidenta nu a fost de acord cu vizita.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Numele vizitatorului' })).toHaveValue('Ioana Pop')
  await expect(page.getByLabel('Ecuson', { exact: true })).toHaveValue('3')
  await expectAccessible(page, 'visits-check-in')

  await page.getByLabel('Persoana vizitată este de acord').press('Space')
  await page.getByLabel('Am văzut un act de identitate').press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ioana Pop este în casă. Intrarea 1 în jurnal.')).toBeVisible()
  await expect(inside(page)).toContainText('DGASPC Bihor · la Salcia · ecuson 3')
  await expect(gate(page)).toHaveCount(0)
  await expectAccessible(page, 'visits-inside')

  await page.getByRole('button', { name: 'Iese Ioana Pop' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Iese Ioana Pop' })
  await dialog.getByText('Nu s-a întors').click()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Cereți ecusonul înapoi.')).toBeVisible()
  await dialog.getByLabel('Ce s-a întâmplat cu ecusonul').fill('l-a pierdut în curte')
  await expectAccessible(page, 'visits-check-out')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ioana Pop a ieșit. Intrarea 2 în jurnal.')).toBeVisible()
  expect(await list(house)).toMatchObject([{ name: 'Ioana Pop', state: 'out', hostAgreed: true, idSeen: true }])
})

test('somebody of the watch list is recognised while typed, and refused with an incident', async ({ page, house }) => {
  await watch(house, 'Vasile Munteanu', 'never-admit')
  await openVisits(page, house)
  await page.keyboard.press('c')
  await page.keyboard.type('Muntean Vasile')
  const status = gate(page).getByRole('status')
  await expect(status).toContainText('Seamănă cu o persoană de pe lista de supraveghere')
  await expect(status).toContainText('Nu se primește. Poarta rămâne închisă; sunați coordonatorul.')
  await expect(gate(page).getByRole('button', { name: 'Primește vizitatorul' })).toHaveCount(0)
  await expectAccessible(page, 'visits-watch-match')

  await gate(page).getByRole('button', { name: 'Refuză vizita' }).press('Enter')
  await expect(gate(page).getByLabel('De ce se refuză')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(gate(page).getByRole('alert')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Numele vizitatorului' })).toHaveValue('Muntean Vasile')
  await gate(page).getByRole('combobox', { name: 'Cine este' }).pressSequentially('famil')
  await expect(page.getByRole('option', { name: 'Familie' })).toHaveAttribute('data-combobox-selected')
  await page.keyboard.press('Enter')
  await gate(page).getByLabel('De ce se refuză').fill('este pe listă')
  await expectAccessible(page, 'visits-refuse')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Vizita a fost refuzată și incidentul este deschis/)).toBeVisible()
  expect(await list(house)).toMatchObject([{ name: 'Muntean Vasile', state: 'refused', reason: 'este pe listă' }])
})

test('a match that may be let in asks to be read and for a reason', async ({ page, house }) => {
  await watch(house, 'Vasile Munteanu', 'call-coordinator')
  await openVisits(page, house)
  await page.keyboard.press('c')
  await page.keyboard.type('Vasile Munteanu')
  await gate(page).getByRole('combobox', { name: 'Cine este' }).pressSequentially('priet')
  await expect(page.getByRole('option', { name: 'Prieten sau cunoștință' })).toHaveAttribute('data-combobox-selected')
  await page.keyboard.press('Enter')
  await gate(page).getByLabel('Am văzut un act de identitate').press('Space')
  await expect(gate(page).getByLabel('De ce intră totuși')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Vizitatorul seamănă cu cineva de pe lista de supraveghere.')).toBeVisible()
  await gate(page).getByLabel('Am citit și am verificat: Vasile Munteanu').press('Space')
  await gate(page).getByLabel('De ce intră totuși').fill('altă persoană, născută în 1950')
  await page.keyboard.press('Enter')
  await expect(inside(page)).toContainText('Vasile Munteanu')
})

test('an announced visitor arrives with what is known, another does not come', async ({ page, house }) => {
  await openVisits(page, house)
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'Vizită anunțată' })
  await dialog.getByRole('combobox', { name: 'Numele vizitatorului' }).fill('Dan Rus')
  await dialog.getByRole('combobox', { name: 'Cine este' }).pressSequentially('volun')
  await expect(page.getByRole('option', { name: 'Voluntar' })).toHaveAttribute('data-combobox-selected')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Ora').fill('2500')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Scrieți ora ca 21:30.')).toBeVisible()
  await dialog.getByLabel('Ora').fill('1430')
  await expectAccessible(page, 'visits-announce')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Dan Rus este pe lista celor așteptați.')).toBeVisible()
  const expectedAt = (await house.call('visits.today', {}))[0]!.expectedAt!
  await house.call('visits.announce', { ...visitor, name: 'Ana Ilie', expectedAt, hostAgreed: false })

  await page.getByRole('button', { name: 'Nu mai vine Ana Ilie' }).press('Enter')
  await page.getByRole('dialog').getByLabel('De ce nu mai vine').fill('a sunat')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Vizita a fost anulată.')).toBeVisible()
  await page.getByRole('button', { name: 'A sosit Dan Rus' }).press('Enter')
  await expect(page.getByRole('region', { name: 'A sosit: Dan Rus' }).getByLabel('Ecuson')).toBeFocused()
  await page.keyboard.type('7')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(inside(page)).toContainText('ecuson 7')

  await page.getByText('Toate vizitele', { exact: true }).click()
  const book = page.getByRole('grid', { name: 'Registrul vizitelor' })
  await expect(book.getByRole('row')).toHaveCount(3)
  await expect(book.getByRole('row').filter({ hasText: 'Ana Ilie' })).toContainText('Anulat')
  await book.getByText('Dan Rus').click()
  await expect(page.getByRole('complementary')).toContainText('Voluntar')
  await expectAccessible(page, 'visits-book')
})

test('the watch list is kept: added, corrected, ended', async ({ page, house }) => {
  await resident(house, 'Salcia')
  await openVisits(page, house)
  await page.getByText('Persoane de recunoscut', { exact: true }).click()
  await expect(page.getByText('Nu este nimeni de recunoscut')).toBeVisible()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Persoană de recunoscut' })
  await dialog.getByLabel('Nume sau poreclă').fill('Vasile Munteanu')
  await dialog.getByLabel('Alte nume').fill('Vasea')
  await dialog.getByLabel('Mașini').fill('BH 12 ABC')
  await dialog.getByLabel('Cum arată').fill('Înalt, cicatrice la sprânceană')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByText('Nu se primește').click()
  await dialog.getByLabel('În cuvinte, pentru cine este la poartă').fill('Sunați coordonatorul')
  await dialog.getByRole('combobox', { name: 'Pe cine protejează' }).fill('salc')
  await page.keyboard.press('Enter')
  await expectAccessible(page, 'watch-add')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Vasile Munteanu este pe listă.')).toBeVisible()
  const grid = page.getByRole('grid', { name: 'Lista de supraveghere' })
  await expect(grid).toContainText('Nu se primește')
  await expect(grid).not.toContainText('Salcia')

  await grid.getByText('Sunați coordonatorul').click()
  const panel = page.getByRole('complementary')
  await expect(panel).toContainText('BH 12 ABC')
  await expectAccessible(page, 'watch-list')
  await panel.getByRole('button', { name: 'Modifică' }).click()
  await page.getByRole('dialog').getByLabel('Cum arată').fill('Înalt, barbă')
  await page.keyboard.press('Control+Enter')
  await expect(panel).toContainText('Înalt, barbă')
  await panel.getByRole('button', { name: 'Încheie…' }).click()
  await page.getByRole('dialog').getByLabel('De ce nu mai este nevoie').fill('a plecat din țară')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nu este nimeni de recunoscut')).toBeVisible()
})
