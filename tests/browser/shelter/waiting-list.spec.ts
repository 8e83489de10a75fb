import type { Page } from '@playwright/test'
import { addDays } from '../../../common/kernel/calendar.ts'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { person, today } from '../support/house.ts'

async function waiting(house: House, label: string, urgency: 'today' | 'this-week' | 'planned'): Promise<void> {
  const people = { women: 1, men: 0, children: 2 }
  const words = { referredBy: 'DGASPC', needs: 'pătuț' }
  await house.call('waitingList.add', { label, urgency, wantedFrom: today(), ...people, ...words })
}

async function openList(page: Page, house: House, search = ''): Promise<void> {
  await house.signIn(page)
  await page.goto(`${house.url}#/asteptare${search}`)
  await expect(page.getByRole('heading', { level: 1, name: 'În așteptare' })).toBeVisible()
}

const list = (page: Page) => page.getByRole('grid', { name: 'Cereri de loc' })
const panel = (page: Page) => page.getByRole('complementary')

test('a request is added for somebody on file, found again and taken to the board', async ({ page, house }) => {
  const oksana = await person(house, 'Oksana')
  await openList(page, house)
  await expect(page.getByText('Nimeni nu așteaptă un loc')).toBeVisible()
  await expectAccessible(page, 'waiting-empty')
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'Cerere de loc' })
  await dialog.getByLabel('Alias sau inițiale').fill('O.')
  await dialog.getByLabel('Femei').fill('0')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Scrieți câte persoane sunt.')).toBeVisible()
  await dialog.getByLabel('Femei').fill('1')
  await dialog.getByLabel('Copii').fill('2')
  await dialog.getByRole('combobox', { name: 'Persoane deja în evidență' }).fill('oksana')
  await page.getByRole('option', { name: /Oksana/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Oksana' })).toBeVisible()
  await expectAccessible(page, 'waiting-add')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('O. este în lista de așteptare.')).toBeVisible()
  const [added] = await house.call('waitingList.list', {})
  expect(added).toMatchObject({ label: 'O.', women: 1, children: 2, urgency: 'today', personIds: [oksana] })

  await list(page).focus()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('1 femeie și 2 copii')
  await expect(panel(page).getByRole('link', { name: 'Oksana' })).toBeVisible()
  await expectAccessible(page, 'waiting-panel')
  await panel(page).getByRole('button', { name: 'Găsește un loc' }).click()
  await expect(page).toHaveURL(new RegExp(`#/tabla\\?request=${added?.id}`))
})

test('the most urgent stand first; one is withdrawn, one turned away', async ({ page, house }) => {
  await waiting(house, 'Planificata', 'planned')
  await waiting(house, 'Grabnica', 'today')
  await waiting(house, 'Curanda', 'this-week')
  await openList(page, house)
  await expect(list(page).getByRole('row').nth(1)).toContainText('Grabnica')
  await expect(list(page).getByRole('row').nth(2)).toContainText('Curanda')
  await expect(list(page).getByRole('row').nth(3)).toContainText('Planificata')

  await list(page).getByText('Planificata').click()
  await panel(page).getByRole('button', { name: 'Retrage cererea…' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Completați acest câmp.')).toBeVisible()
  await page.getByLabel('De ce se retrage').fill('a găsit la rude')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Cererea a fost retrasă.')).toBeVisible()
  await expect(list(page).getByText('Planificata')).toHaveCount(0)

  await list(page).getByText('Grabnica').click()
  await panel(page).getByRole('button', { name: 'Nu poate fi primit…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nepreluare: Grabnica' })
  await dialog.getByRole('combobox', { name: 'Motivul' }).click()
  await page.getByRole('option', { name: 'Casa este plină' }).click()
  await dialog.getByLabel('Unde a fost îndrumat').fill('Adăpost Cluj')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nepreluarea a fost înregistrată.')).toBeVisible()
  await page.getByRole('switch', { name: 'Arată și cererile închise' }).click()
  await expect(list(page).getByRole('row').filter({ hasText: 'Grabnica' })).toContainText('Nepreluat')
  await expect(list(page).getByRole('row').filter({ hasText: 'Planificata' })).toContainText('Retrasă')
})

test('turn-aways are recorded on their own and counted by reason for a period', async ({ page, house }) => {
  const heads = { women: 1, men: 0, children: 1 }
  await house.call('turnAways.record', { on: today(), ...heads, reason: 'full', referredTo: 'Cluj', note: '' })
  const before = addDays(today(), -800)
  await house.call('turnAways.record', { on: before, ...heads, reason: 'medical', referredTo: '', note: '' })
  await openList(page, house)
  await page.getByRole('button', { name: 'Înregistrează o nepreluare' }).click()
  const dialog = page.getByRole('dialog', { name: 'Nepreluare' })
  await dialog.getByRole('combobox', { name: 'Motivul' }).click()
  await page.getByRole('option', { name: 'Bărbat adult' }).click()
  await dialog.getByLabel('Femei').fill('0')
  await dialog.getByLabel('Bărbați').fill('1')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Nepreluarea a fost înregistrată.')).toBeVisible()

  await page.getByText('Nepreluați', { exact: true }).click()
  const reasons = page.getByRole('table', { name: 'După motiv' })
  await expect(reasons.getByRole('row', { name: /^Casa este plină 1 2/ })).toBeVisible()
  await expect(reasons.getByRole('row', { name: /^Bărbat adult 1 1/ })).toBeVisible()
  await expect(reasons.getByRole('row', { name: /^Total 2 3/ })).toBeVisible()
  await expectAccessible(page, 'turn-aways')
  await page.getByLabel('Din', { exact: true }).fill(before)
  await page.keyboard.press('Enter')
  await expect(reasons.getByRole('row', { name: /^Motiv medical 1 2/ })).toBeVisible()
})

test('a legal adviser reads the list and may change nothing', async ({ page, house }) => {
  await waiting(house, 'Grabnica', 'today')
  await house.signIn(page, 'legal-adviser')
  await page.goto(`${house.url}#/asteptare`)
  await list(page).getByText('Grabnica').click()
  await expect(panel(page)).toContainText('DGASPC')
  for (const name of ['Cerere nouă', 'Înregistrează o nepreluare', 'Găsește un loc', 'Retrage cererea…']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  }
})
