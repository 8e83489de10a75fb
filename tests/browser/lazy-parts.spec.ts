import { passwordOf, loginOf } from '../support/template.ts'
import { expect, test } from './support/fixtures.ts'

test('a part that cannot be fetched is one sentence, and comes when it is asked for again', async ({ page, house }) => {
  const pages = /\/assets\/Pages-.*\.js$/
  await page.route(pages, (route) => route.fulfill({ status: 503 }))
  await page.goto(house.url)
  await page.getByLabel('Nume de utilizator').fill(loginOf('coordinator'))
  await page.getByLabel('Parola', { exact: true }).fill(passwordOf('coordinator'))
  await page.getByRole('button', { name: 'Intră' }).click()
  await expect(page.getByRole('alert')).toContainText('Programul nu răspunde')
  await page.keyboard.press('F9')
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Continuă' }).click()
  await page.getByLabel(/Parola/).fill(passwordOf('coordinator'))
  await page.keyboard.press('Enter')
  await page.unroute(pages)
  await page.getByRole('button', { name: 'Încearcă din nou' }).click()
  await expect(page.getByRole('navigation', { name: 'Meniu principal' })).toBeVisible()
})

test('English is fetched when it is chosen', async ({ page, house }) => {
  await page.goto(house.url)
  await page.getByText('English').click()
  await expect(page.getByLabel('User name')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a calendar opens with the keyboard inside it, and the palette and the key sheet answer at once', async ({
  page,
  house,
}) => {
  await house.signIn(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Taste rapide' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.evaluate(() => void (location.hash = '#/seara'))
  await page.getByLabel('Seara de', { exact: true }).press('ArrowDown')
  const calendar = page.getByRole('dialog', { name: /^Alege data/ })
  await expect(calendar.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(calendar).toHaveCount(0)
})
