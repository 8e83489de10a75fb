import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { today } from '../support/house.ts'
import { expected } from '../../support/register.ts'
import { importSample } from './import-register.ts'

async function openFigures(page: Page, house: House, search = ''): Promise<void> {
  await page.goto(`${house.url}#/ocupare${search}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Ocupare' })).toBeVisible()
}

const august = '?from=2022-08-01&until=2022-09-01'

test('the figures of August 2022, in the chart and the tables, lead to the rows behind them', async ({
  page,
  house,
}) => {
  await importSample(page, house)
  await openFigures(page, house, august)
  await expect(page.getByRole('button', { name: /^Ocuparea paturilor/ })).toContainText(/27,5\s%.*273 din 992/)
  await expect(page.getByRole('button', { name: /^Ocuparea camerelor/ })).toContainText(/66,3\s%.*185 din 279/)
  await expect(page.getByRole('img', { name: /^Grafic: ocuparea pe luni.*27,5.*august 2022/ })).toBeVisible()
  await expect(page.getByText(/^Sursa: registrul de cazare al casei\. Calculat la \d\d\.\d\d\.\d{4}/)).toBeVisible()
  await expect(page.getByRole('row', { name: /august 2022 31 273 992/ })).toBeVisible()

  // By mouse: the figure itself. By keyboard: Enter on its row.
  await page.getByRole('gridcell').getByRole('button', { name: '273', exact: true }).click()
  const rows = page.getByRole('dialog', { name: 'Nopți-pat: august 2022' })
  await expect(rows).toContainText('273 de nopți-pat în')
  await page.keyboard.press('Escape')
  await expect(rows).toBeHidden()
  await page.getByRole('grid', { name: 'Ocuparea pe luni' }).focus()
  await page.keyboard.press('Enter')
  await expect(rows).toContainText('273 de nopți-pat în')
  await page.keyboard.press('Escape')
})

test('the same nights by category, room and bed, and the length of stay', async ({ page, house }) => {
  await importSample(page, house)
  await openFigures(page, house, august)
  await page.getByText('Pe categorii', { exact: true }).click()
  for (const nights of Object.values(expected.byMonth['2022-08']?.byCategory ?? {})) {
    await expect(
      page
        .getByRole('gridcell')
        .getByRole('button', { name: String(nights), exact: true })
        .first(),
    ).toBeVisible()
  }
  await page.getByText('Pe camere', { exact: true }).click()
  await expect(page.getByRole('grid', { name: 'Pe camere' }).getByRole('row')).toHaveCount(expected.rooms + 1)
  await page.getByText('Pe paturi', { exact: true }).click()
  await expect(page.getByRole('grid', { name: 'Pe paturi' })).toHaveAttribute(
    'aria-rowcount',
    String(expected.beds + 1),
  )
  await page.getByText('Durata șederii', { exact: true }).click()
  const stay = page.getByRole('group', { name: 'Durata șederii' })
  await expect(stay).toContainText('52,34')
  await expect(stay).toContainText(`Plecări în ziua sosirii${expected.sameDayDepartures}`)
})

test('figures and the rows behind them can be read by everybody', async ({ page, house }) => {
  await importSample(page, house)
  await openFigures(page, house, august)
  await expect(page.getByRole('row', { name: /august 2022 31 273 992/ })).toBeVisible()
  await expectAccessible(page, 'occupancy-month')
  await page.getByRole('gridcell').getByRole('button', { name: '273', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('273 de nopți-pat în')
  await expectAccessible(page, 'occupancy-rows')
})

test('who slept in the house on a night', async ({ page, house }) => {
  await importSample(page, house)
  await openFigures(page, house, august)
  const slept = page.getByRole('region', { name: 'Cine a dormit în casă' })
  for (const [night, { persons, codes }] of Object.entries(expected.whoSlept)) {
    await slept.getByRole('textbox', { name: 'Noaptea de' }).fill(night.split('-').toReversed().join('.'))
    await page.keyboard.press('Enter')
    await expect(slept).toContainText(`Persoane${persons}`)
    await expect(slept.getByRole('listitem')).toHaveText(codes)
  }
})

test('usual periods are one press away, and the whole register begins with its first night', async ({
  page,
  house,
}) => {
  await importSample(page, house)
  await openFigures(page, house)
  await expect(page.getByRole('radio', { name: 'Ultimele 12 luni' })).toBeChecked()
  await page.getByText('Tot registrul', { exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Din noaptea de' })).toHaveValue('01.08.2021')
  await expect(page.getByRole('radio', { name: 'Tot registrul' })).toBeChecked()
  await page.getByText('Luna aceasta', { exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Din noaptea de' })).toHaveValue(
    `01.${today().slice(5, 7)}.${today().slice(0, 4)}`,
  )
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'Tot registrul' })).toBeChecked()
})

test('the report is saved as PDF, Excel and CSV', async ({ page, house }) => {
  await importSample(page, house)
  await openFigures(page, house, august)
  for (const [label, ending, start] of [
    ['Raport PDF', 'pdf', '%PDF'],
    ['Tabel Excel (XLSX)', 'xlsx', 'PK'],
    ['Tabel CSV', 'csv', ''],
  ] as const) {
    await page.getByRole('button', { name: 'Exportă', exact: true }).first().click()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: label }).click(),
    ])
    expect(saved.suggestedFilename()).toBe(`ocupare-2022-08-01-2022-09-01.${ending}`)
    expect((await readFile(await saved.path())).toString('latin1').startsWith(start)).toBe(true)
  }
})

test('requests that were turned away are counted by reason and listed', async ({ page, house }) => {
  const turnedAway = { on: today(), men: 0, referredTo: 'DGASPC', note: '', requestId: null }
  await house.call('turnAways.record', { ...turnedAway, women: 1, children: 2, reason: 'full' })
  await house.call('turnAways.record', { ...turnedAway, women: 1, children: 0, reason: 'full' })
  await house.signIn(page)
  await openFigures(page, house, '?by=turnAways')
  await expect(page.getByRole('row', { name: /Casa era plină 2 4 100,0/ })).toBeVisible()
  await page.getByRole('grid', { name: 'Cereri neprimite' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Cereri neprimite: Casa era plină' }).getByRole('row')).toHaveCount(3)
})

test('the auditor sees sums and no rows', async ({ page, house }) => {
  await importSample(page, house)
  await house.signIn(page, 'auditor')
  await openFigures(page, house, august)
  await expect(page.getByRole('group', { name: 'Cifrele perioadei' })).toContainText(/27,5\s%/)
  await expect(page.getByRole('row', { name: /august 2022 31 273 992/ })).toBeVisible()
  await expect(page.getByTitle('Arată rândurile din spatele acestei cifre')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Cine a dormit în casă' })).toHaveCount(0)
  await page.getByRole('grid', { name: 'Ocuparea pe luni' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByText('Durata șederii', { exact: true }).click()
  await expect(page.getByRole('group', { name: 'Durata șederii' })).toContainText('52,34')
  await expect(page.getByText(/OR-2021-/)).toHaveCount(0)
  await expectAccessible(page, 'occupancy-auditor')
})

test('a house without nights says so and leads on', async ({ page, house }) => {
  await house.signIn(page)
  await openFigures(page, house)
  await expect(page.getByText('În această perioadă nu a dormit nimeni în casă.')).toBeVisible()
  await page.getByRole('button', { name: 'Arată tot registrul' }).click()
  await expect(page.getByText('Registrul nu conține încă nicio noapte.')).toBeVisible()
  await expectAccessible(page, 'occupancy-empty')
})
