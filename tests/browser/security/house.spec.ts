import { expect, expectAccessible, test } from '../support/fixtures.ts'
import { checkIn, family, person, room } from '../support/house.ts'

test('F8 on any page puts the roll call for an emergency on paper', async ({ page, house }) => {
  const [mother = '', ...children] = await family(house, 'Țepeș', [2017, 2020])
  await checkIn(house, [mother, ...children], await room(house, 'Teiul', 4))
  const oksana = await person(house, 'Оксана')
  await checkIn(house, [oksana], await room(house, 'Plopul', 2, 'shared'))
  await house.call('log.append', { kind: 'exit', at: null, personIds: [oksana], text: '' })
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', document.querySelector('h1')?.textContent ?? '')
  })
  await house.signIn(page, 'security-officer')
  await page.goto(`${house.url}#/jurnal/istoric`)
  await expect(page.getByRole('heading', { level: 1, name: 'Istoricul jurnalului' })).toBeVisible()
  await page.keyboard.press('F8')
  await expect(page.getByRole('heading', { level: 1, name: 'Cine este în casă' })).toBeVisible()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'Cine este în casă')
  await expect(page.getByRole('listitem').filter({ hasText: 'Оксана' })).toContainText('afară')
  await expectAccessible(page, 'house')

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('De numărat: 3 persoane')).toBeVisible()
  await page.screenshot({ path: 'test-results/pictures/house-print.png', fullPage: true })
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('button', { name: 'Ecusonul pentru Țepeș', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ecusonul pentru Țepeș' })
  await dialog.getByLabel('Numărul ecusonului').fill('7')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('ecuson 7')).toBeVisible()

  await page.getByRole('button', { name: 'A intrat' }).press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'Оксана' })).toContainText('în casă')
})

test('a line is completed, and withdrawn, by new lines', async ({ page, house }) => {
  await house.call('log.append', { kind: 'observation', at: null, text: 'Mașină albă la poartă' }, 'security-officer')
  await house.signIn(page, 'security-officer')
  const book = page.getByRole('log', { name: 'Jurnalul, cele mai noi întâi' })
  const menu = page.getByRole('button', { name: 'Ce se poate face cu intrarea 1' })
  await menu.press('Enter')
  await page.getByRole('menuitem', { name: 'Completează' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Completare la numărul 1' })
  await dialog.getByLabel('Ce s-a întâmplat').fill('Număr BH 12 ABC')
  await page.keyboard.press('Control+Enter')
  await expect(book.getByRole('article', { name: 'Intrarea 2' })).toContainText('Completează nr. 1: Număr BH 12 ABC')
  await expect(book.getByRole('article', { name: 'Intrarea 1' })).toContainText('vezi nr. 2')

  await menu.press('Enter')
  await page.getByRole('menuitem', { name: 'Retrage' }).press('Enter')
  await page.getByLabel('De ce se retrage').fill('era mașina poștei')
  await page.keyboard.press('Control+Enter')
  await expect(book.getByRole('article', { name: 'Intrarea 1' })).toContainText('retras')
  await expectAccessible(page, 'log-withdrawn')

  await page.goto(`${house.url}#/jurnal/istoric`)
  await page.getByRole('searchbox', { name: 'Caută în jurnal' }).fill('masina pos')
  await expect(book.getByRole('article')).toHaveCount(1)
  await expect(book.getByRole('article', { name: 'Intrarea 3' })).toContainText('Retrage nr. 1: era mașina poștei')
})
