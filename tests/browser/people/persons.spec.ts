import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { person, room, today } from '../support/house.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Persoane' })
const row = (page: Page, alias: string) => grid(page).getByRole('row').filter({ hasText: alias })

async function openPersons(page: Page, house: House): Promise<void> {
  await house.signIn(page)
  await page.goto(`${house.url}#/persoane`)
  await expect(page.getByRole('heading', { level: 1, name: 'Persoane' })).toBeVisible()
}

/** Four people, of whom only the first has a bed. */
async function settle(house: House) {
  const [bedId = ''] = await room(house, 'Teiul', 2)
  const tepes = await person(house, 'Țepeș', { category: 'victim' })
  const oksana = await person(house, 'Оксана', { birthDate: '1991-03-02', category: 'refugee' })
  const child = await person(house, 'Daria', { birthDate: '2018-05-09', category: 'child' })
  const boy = await person(house, 'Matei', { birthDate: '2016-05-09', sex: 'male', category: 'child' })
  await house.call('stays.checkIn', {
    placements: [{ personId: tepes, bedId }],
    from: today(),
    expectedUntil: null,
  })
  return { tepes, oksana, child, boy }
}

test('the list shows who is in the house, and everybody through a filter; chips narrow it', async ({ page, house }) => {
  await settle(house)
  await openPersons(page, house)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
  await expect(row(page, 'Țepeș')).toContainText('Teiul · A')
  await expect(row(page, 'Țepeș')).toContainText('Victimă a traficului')
  await expectAccessible(page, 'persons')

  await page.getByText('Toate (4)').click()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '5')
  await page.getByRole('button', { name: 'Copil', exact: true }).click()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '3')
  await page.getByRole('button', { name: 'Masculin' }).click()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
  await expect(row(page, 'Matei')).toBeVisible()
  await page.getByRole('button', { name: 'Victimă a traficului' }).click()
  await page.getByRole('button', { name: 'Copil', exact: true }).click()
  await expect(page.getByText('Nimeni nu se potrivește filtrelor')).toBeVisible()
  await page.getByRole('button', { name: 'Arată toate persoanele' }).click()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '5')
})

test('the search needs neither diacritics nor the alphabet of the name', async ({ page, house }) => {
  await settle(house)
  await openPersons(page, house)
  await page.getByText('Toate (4)').click()
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  await page.keyboard.type('tep')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
  await expect(row(page, 'Țepeș')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Caută în listă' }).fill('oksana')
  await expect(row(page, 'Оксана')).toBeVisible()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '2')
})

test('a click shows the person beside the list, Enter opens the record', async ({ page, house }) => {
  const { tepes } = await settle(house)
  await openPersons(page, house)
  await row(page, 'Țepeș').click()
  await expect(page).toHaveURL(new RegExp(`person=${tepes}`))
  const panel = page.getByRole('complementary', { name: 'Țepeș' })
  await expect(panel).toContainText('Camera Teiul, patul A')
  await expectAccessible(page, 'persons-panel')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  await grid(page).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`persoane/${tepes}`))
  await expect(page.getByRole('heading', { level: 1, name: 'Țepeș' })).toBeVisible()
})

test('nobody is registered before it was looked who is there already', async ({ page, house }) => {
  const { oksana } = await settle(house)
  await openPersons(page, house)
  await page.keyboard.press('c')
  const search = page.getByRole('dialog', { name: 'Persoană nouă: întâi căutăm' })
  await search.getByLabel('Nume folosit').fill('Oksana')
  await expect(search).toContainText('poate aceeași')
  await search.getByLabel('Data nașterii', { exact: true }).fill('02031991')
  await page.keyboard.press('Tab')
  await expect(search).toContainText('probabil aceeași')
  await expectAccessible(page, 'persons-similar')

  await page.keyboard.press('Control+Enter')
  await expect(search.getByText('Verificați înainte de a înregistra.')).toBeVisible()
  await search.getByRole('checkbox', { name: 'Este altă persoană' }).check()
  await page.keyboard.press('Control+Enter')

  const form = page.getByRole('dialog', { name: 'Persoană nouă', exact: true })
  await expect(form).toContainText('02.03.1991')
  await page.keyboard.press('Control+Enter')
  await expect(form.getByText('2 câmpuri trebuie verificate:')).toBeVisible()
  await form.getByRole('combobox', { name: 'Categoria' }).click()
  await page.getByRole('option', { name: 'Persoană refugiată' }).click()
  await form.getByText('Feminin', { exact: true }).click()
  await form.getByRole('combobox', { name: 'Cetățenii' }).fill('ucr')
  await page.getByRole('option', { name: 'Ucraina' }).click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(form.getByRole('checkbox', { name: 'Are nevoie de interpret' })).toBeChecked()
  await expectAccessible(page, 'persons-new')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('complementary', { name: 'Oksana' })).toContainText('Ucraina')
  const found = await house.call('persons.search', { text: 'oksana' })
  expect(found.map(({ id }) => id)).toContain(oksana)
  expect(found).toHaveLength(2)
})

test('from a similar person one goes straight to the record; a minor gets the field for the measure', async ({
  page,
  house,
}) => {
  const { oksana } = await settle(house)
  await openPersons(page, house)
  await page.keyboard.press('c')
  const search = page.getByRole('dialog')
  await search.getByLabel('Nume folosit').fill('Oxana')
  await search.getByRole('button', { name: 'Deschide fișa acestei persoane: Оксана' }).click()
  await expect(page).toHaveURL(new RegExp(`persoane/${oksana}`))

  await page.goto(`${house.url}#/persoane?new=true`)
  await search.getByLabel('Nume folosit').fill('Zamfir')
  await search.getByText('Aproximativă', { exact: true }).click()
  await search.getByLabel('Vârsta aproximativă').fill('15')
  await page.keyboard.press('Control+Enter')
  const form = page.getByRole('dialog', { name: 'Persoană nouă', exact: true })
  await expect(form.getByRole('combobox', { name: 'Categoria' })).toHaveValue('Copil')
  await form.getByText('Masculin', { exact: true }).click()
  await form.getByLabel('Măsura de protecție (DGASPC)').fill('DGASPC 7/2026')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('complementary', { name: 'Zamfir' })).toContainText('DGASPC 7/2026')
  const [registered] = await house.call('persons.search', { text: 'zamfir' })
  expect(registered).toMatchObject({ birthAccuracy: 'estimated', protectionMeasure: 'DGASPC 7/2026' })
})

test('a role that only reads finds nothing to register', async ({ page, house }) => {
  await settle(house)
  await house.signIn(page, 'psychologist')
  await page.goto(`${house.url}#/persoane`)
  await expect(row(page, 'Țepeș')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Persoană nouă' })).toHaveCount(0)
  await row(page, 'Țepeș').click()
  await expect(page.getByRole('complementary', { name: 'Țepeș' }).getByRole('button')).toHaveCount(2)
})
