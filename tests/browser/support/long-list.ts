import type { Page } from '@playwright/test'
import { expect, type House } from './fixtures.ts'
import { today } from './house.ts'
import { longRegister } from './register.ts'

/** As many people as a large house receives in ten years. */
export const manyPeople = 10_000

/** Imports ten thousand people, signs in and opens the list of all of them, not only of those in the house. */
export async function openLongList(page: Page, house: House): Promise<void> {
  const { rooms, register } = longRegister(manyPeople, today())
  const { persons } = await house.importRegister(rooms, register)
  expect(persons).toBe(manyPeople)
  await house.signIn(page)
  await page.goto(`${house.url}#/persoane`)
  await page.getByText(`Toate (${manyPeople})`).click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(manyPeople + 1))
}
