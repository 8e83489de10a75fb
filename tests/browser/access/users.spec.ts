import { roles } from '../../../common/kernel/roles.ts'
import { expect, expectAccessible, test } from '../support/fixtures.ts'

const strong = 'patru vulpi sub podul vechi'

test('an account is added with its role explained, and opens what the role may see', async ({ page, house }) => {
  await house.signIn(page)
  await page.goto(`${house.url}#/utilizatori`)
  await expect(page.getByRole('grid', { name: 'Utilizatori' })).toHaveAttribute(
    'aria-rowcount',
    String(roles.length + 1),
  )
  await expect(page.getByRole('region', { name: 'Rolurile și ce văd' })).toContainText(
    'Scrie jurnalul de pază, vede cine este în casă sub alias și cameră',
  )
  await expectAccessible(page, 'users')

  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Utilizator nou' })
  await dialog.getByRole('combobox', { name: 'Rolul' }).click()
  await page.getByRole('option', { name: 'Pază' }).click()
  await expect(dialog).toContainText('Scrie jurnalul de pază')
  await dialog.getByLabel('Numele persoanei').fill('Vasile')
  await dialog.getByLabel('Nume de utilizator').fill('Vasile.paza')
  await dialog.getByLabel(/^Parola(?!,)/).fill('adapost2026')
  await expect(dialog.getByText('Tăria parolei: slabă')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/Parola are cel puțin 12 caractere/)).toBeVisible()
  await dialog.getByLabel(/^Parola(?!,)/).fill(strong)
  await dialog.getByLabel('Parola, încă o dată').fill(`${strong}!`)
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Cele două parole nu sunt la fel.')).toBeVisible()
  await expectAccessible(page, 'users-add')
  await dialog.getByLabel('Parola, încă o dată').fill(strong)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Contul „vasile.paza” a fost creat.')).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Utilizatori' }).getByText('vasile.paza')).toBeVisible()

  await page.reload()
  await page.getByLabel('Nume de utilizator').fill('vasile.paza')
  await page.getByLabel('Parola', { exact: true }).fill(strong)
  await page.getByRole('button', { name: 'Intră' }).click()
  const menu = page.getByRole('navigation', { name: 'Meniu principal' })
  await expect(menu.getByRole('link', { name: /Lista de seară/ })).toBeVisible()
  await expect(menu.getByRole('link', { name: /Tura de acum/ })).toBeVisible()
  for (const closed of [/Tabla/, /Persoane/, /Familii/, /Ocupare/, /Utilizatori/]) {
    await expect(menu.getByRole('link', { name: closed })).toHaveCount(0)
  }
})

test('a login that exists is refused at its field', async ({ page, house }) => {
  await house.signIn(page)
  await page.goto(`${house.url}#/utilizatori`)
  await page.getByRole('button', { name: 'Adaugă un utilizator' }).click()
  const dialog = page.getByRole('dialog', { name: 'Utilizator nou' })
  await dialog.getByRole('combobox', { name: 'Rolul' }).click()
  await page.getByRole('option', { name: 'Audit' }).click()
  await dialog.getByLabel('Numele persoanei').fill('Alta')
  await dialog.getByLabel('Nume de utilizator').fill('auditor')
  await dialog.getByLabel(/^Parola(?!,)/).fill(strong)
  await dialog.getByLabel('Parola, încă o dată').fill(strong)
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Există deja un utilizator cu acest nume. Alegeți alt nume.')).toBeVisible()
})

test('only who manages users may open the page', async ({ page, house }) => {
  await house.signIn(page, 'social-worker')
  await page.goto(`${house.url}#/utilizatori`)
  await expect(page.getByText('Această pagină nu este deschisă rolului dumneavoastră')).toBeVisible()
})

test('each role begins where it may, and a closed page says so in its heading', async ({ page, house }) => {
  await house.signIn(page, 'auditor')
  await expect(page).toHaveURL(/#\/ocupare/)
  await page.goto(`${house.url}#/persoane`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('nu este deschisă rolului dumneavoastră')
})
