import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type House } from '../support/fixtures.ts'
import { sampleFolder } from '../../support/register.ts'

export const sample = (name: string) => join(sampleFolder, name)

/** Chooses files on the page of the import; several are given at once. */
export async function chooseFiles(page: Page, ...names: string[]): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(names.map(sample))
}

/** Opens the page of the import as the coordinator. */
export async function openImport(page: Page, house: House): Promise<void> {
  await house.signIn(page)
  await page.goto(`${house.url}#/import`)
  await expect(page.getByRole('heading', { level: 1, name: 'Import registru' })).toBeVisible()
}

/** Imports the sample register through its four steps. */
export async function importSample(page: Page, house: House): Promise<void> {
  await openImport(page, house)
  await chooseFiles(page, 'register.xlsx')
  await page.getByRole('button', { name: 'Verificați' }).click()
  await page.getByRole('button', { name: 'Importați registrul' }).click()
  await expect(page.getByText('Registrul a fost importat.')).toBeVisible()
}
