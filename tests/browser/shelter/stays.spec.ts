import type { Page } from '@playwright/test'
import { expect, test, type House } from '../support/fixtures.ts'
import { family, room, today } from '../support/house.ts'

async function openBoard(page: Page, house: House): Promise<void> {
  await house.signIn(page)
  await page.goto(`${house.url}#/tabla`)
  await expect(page.getByRole('heading', { level: 1, name: 'Tabla paturilor' })).toBeVisible()
}

const bar = (page: Page, alias: string) =>
  page.getByRole('region', { name: /Tabla paturilor/ }).getByRole('button', { name: new RegExp(`^${alias} OR-`) })

/** Tabs until the focus is on the element; fails when it cannot be reached. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement?.closest('button, input, a, textarea')
      const labelled =
        element instanceof HTMLInputElement
          ? [...(element.labels ?? [])].map((label) => label.textContent).join(' ')
          : ''
      return `${element?.getAttribute('aria-label') ?? ''} ${labelled} ${element?.textContent ?? ''}`
    })
    if (name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

test('a household of four is checked in, moved and checked out by keyboard alone', async ({ page, house }) => {
  await room(house, 'Teiul', 4)
  await room(house, 'Salcia', 4)
  await family(house, 'Țepeș', [2014, 2017, 2020])
  await openBoard(page, house)

  // Check in: N on the free bed under the cursor, the mother found without diacritics, her family added as a whole.
  await tabTo(page, /, liber/)
  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name: 'Cazează…' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Cazare' }).waitFor()
  await tabTo(page, /Adaugă o persoană/)
  await page.keyboard.type('tepes')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, /Adaugă și familia: încă 3 persoane/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('radio').first().waitFor()
  await tabTo(page, /Salcia/)
  await page.keyboard.press('Space')
  await expect(page.getByText('Nicio regulă a casei nu este încălcată.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('4 persoane sunt în casă.')).toBeVisible()
  expect((await house.call('occupancy.whoSlept', { on: today() })).rooms).toEqual(['Salcia'])

  // Move: M lifts the whole family, PageDown carries it to the next room, Enter puts it down.
  await bar(page, 'Țepeș').focus()
  await page.keyboard.press('m')
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('status').filter({ hasText: 'Ar sta în' })).toContainText('Teiul A')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: /^Mutare/ }).waitFor()
  await page.keyboard.type('Reparație la geam')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Mutare înregistrată/)).toBeVisible()
  expect((await house.call('occupancy.whoSlept', { on: today() })).rooms).toEqual(['Teiul'])

  // Check out: P on any of them records the leaving of the family.
  await bar(page, 'Țepeș').focus()
  await page.keyboard.press('p')
  await page.getByRole('dialog', { name: /^Plecare/ }).waitFor()
  await tabTo(page, /Unde pleacă/)
  await page.keyboard.type('chirie')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Plecare înregistrată/)).toBeVisible()
  expect(await house.call('stays.present', {})).toEqual([])
})
