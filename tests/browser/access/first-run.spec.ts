import type { Page } from '@playwright/test'
import { passwordOf } from '../../support/template.ts'
import { expect, expectAccessible, test } from '../support/fixtures.ts'

const password = 'cinci vulpi sub podul vechi'

async function found(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByLabel('Numele casei').fill('Casa de probă')
  await page.getByLabel('Numele dumneavoastră').fill('Ioana')
  await page.getByLabel('Nume de utilizator').fill('ioana')
  await page.getByLabel(/^Parola( \*)?$/).fill(password)
  await page.getByLabel('Parola, încă o dată').fill(password)
  await page.getByLabel(/Am notat parola/).check()
  await page.getByRole('button', { name: 'Creează casa' }).click()
  await expect(page.getByRole('heading', { name: 'Casa este pregătită' })).toBeVisible()
}

test('the house is founded, a weak password is refused, and the rooms come next', async ({ page, emptyHouse }) => {
  await page.goto(emptyHouse)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page, 'first-run')
  await page.getByLabel(/^Parola( \*)?$/).fill('parolaparola')
  await page.getByRole('button', { name: 'Creează casa' }).click()
  await expect(page.getByText(/Parola repetă|se ghicește ușor/).first()).toBeVisible()
  await found(page, emptyHouse)
  await expectAccessible(page, 'first-run-begin')
  await page.getByRole('button', { name: /Adăugați camerele/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Camere și paturi' })).toBeVisible()
})

test('an empty house is filled with invented people on wish', async ({ page, emptyHouse }) => {
  await found(page, emptyHouse)
  await page.getByRole('button', { name: /Încercați cu date inventate/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tabla paturilor' })).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('[data-bar]').first()).toBeVisible()
})

test('signing in: a wrong password is one sentence, F9 hides everything, and the password brings it back', async ({
  page,
  house,
}) => {
  await page.goto(house.url)
  await expectAccessible(page, 'sign-in')
  await page.getByLabel('Nume de utilizator').fill('coordinator')
  await page.getByLabel('Parola', { exact: true }).fill('altceva cu totul')
  await page.getByRole('button', { name: 'Intră' }).click()
  await expect(page.getByRole('alert')).toContainText('Numele sau parola nu se potrivesc')
  await house.signIn(page)
  await page.keyboard.press('F9')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page).not.toHaveTitle(/Liman|Casa/)
  await page.keyboard.press('Enter')
  await page.getByLabel(/Parola/).fill(passwordOf('coordinator'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Meniu principal' })).toBeVisible()
})
