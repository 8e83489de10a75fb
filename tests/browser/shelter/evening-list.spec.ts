import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { checkIn, family, person, room, today } from '../support/house.ts'

async function threeInBed(house: House): Promise<string[]> {
  const teiul = await room(house, 'Teiul', 4)
  const salcia = await room(house, 'Salcia', 2, 'shared')
  const mother = await checkIn(house, await family(house, 'Maria', [2019]), teiul)
  return [...mother, ...(await checkIn(house, [await person(house, 'Ilinca')], salcia))]
}

const row = (page: Page, alias: string | RegExp) => page.getByRole('row').filter({ hasText: alias })

const tick = (page: Page, alias: string, mark: string) =>
  page.getByRole('group', { name: alias, exact: true }).getByRole('button', { name: mark })

const marksOf = async (house: House) =>
  Object.fromEntries((await house.call('rollCall.get', { on: today() })).map(({ alias, mark }) => [alias, mark]))

test('the night is ticked by keyboard alone, with a note', async ({ page, house }) => {
  await threeInBed(house)
  await house.signIn(page)
  await page.goto(`${house.url}#/seara`)
  await expect(page.getByRole('progressbar', { name: 'Progresul listei' })).toHaveAttribute(
    'aria-valuetext',
    '0 din 3 bifați',
  )
  await page.keyboard.press('n')
  await expect(row(page, 'Ilinca')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('a')
  await expect(tick(page, 'Maria', 'Absent')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Notă pentru Maria' }).fill('la spital, a anunțat la 20:40')
  await page.keyboard.press('Enter')
  await expect(row(page, /Maria(?! 1)/).first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('l')
  await expect(page.getByText('Lista este completă')).toBeVisible()
  await expect.poll(() => marksOf(house)).toEqual({ Ilinca: 'present', Maria: 'absent', 'Maria 1': 'on-leave' })
  const lines = await house.call('rollCall.get', { on: today() })
  expect(lines.find(({ alias }) => alias === 'Maria')?.note).toBe('la spital, a anunțat la 20:40')
  await expectAccessible(page, 'evening-list')
})

test('a security officer ticks by mouse and sees what another window ticks', async ({ page, house }) => {
  const [mother = ''] = await threeInBed(house)
  await house.signIn(page, 'security-officer')
  await page.goto(`${house.url}#/seara`)
  await expect(page.getByRole('link', { name: 'Maria' })).toHaveCount(0)
  await tick(page, 'Ilinca', 'Prezent').click()
  await expect(tick(page, 'Ilinca', 'Prezent')).toHaveAttribute('aria-pressed', 'true')
  await house.call('rollCall.mark', { on: today(), stayId: mother, mark: 'present' })
  await expect(tick(page, 'Maria', 'Prezent')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('status').filter({ hasText: '2 din 3 bifați' })).toBeVisible()
})

test('a psychologist reads the list and cannot tick it', async ({ page, house }) => {
  await threeInBed(house)
  await house.signIn(page, 'psychologist')
  await page.goto(`${house.url}#/seara`)
  await expect(row(page, 'Ilinca')).toContainText('nebifat')
  await expect(page.getByRole('button', { name: 'Prezent' })).toHaveCount(0)
})

test('the list is printed for the chosen night, with codes only or with aliases', async ({ page, house }) => {
  await threeInBed(house)
  await house.signIn(page)
  await page.goto(`${house.url}#/seara`)
  for (const choice of ['PDF numai cu coduri', 'PDF cu nume (aliasuri)']) {
    await page.getByRole('button', { name: 'Tipărește lista' }).click()
    const [paper] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: choice }).click(),
    ])
    expect((await readFile(await paper.path())).subarray(0, 5).toString()).toBe('%PDF-')
  }
  await page.getByRole('button', { name: 'Seara dinainte' }).click()
  await expect(page).toHaveURL(/#\/seara\?on=/)
  await expect(page.getByText('Nimeni nu are pat în casă în această noapte')).toBeVisible()
  await expectAccessible(page, 'evening-list-empty')
  await page.getByRole('button', { name: 'În această seară' }).click()
  await expect(row(page, 'Ilinca')).toBeVisible()
})
