import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { instantOf } from '../../../common/kernel/calendar.ts'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'

const hoursAgo = (hours: number) => instantOf(Date.now() - hours * 3_600_000)

/** Some days at the gate: lines, incidents, a withdrawn line, a key that came back late, a device without a test. */
async function someDays(house: House): Promise<void> {
  const write = (text: string, hours: number, kind: 'observation' | 'delivery' | 'call' = 'observation') =>
    house.call('log.append', { kind, at: hoursAgo(hours), text }, 'security-officer')
  await write('Poarta din spate închisă', 3)
  await write('Colete pentru bucătărie', 30, 'delivery')
  await write('Mașină necunoscută la colț', 50)
  await write('A sunat dispeceratul', 2, 'call')
  const { id } = await write('Scris din greșeală', 1)
  await house.call('log.supplement', { entryId: id, text: 'nu s-a întâmplat', withdraws: true }, 'security-officer')
  const report = (category: 'threat' | 'medical' | 'intruder', severity: 1 | 2 | 3, hours: number) =>
    house.call('incidents.report', {
      category,
      severity,
      occurredAt: hoursAgo(hours),
      place: 'poarta',
      persons: [],
      othersPresent: '',
      narrative: 'ce s-a văzut',
      immediateAction: '',
      late: true,
    })
  await report('threat', 1, 2)
  await report('threat', 3, 5)
  await report('medical', 2, 7)
  await report('intruder', 3, 24 * 40)
  await report('threat', 2, 24 * 70)
  await report('medical', 2, 24 * 71 + 4)
  await house.call('keys.add', { number: 'K-7', opens: 'magazia', roomId: null })
  const [key] = await house.call('keys.list', {})
  const { id: issueId } = await house.call('keys.issue', {
    keyId: key!.id,
    holderPersonId: null,
    holderName: 'Instalator',
    at: hoursAgo(5),
    due: hoursAgo(4),
  })
  await house.call('keys.return', { issueId, at: hoursAgo(3) })
}

async function openFigures(page: Page, house: House): Promise<void> {
  await page.goto(`${house.url}#/cifre-paza`)
  await expect(page.getByRole('heading', { level: 1, name: 'Cifrele pazei' })).toBeVisible()
}

test('the figures of the gate, in tiles, charts and tables, lead to the incidents behind them', async ({
  page,
  house,
}) => {
  await someDays(house)
  await house.signIn(page)
  await openFigures(page, house)
  const tiles = page.getByRole('group', { name: 'Cifrele perioadei' })
  await expect(tiles).toContainText(/Incidente6.*1 de gravitatea 1/)
  await expect(tiles).toContainText(/Chei predate1.*1 după termen · 0 pierdute/)
  await expect(page.getByRole('img', { name: /^Grafic: 6 incidente în perioadă/ })).toBeVisible()
  await expect(page.getByText(/^Sursa: jurnalul de pază și registrele porții\. Calculat la/).first()).toBeVisible()
  const categories = page.getByRole('group', { name: 'Incidente pe feluri' })
  await expect(categories.getByRole('row', { name: /Amenințare 1 1 1 3/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Completare.*1$/ })).toBeVisible()
  await expectAccessible(page, 'security-figures')
  await page.getByRole('heading', { name: 'Incidente pe feluri' }).scrollIntoViewIfNeeded()
  await page.evaluate(() => document.querySelector('[class*=pair]')?.scrollIntoView({ block: 'end' }))
  await expectAccessible(page, 'security-figures-lower')

  await page.getByRole('button', { name: /^Incidente/ }).press('Enter')
  await expect(page.getByRole('grid', { name: 'Lista incidentelor' })).toHaveAttribute('aria-rowcount', '7')
})

test('a usual period is one press away, and stays in the address', async ({ page, house }) => {
  await someDays(house)
  await house.signIn(page)
  await openFigures(page, house)
  await expect(page.getByRole('radio', { name: 'Ultimele 12 luni' })).toBeChecked()
  await page.getByText('Tot jurnalul', { exact: true }).click()
  await expect(page).toHaveURL(/from=\d{4}-\d\d-01&until=/)
  await page.getByText('Luna trecută', { exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Luna trecută' })).toBeChecked()
})

test('the report is saved as PDF, Excel and CSV', async ({ page, house }) => {
  await someDays(house)
  await house.signIn(page)
  await openFigures(page, house)
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
    expect(saved.suggestedFilename()).toMatch(new RegExp(`^cifre-paza-.*\\.${ending}$`))
    expect((await readFile(await saved.path())).toString('latin1').startsWith(start)).toBe(true)
  }
})

test('the auditor sees counts and no way to the rows', async ({ page, house }) => {
  await someDays(house)
  await house.signIn(page, 'auditor')
  await openFigures(page, house)
  await expect(page.getByRole('group', { name: 'Cifrele perioadei' })).toContainText(/Incidente6/)
  await expect(page.getByRole('button', { name: /^Incidente/ })).toHaveCount(0)
  await expect(page.getByTitle('Arată rândurile din spatele acestei cifre')).toHaveCount(0)
  await expect(page.getByText('Instalator')).toHaveCount(0)
})

test('a gate that wrote nothing down says so and leads on', async ({ page, house }) => {
  await house.signIn(page)
  await openFigures(page, house)
  await expect(page.getByText('În această perioadă poarta nu a notat nimic')).toBeVisible()
  await expectAccessible(page, 'security-figures-empty')
})
