import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { person, room, today } from '../support/house.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Familii' })

async function openHouseholds(page: Page, house: House, query = ''): Promise<void> {
  await house.signIn(page)
  await page.goto(`${house.url}#/familii${query}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Familii' })).toBeVisible()
}

async function motherAndDaughter(house: House) {
  const mother = await person(house, 'Оксана', { birthDate: '1991-03-02', category: 'refugee' })
  const daughter = await person(house, 'Daria', { birthDate: '2018-05-09', category: 'child' })
  const { id } = await house.call('households.form', {
    from: today(),
    members: [
      { personId: mother, relation: 'head' },
      { personId: daughter, relation: 'daughter' },
    ],
  })
  return { id, mother, daughter }
}

test('a household is formed by keyboard: people found in either alphabet, one head, relations', async ({
  page,
  house,
}) => {
  await person(house, 'Оксана', { category: 'refugee' })
  await person(house, 'Țepeș')
  await person(house, 'Daria', { birthDate: '2018-05-09', category: 'child' })
  await openHouseholds(page, house)
  await expect(page.getByText('Nu este alcătuită nicio familie')).toBeVisible()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Familie nouă' })
  const picker = dialog.getByRole('combobox', { name: 'Adaugă o persoană' })
  await expect(picker).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Alegeți mai întâi persoanele.')).toBeVisible()

  for (const [typed, found] of [
    ['oksana', 'Оксана'],
    ['tep', 'Țepeș'],
    ['dari', 'Daria'],
  ] as const) {
    await picker.focus()
    await page.keyboard.type(typed)
    await expect(page.getByRole('option', { name: new RegExp(found) })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('radio', { name: `Titular: ${found}` })).toBeVisible()
  }
  await expect(dialog.getByRole('radio', { name: 'Titular: Оксана' })).toBeChecked()
  await expect(dialog.getByRole('combobox', { name: 'Ce este față de titular: Daria' })).toHaveValue('Fiică')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Completați acest câmp.')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Ce este față de titular: Țepeș' }).click()
  await page.getByRole('option', { name: 'Soră' }).click()
  await dialog.getByRole('checkbox', { name: 'Reprezentant legal: Оксана' }).check()
  await expectAccessible(page, 'households-new')
  await page.keyboard.press('Control+Enter')

  const panel = page.getByRole('complementary', { name: 'Familia F001' })
  await expect(panel).toContainText('Soră')
  await expect(panel).toContainText('Reprezentant legal')
  const [household] = await house.call('households.list', { on: null })
  expect(household?.members.map(({ alias, relation }) => [alias, relation])).toEqual([
    ['Оксана', 'head'],
    ['Țepeș', 'sister'],
    ['Daria', 'daughter'],
  ])
})

test('the list tells where a household sleeps and whether all are in', async ({ page, house }) => {
  const { mother, daughter } = await motherAndDaughter(house)
  const [a = '', b = ''] = await room(house, 'Teiul', 2)
  await house.call('stays.checkIn', {
    placements: [{ personId: mother, bedId: a }],
    from: today(),
    expectedUntil: null,
    overrides: [{ rule: 'member-before-head', subject: mother, reason: 'copilul vine mâine' }],
  })
  await openHouseholds(page, house)
  const row = grid(page).getByRole('row').filter({ hasText: 'F001' })
  await expect(row).toContainText('1 din 2')
  await expect(row).toContainText('Teiul')
  await house.call('stays.checkIn', {
    placements: [{ personId: daughter, bedId: b }],
    from: today(),
    expectedUntil: null,
  })
  await expect(row).toContainText('toți (2)')
  await row.click()
  await expect(page.getByRole('complementary', { name: 'Familia F001' })).toContainText('Camera Teiul, patul B')
  await expectAccessible(page, 'households')
})

test('the head cannot leave without a new head; history stays', async ({ page, house }) => {
  const { id } = await motherAndDaughter(house)
  const aunt = await person(house, 'Țepeș')
  await openHouseholds(page, house, `?household=${id}`)
  const panel = page.getByRole('complementary', { name: 'Familia F001' })

  await panel.getByRole('button', { name: 'Adaugă membru' }).click()
  const add = page.getByRole('dialog', { name: 'Membru nou în familia F001' })
  await add.getByRole('combobox', { name: 'Persoana' }).fill('tepes')
  await expect(page.getByRole('option', { name: /Țepeș/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await add.getByRole('combobox', { name: 'Ce este față de titular' }).click()
  await page.getByRole('option', { name: 'Soră' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(panel).toContainText('Țepeș')

  await panel.getByRole('button', { name: 'Acțiuni: Оксана' }).click()
  await page.getByRole('menuitem', { name: 'Încheie apartenența…' }).click()
  const end = page.getByRole('dialog', { name: 'Încheie apartenența: Оксана' })
  await expect(end.getByRole('textbox', { name: 'Nu mai face parte din familie de la' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(end.getByText('Titularul pleacă, iar alții rămân: alegeți cine îi ia locul.')).toBeVisible()
  await expectAccessible(page, 'households-end')
  await end.getByRole('combobox', { name: 'Cine devine titular' }).click()
  await page.getByRole('option', { name: /Țepeș/ }).click()
  await page.keyboard.press('Control+Enter')
  await expect(panel).toContainText('Foști membri')
  expect(await house.call('households.get', { id })).toMatchObject({ headPersonId: aunt })
})

test('another member is appointed head, and the former one gets a relation', async ({ page, house }) => {
  const { id, daughter, mother } = await motherAndDaughter(house)
  await openHouseholds(page, house, `?household=${id}`)
  const panel = page.getByRole('complementary', { name: 'Familia F001' })
  await panel.getByRole('button', { name: 'Acțiuni: Daria' }).click()
  await page.getByRole('menuitem', { name: 'Numește titular…' }).click()
  await page.getByRole('dialog').getByRole('combobox', { name: 'Ce devine Оксана față de noul titular' }).click()
  await page.getByRole('option', { name: 'Mamă' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Titularul a fost schimbat.')).toBeVisible()
  const household = await house.call('households.get', { id })
  expect(household.headPersonId).toBe(daughter)
  expect(household.members.find(({ personId }) => personId === mother)?.relation).toBe('mother')
})

test('pairs kept apart are listed with where both are now', async ({ page, house }) => {
  await motherAndDaughter(house)
  await person(house, 'Țepeș')
  await openHouseholds(page, house)
  await page.getByText('Stau separat (0)').click()
  await expect(page.getByText('Nicio pereche notată')).toBeVisible()
  await page.getByRole('button', { name: 'Pereche nouă' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Prima persoană' }).fill('oksana')
  await expect(page.getByRole('option', { name: /Оксана/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await dialog.getByRole('combobox', { name: 'A doua persoană' }).fill('tep')
  const second = page.getByRole('listbox', { name: 'A doua persoană' })
  await expect(second.getByRole('option', { name: /Țepeș/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  const row = page
    .getByRole('grid', { name: 'Persoane care stau separat' })
    .getByRole('row')
    .filter({ hasText: 'Оксана' })
  await expect(row).toContainText('nu sunt împreună în casă')
  await expectAccessible(page, 'households-apart')
})
