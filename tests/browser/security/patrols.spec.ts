import type { Page } from '@playwright/test'
import { today } from '../support/house.ts'
import { expect, expectAccessible, type House } from '../support/fixtures.ts'
import { clockIn, test } from './patrols-night.ts'

async function openPage(page: Page, house: House, role: 'security-officer' | 'social-worker' = 'security-officer') {
  await house.signIn(page, role)
  await page.goto(`${house.url}#/ronduri`)
  await expect(page.getByRole('heading', { level: 1, name: 'Ronduri și apeluri' })).toBeVisible()
  await expect(list(page)).toBeVisible()
}

const list = (page: Page) => page.getByRole('list', { name: 'Ronduri și apeluri planificate' })
const row = (page: Page, state: string) => list(page).locator(':scope > li').filter({ hasText: state })
const lines = (house: House) => house.call('log.page', { kinds: ['round', 'check-call'] })

test('a round is written down by two keys, and one with a problem by keyboard alone', async ({ page, house }) => {
  await openPage(page, house)
  await expect(row(page, 'nefăcut')).toContainText('Curte')
  await expect(row(page, 'făcut târziu')).toContainText('Ușa de la subsol: problemă, lacătul este rupt')
  await expect(row(page, 'de făcut').filter({ hasText: 'Rond' })).toHaveCount(1)
  await expectAccessible(page, 'patrols-now')

  await page.keyboard.press('r')
  await expect(page.getByRole('button', { name: 'Poarta în ordine' })).toBeFocused()
  await expect(page.getByText(/Răspunde rondului planificat la/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Rondul „Curte” este notat.')).toBeVisible()
  await expect(row(page, 'de făcut').filter({ hasText: 'Rond' })).toHaveCount(0)
  const [line] = (await lines(house)).entries
  expect(line).toMatchObject({ action: 'round.done', details: { route: 'Curte', passed: '4', of: '4' } })

  await page.keyboard.press('r')
  await expect(page.getByText('Nu este planificat acum; se notează în afara programului.')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Gardul din spate problemă' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Ușa de la subsol netrecut' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('este gheață')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Scrieți pe scurt ce ați găsit la acest punct')).toBeVisible()
  const fence = page.getByLabel('Ce ați găsit la „Gardul din spate” sau de ce nu ați trecut')
  await expect(fence).toBeFocused()
  await expect(page.getByLabel('Ce ați găsit la „Ușa de la subsol” sau de ce nu ați trecut')).toHaveValue('este gheață')
  await expectAccessible(page, 'patrols-refused')
  await page.keyboard.type('o scândură lipsă')
  await page.keyboard.press('Enter')
  await expect(row(page, 'în afara programului')).toContainText('Gardul din spate: problemă, o scândură lipsă')
  const [second] = (await lines(house)).entries
  expect(second).toMatchObject({
    details: { route: 'Curte', passed: '3', of: '4' },
    text: 'Gardul din spate: o scândură lipsă; Ușa de la subsol: este gheață',
  })
})

test('a time in the future is refused at its field, and everything typed stays', async ({ page, house }) => {
  await openPage(page, house)
  await page.keyboard.press('r')
  await expect(page.getByRole('button', { name: 'Poarta în ordine' })).toBeFocused()
  const note = page.getByLabel('Observații despre rond')
  await note.fill('Liniște')
  const time = page.getByLabel('Când s-a întâmplat')
  await time.fill(clockIn(30))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Ora evenimentului este în viitor/)).toBeVisible()
  await expect(note).toHaveValue('Liniște')
  expect((await lines(house)).entries).toHaveLength(3)
  await time.fill('-5')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Rondul „Curte” este notat.')).toBeVisible()
  await expect(row(page, 'Liniște')).toContainText('făcut')
})

test('a check call is written down by keyboard', async ({ page, house }) => {
  await openPage(page, house)
  await page.keyboard.press('a')
  await expect(page.getByRole('radio', { name: 'a răspuns', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: 'nu a răspuns' })).toBeChecked()
  await expectAccessible(page, 'patrols-call')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Apelul „Dispecerat” este notat.')).toBeVisible()
  const [line] = (await lines(house)).entries
  expect(line).toMatchObject({ kind: 'check-call', details: { name: 'Dispecerat', outcome: 'no-answer' } })
  await page.keyboard.press('a')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('form', { name: 'Apel de verificare' })).toHaveCount(0)
})

test('days are looked back on, and each opens into its rounds', async ({ page, house }) => {
  await openPage(page, house)
  await page.getByText('Pe zile', { exact: true }).click()
  const grid = page.getByRole('grid', { name: 'Ronduri și apeluri pe zile' })
  await expect(grid.getByRole('row').nth(1)).toBeVisible()
  await expectAccessible(page, 'patrols-days')
  await grid.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('list').first()).toContainText('Curte')
  await page.keyboard.press('Escape')
  await page.getByLabel('Din', { exact: true }).fill('01.01.2020')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Perioada are peste 400 de zile. Alegeți mai puține zile.')).toBeVisible()
})

test('routes and schedules are planned by who may', async ({ page, house }) => {
  await openPage(page, house)
  await page.getByText('Trasee și program', { exact: true }).click()
  await page.getByRole('group', { name: 'Curte' }).getByRole('button', { name: 'Modifică…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Modifică traseul „Curte”' })
  await dialog.getByLabel('Orele rondurilor, zilnic').fill('22 2:30 25:00')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Scrieți ora ca 21:30.')).toBeVisible()
  await expectAccessible(page, 'patrols-route')
  await dialog.getByLabel('Orele rondurilor, zilnic').fill('22 2:30')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Traseul „Curte” este schimbat de acum înainte.')).toBeVisible()
  await expect(page.getByText('02:30 · 22:00, la timp până la 15 minute după oră')).toBeVisible()

  await page.getByRole('button', { name: 'Adaugă un program' }).click()
  const calls = page.getByRole('dialog', { name: 'Program de apeluri' })
  await calls.getByLabel('Cu cine se vorbește').fill('Coordonator')
  await calls.getByLabel('La fiecare').fill('240')
  await expect(calls.getByText('Zilnic la 22:00, 02:00, 06:00.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Programul „Coordonator” este adăugat.')).toBeVisible()
  await expectAccessible(page, 'patrols-plan')
  await page.getByRole('group', { name: 'Coordonator' }).getByRole('button', { name: 'Încheie…' }).click()
  await page.getByRole('button', { name: 'Încheie programul' }).click()
  await expect(page.getByText('Programul „Coordonator” este încheiat.')).toBeVisible()
  expect(await house.call('callSchedules.list', {})).toHaveLength(1)
  const kept = await house.call('rounds.planned', { from: today(), until: today() })
  expect(kept.some(({ state }) => state === 'done')).toBe(true)
})

test('a social worker walks rounds and plans nothing', async ({ page, house }) => {
  await openPage(page, house, 'social-worker')
  await expect(page.getByRole('button', { name: 'Notează un rond' })).toBeVisible()
  await page.getByText('Trasee și program', { exact: true }).click()
  await expect(page.getByText('lacătul este rupt')).toHaveCount(0)
  await expect(page.getByText('Poarta → Gardul din spate → Ușa de la subsol → Parcarea')).toBeVisible()
  for (const name of ['Adaugă un traseu', 'Modifică…', 'Încheie…']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  }
})
