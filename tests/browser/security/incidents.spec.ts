import type { Page } from '@playwright/test'
import { tinyJpeg } from '../../support/pictures.ts'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { checkIn, person, room } from '../support/house.ts'

const facts = {
  category: 'threat' as const,
  severity: 1 as const,
  occurredAt: null,
  place: 'Poarta mare',
  persons: [],
  othersPresent: 'Un bărbat de vreo 40 de ani, geacă albastră',
  narrative: 'A strigat la poartă și a plecat spre parc.',
  immediateAction: 'Am încuiat poarta și am sunat la 112.',
}

const filesOf = (house: House) => house.call('incidents.list', {}, 'security-officer')

/** What the officer types in the first minute, without touching the mouse. */
async function typeReport(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Raportează un incident' })).toBeVisible()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Incident nou' })
  await expect(dialog.getByRole('combobox', { name: 'Felul' })).toBeFocused()
  await page.keyboard.type('amen')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('1')
  await expect(dialog.getByRole('radio', { name: '1 · Grav' })).toBeChecked()
  await dialog.getByLabel('Ce s-a întâmplat?').focus()
  await page.keyboard.type('A strigat la poartă.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Poarta mare')
}

test('the officer reports by keyboard; a refusal keeps what was typed', async ({ page, house }) => {
  const [bed = ''] = await room(house, 'Teiul', 2)
  await checkIn(house, [await person(house, 'Ana')], [bed])
  await house.signIn(page, 'security-officer')
  await page.goto(`${house.url}#/incidente`)
  await expect(page.getByText('Niciun incident deschis.')).toBeVisible()
  await expectAccessible(page, 'incidents-empty')
  await typeReport(page)
  const dialog = page.getByRole('dialog', { name: 'Incident nou' })
  await dialog.getByLabel('Cine era de față?').focus()
  await page.keyboard.type('ana')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('combobox', { name: 'Rolul: Ana' })).toBeVisible()
  await dialog.getByLabel('Când?').fill('31.12.2099 23:00')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Ora evenimentului este în viitor.')).toBeVisible()
  await expect(dialog.getByLabel('Ce s-a întâmplat?')).toHaveValue('A strigat la poartă.')
  await expect(dialog.getByLabel('Unde?')).toHaveValue('Poarta mare')
  await expectAccessible(page, 'incidents-report')
  await dialog.getByRole('button', { name: 'acum', exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('complementary').getByRole('heading', { name: /^\d{4}\/0001$/ })).toBeVisible()
  const [stored] = await filesOf(house)
  expect(stored).toMatchObject({ category: 'threat', severity: 1, place: 'Poarta mare', unseen: true })
})

test('severity 1 is on the coordinator’s screen within a second, until she has seen it', async ({ page, house }) => {
  await house.signIn(page, 'coordinator')
  await page.goto(`${house.url}#/camere`)
  const banner = page.getByRole('status', { name: 'Incidente grave nevăzute' })
  const officer = await page.context().newPage()
  await house.signIn(officer, 'security-officer')
  await officer.goto(`${house.url}#/incidente`)
  await typeReport(officer)
  await officer.keyboard.press('Control+Enter')
  await expect(officer.getByRole('complementary').getByText('Niciun coordonator nu a văzut încă.')).toBeVisible()
  await expect(banner.getByText('Incident grav')).toBeVisible({ timeout: 1000 })
  await expectAccessible(page, 'incidents-banner')
  await page.goto(`${house.url}#/azi`)
  await banner.getByRole('button', { name: 'Deschide' }).click()
  const file = page.getByRole('complementary')
  await expect(file.getByText('Niciun coordonator nu a văzut încă.')).toBeVisible()
  await banner.getByRole('button', { name: 'Am văzut' }).click()
  await expect(banner.getByText('Incident grav')).toBeHidden()
  await expect(file.getByText('Ioana Coordonator pe ecran')).toBeVisible()
  await expect(officer.getByRole('complementary').getByText('Ioana Coordonator pe ecran')).toBeVisible()
  const [{ id } = { id: '' }] = await filesOf(house)
  const { notices } = await house.call('incidents.get', { id })
  expect(notices).toMatchObject([{ who: 'Ioana Coordonator', how: 'on-screen' }])
})

test('an incident goes from report to close', async ({ page, house }) => {
  await house.call('incidents.report', facts, 'security-officer')
  await house.signIn(page, 'coordinator')
  await page.goto(`${house.url}#/incidente`)
  await page.getByRole('row', { name: /Poarta mare/ }).click()
  const file = page.getByRole('complementary')
  const save = async (label: string, text: string) => {
    await page.getByRole('dialog').getByLabel(label).fill(text)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await file.getByRole('button', { name: 'Începe verificarea' }).click()
  await file.getByRole('button', { name: 'Încheie verificarea' }).click()
  await save('Concluzia verificării', 'Poarta rămâne încuiată după ora 20.')
  await file.getByRole('button', { name: 'Închide incidentul' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Închide incidentul' }).click()
  await expect(page.getByRole('dialog').getByText('numai după ce cel puțin o măsură')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Renunță' }).click()
  await file.getByRole('button', { name: 'Adaugă o măsură' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ce este de făcut').fill('Broască nouă la poartă')
  await dialog.getByRole('combobox', { name: 'Cine răspunde' }).fill('Ioana')
  await page.getByRole('option', { name: 'Ioana Coordonator' }).click()
  await dialog.getByRole('textbox', { name: 'Până la' }).fill('31.12.2099')
  await page.keyboard.press('Control+Enter')
  await file.getByRole('button', { name: 'Încheie', exact: true }).click()
  await save('Ce s-a făcut', 'Montată')
  await file.getByRole('button', { name: 'Adaugă o completare' }).click()
  await save('Completare', 'Poliția a sunat: dosar deschis.')
  await expectAccessible(page, 'incidents-file')
  await file.getByRole('button', { name: 'Închide incidentul' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Închide incidentul' }).click()
  await expect(file.getByText('Amenințare · închis')).toBeVisible()
})

test('a picture is added, shown and forgotten; what is no picture is refused with its sentence', async ({
  page,
  house,
}) => {
  const { id } = await house.call('incidents.report', { ...facts, severity: 3 }, 'security-officer')
  await house.signIn(page, 'security-officer')
  await page.goto(`${house.url}#/incidente?incident=${id}`)
  const file = page.getByRole('complementary')
  await file.getByRole('button', { name: 'Adaugă o fotografie' }).click()
  const dialog = page.getByRole('dialog')
  const choose = (name: string, buffer: Buffer) =>
    dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
  await dialog.getByLabel('Ce se vede').fill('broasca forțată')
  await choose('poza.jpg', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]))
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Fișierul nu este o fotografie JPEG, PNG sau WebP.')).toBeVisible()
  await choose('mare.jpg', Buffer.concat([tinyJpeg, Buffer.alloc(40 * 1_048_576)]))
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('se primesc cel mult 20 MB')).toBeVisible()
  await expect(dialog.getByLabel('Ce se vede')).toHaveValue('broasca forțată')
  await expectAccessible(page, 'incidents-picture-refused')
  await choose('poza.jpg', tinyJpeg)
  await page.keyboard.press('Control+Enter')
  await page.evaluate(() => {
    const revoked: string[] = []
    const revoke = URL.revokeObjectURL.bind(URL)
    URL.revokeObjectURL = (address) => {
      revoked.push(address)
      revoke(address)
    }
    Object.assign(window, { revoked })
  })
  await file.getByRole('button', { name: /broasca forțată/ }).click()
  const picture = page.getByRole('dialog').getByRole('img', { name: 'broasca forțată' })
  await expect(picture).toHaveJSProperty('naturalWidth', 1)
  await expectAccessible(page, 'incidents-picture')
  const address = (await picture.getAttribute('src')) ?? ''
  await page.keyboard.press('Escape')
  await expect(picture).toBeHidden()
  const revoked = await page.evaluate(() => (window as unknown as { revoked: string[] }).revoked)
  expect(revoked).toEqual([address])
})
