import { readFileSync } from 'node:fs'
import type { Download, Page } from '@playwright/test'
import { log } from '../../../common/i18n/ro/security/log.ts'
import { addDays, houseZone, timeIn } from '../../../common/kernel/calendar.ts'
import { pageTexts } from '../../host/documents/poppler.ts'
import { expect, expectAccessible, type House } from '../support/fixtures.ts'
import { checkIn, family, person, room, today } from '../support/house.ts'
import { test } from './patrols-night.ts'

/** Who lives here tonight, who must not come in, and a key to be given. */
async function furnish(house: House): Promise<void> {
  const beds = await room(house, 'Teiul', 4)
  await checkIn(house, await family(house, 'Țepeș', [2017, 2020]), beds)
  const [bed = ''] = await room(house, 'Plopul', 2, 'shared')
  await checkIn(house, [await person(house, 'Оксана')], [bed])
  await house.call('watchList.add', {
    label: 'Vasile Roșcatul',
    otherNames: '',
    description: 'Barbă roșcată, mașină albă',
    plates: 'BH 12 ABC',
    personId: null,
    instruction: 'never-admit',
    instructionText: 'Poarta rămâne închisă; sunați la 112.',
    expires: null,
  })
  await house.call('keys.add', { number: '14', opens: 'Magazia', roomId: null })
}

const book = (page: Page) => page.getByRole('log', { name: 'Jurnalul, cele mai noi întâi' })
const line = (page: Page, seq: number) => book(page).getByRole('article', { name: `Intrarea ${seq}`, exact: true })

async function keys(page: Page, ...pressed: string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key)
}

/** Whatever was written last stands on top and the desk takes the next key. */
async function written(page: Page, seq: number, text: string | RegExp): Promise<void> {
  await expect(line(page, seq)).toContainText(text)
  await expect(page.getByRole('main').locator('form')).toHaveCount(0)
}

async function beginShift(page: Page): Promise<void> {
  await keys(page, 't')
  const dialog = page.getByRole('dialog', { name: 'Începutul turei' })
  await expect(dialog.getByRole('checkbox', { name: 'Telefonul de serviciu' })).toBeFocused()
  await keys(page, 'Tab', 'Space')
  await expect(dialog.getByRole('checkbox', { name: 'Stația radio' })).not.toBeChecked()
  await keys(page, 'Control+Enter')
  await expect(dialog.getByText('Scrieți pe scurt ce lipsește sau ce nu merge.')).toBeVisible()
  await keys(page, 'Tab')
  await page.keyboard.type('baterie descărcată')
  await expectAccessible(page, 'night-begin')
  await keys(page, 'Control+Enter')
  await expect(dialog).toBeHidden()
}

/** The six keys, each with the fewest strokes that say it. */
async function writeMovements(page: Page): Promise<void> {
  await keys(page, '2')
  await page.keyboard.type('oks')
  await keys(page, 'Enter', 'Enter')
  await written(page, 5, /Ieșire.*Оксана \(Plopul\)/)

  await keys(page, '2')
  await page.keyboard.type('tep')
  await keys(page, 'ArrowDown', 'ArrowDown', 'Enter', 'Enter')
  await written(page, 6, /Țepeș.*Țepeș 1.*Țepeș 2/)

  await keys(page, '1')
  await page.keyboard.type('tepes')
  await keys(page, 'Enter', 'Enter')
  await written(page, 7, /Intrare.*Țepeș \(Teiul\)/)
}

test('a whole night, by keyboard alone', async ({ page, house }) => {
  test.setTimeout(180_000)
  await furnish(house)
  await house.signIn(page, 'security-officer')
  await expect(page.getByRole('heading', { level: 1, name: 'Jurnal de pază' })).toBeVisible()
  await expect(line(page, 3)).toBeVisible()

  await beginShift(page)
  await written(page, 4, 'Tură începută, echipament în ordine: 6 din 7. baterie descărcată')
  await writeMovements(page)
  await expectAccessible(page, 'night-log')

  // Somebody who is out leaves again: asked, confirmed with one key.
  await keys(page, '2')
  await page.keyboard.type('oksana')
  await keys(page, 'Enter', 'Enter')
  await expect(page.getByText('După jurnal, Оксана este deja afară. Salvăm totuși ieșirea?')).toBeVisible()
  await expectAccessible(page, 'night-doubt')
  await expect(page.getByRole('button', { name: 'Este corect, salvează' })).toBeFocused()
  await keys(page, 'Enter')
  await written(page, 8, 'confirmat de cel care a scris')

  await keys(page, '5')
  await page.keyboard.type('Colet de la farmacie, lăsat la poartă')
  await keys(page, 'Enter')
  await written(page, 9, /Livrare.*Colet de la farmacie/)

  // A time in the future is refused in one sentence; what was typed stays.
  await keys(page, '5')
  await page.keyboard.type('Apă, douăzeci de baxuri')
  await page.getByLabel('Când s-a întâmplat').fill('31.12.2099 10:00')
  await page.getByLabel('Ce s-a întâmplat').press('Enter')
  await expect(page.getByText('Ora evenimentului este în viitor.')).toBeVisible()
  await expect(page.getByLabel('Ce s-a întâmplat')).toHaveValue('Apă, douăzeci de baxuri')
  await page.getByLabel('Când s-a întâmplat').fill('-5')
  await page.getByLabel('Ce s-a întâmplat').press('Enter')
  await written(page, 10, 'Apă, douăzeci de baxuri')

  await refuseVisitor(page)
  // A round that nobody walked waits until the next one is walked, and stays missed in the record.
  const open = page.getByRole('complementary', { name: 'Ce este deschis la poartă' })
  await expect(open.getByText('Rondul „Curte” nu este notat').first()).toBeVisible()
  await writeRound(page)
  await expect(open.getByText('Rondul „Curte” nu este notat')).toHaveCount(0)
  const rounds = await house.call('rounds.planned', { from: addDays(today(), -1), until: today() })
  expect(rounds.filter(({ state }) => state === 'missed')).not.toEqual([])
  await reportIncident(page)

  // Text pasted from a word processor holds what cannot be seen: asked, cleaned, saved.
  await keys(page, '5')
  await page.getByLabel('Ce s-a întâmplat').fill('Scri\u00adsoare\u200b pentru coordonator')
  await keys(page, 'Enter')
  await expect(page.getByText('Textul lipit conține semne care nu se văd.')).toBeVisible()
  await keys(page, 'Enter')
  await written(page, 15, 'Scrisoare pentru coordonator')

  await expect(open.getByRole('button', { name: 'A intrat Оксана' })).toBeVisible()
  await expectAccessible(page, 'night-late')

  await handOver(page)
  await checkPaper(page, house)
})

async function refuseVisitor(page: Page): Promise<void> {
  await keys(page, '3')
  await expect(page.getByRole('combobox', { name: 'Numele vizitatorului' })).toBeFocused()
  await page.keyboard.type('Vasile Roscatul')
  await keys(page, 'Tab')
  await page.keyboard.type('famil')
  await expect(page.getByRole('option', { name: 'Familie' })).toHaveAttribute('data-combobox-selected')
  await keys(page, 'Enter')
  await expect(page.getByText('Poarta rămâne închisă; sunați la 112.')).toBeVisible()
  await expectAccessible(page, 'night-watch-list')
  await page.getByRole('button', { name: 'Refuză vizita' }).press('Enter')
  await page.getByLabel('De ce se refuză').fill('pe lista de supraveghere')
  await keys(page, 'Control+Enter')
  await written(page, 12, /Vasile Roscatul|Incident/)
}

async function writeRound(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Refuză și raportează' })).toHaveCount(0)
  await keys(page, 'Escape', '4')
  await expect(page.getByRole('button', { name: 'Poarta în ordine' })).toBeFocused()
  await keys(page, 'Enter')
  await written(page, 13, 'Rond „Curte”: trecut prin 4 din 4 puncte.')
}

async function reportIncident(page: Page): Promise<void> {
  await keys(page, '6')
  const dialog = page.getByRole('dialog', { name: 'Incident nou' })
  await expect(dialog.getByRole('combobox', { name: 'Felul' })).toBeFocused()
  await page.keyboard.type('amen')
  await keys(page, 'ArrowDown', 'Enter', 'Tab', '1')
  await dialog.getByLabel('Ce s-a întâmplat?').focus()
  await page.keyboard.type('Un bărbat a strigat la poartă.')
  await keys(page, 'Tab')
  await page.keyboard.type('Poarta mare')
  await keys(page, 'Control+Enter')
  await expect(dialog).toBeHidden()
  await written(page, 14, /Incident .*\/0002 raportat/)
}

async function handOver(page: Page): Promise<void> {
  await keys(page, 'Escape', 'h')
  const dialog = page.getByRole('dialog', { name: 'Predarea turei' })
  await expect(dialog.getByLabel('Pentru tura următoare')).toBeFocused()
  await page.keyboard.type('Оксана nu s-a întors. Mașină albă de două ori.')
  await keys(page, 'Control+Enter')
  await expect(dialog).toBeHidden()
  await written(page, 16, 'Tură predată. Оксана nu s-a întors. Mașină albă de două ori.')
}

/** What was written on screen stands on the paper, line by line, with numbers and the head of the trail. */
async function checkPaper(page: Page, house: House): Promise<void> {
  await page.goto(`${house.url}#/jurnal/istoric`)
  await expect(page.getByRole('heading', { level: 1, name: 'Istoricul jurnalului' })).toBeVisible()
  await expectAccessible(page, 'night-history')
  await page.getByRole('button', { name: 'Tipărește perioada' }).press('Enter')
  const saved = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'PDF cu numele folosite' }).press('Enter')
  const text = await pdfText(await saved)
  const { entries } = await house.call('log.range', { from: addDays(today(), -1), until: today() })
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
  for (const { seq, at, kind, text: words, persons } of entries) {
    expect(text).toContain(`${seq} ${timeIn(houseZone, at)} ${log.kind[kind]}`)
    for (const part of [...words.split('; '), ...persons.map(({ alias }) => alias)]) expect(text).toContain(part)
  }
  for (const said of ['Rond făcut: Curte, 4 din 4 puncte', 'Vasile Roscatul', 'echipament în ordine: 6 din 7']) {
    expect(text).toContain(said)
  }
  expect(text).toContain('16 linii, nr. 1 – 16, fără numere lipsă')
  expect(text).toMatch(/Ancora de audit: nr\. \d+, cod [\w-]{20} /)
  expect(text).toContain('Ofițer de pază (nume, semnătură)')
}

async function pdfText(download: Download): Promise<string> {
  return pageTexts(readFileSync(await download.path()))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
}
