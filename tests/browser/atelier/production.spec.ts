import type { Page } from '@playwright/test'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { today } from '../support/house.ts'

const manager = 'atelier-manager'

/** An approved bag of two operations in two sizes. */
async function approvedBag(house: House): Promise<void> {
  const names = { nameRo: 'Geantă', nameEn: 'Bag', nameNl: 'Tas', nameUk: 'Сумка' }
  const { id: styleId } = await house.call('styles.add', { code: 'GEN-01', ...names, category: 'bag' })
  await house.call('variants.add', { styleId, sizes: ['S', 'M'], colours: ['Blauw'], priceCents: 950 })
  const { id } = await house.call('styleVersions.draft', { styleId, copyOfId: null })
  const operations = [
    ['Coase buzunarul', 'Пришити кишеню'],
    ['Încheie laturile', 'Зшити боки'],
  ].map(([nameRo = '', nameUk = '']) => {
    return {
      nameRo,
      nameEn: nameRo,
      nameNl: nameRo,
      nameUk,
      machine: 'lockstitch' as const,
      skill: 'basic' as const,
      samSeconds: 240,
    }
  })
  const { version } = await house.call('styleVersions.get', { id })
  const content = { care: '', notes: '', measures: [], fibres: [], bom: [], operations }
  await house.call('styleVersions.describe', { id, version, ...content })
  const sample = await house.call('samples.request', { versionId: id, origin: 'ours', notes: '' })
  const versionOf = async () => (await house.call('samples.get', { id: sample.id })).version
  await house.call('samples.make', { id: sample.id, version: await versionOf() })
  await house.call('samples.send', { id: sample.id, version: await versionOf(), sentOn: today() })
  const decided = { decision: 'approve' as const, decidedBy: 'J. de Vries', decidedOn: today(), comment: '' }
  await house.call('samples.decide', { id: sample.id, version: await versionOf(), ...decided })
}

/** A lot of 12 bags S in two bundles of 6, cut today. */
async function cutLot(house: House): Promise<string> {
  const [choice] = await house.call('lots.planChoices', {}, manager)
  const variantId = choice!.variants.find(({ size }) => size === 'S')!.variantId
  const cells = [{ variantId, planned: 12 }]
  const { styleVersionId } = choice!
  const { id } = await house.call('lots.plan', { styleVersionId, cells, orders: [], note: '' }, manager)
  const bundles = [6, 6].map((quantity) => ({ variantId, quantity, dyeLot: 'D4' }))
  await house.call('lots.cut', { id, version: 1, cutOn: today(), layMm: 2400, plies: 6, bundles }, manager)
  return id
}

async function openBoard(page: Page, house: House): Promise<void> {
  await house.signIn(page, manager)
  await page.goto(`${house.url}#/atelier/productie`)
  await expect(page.getByRole('heading', { level: 1, name: 'Producție' })).toBeVisible()
}

const column = (page: Page, name: RegExp) => page.getByRole('region', { name })
const card = (page: Page, number: number) =>
  page.getByRole('button', { name: new RegExp(`^L-\\d+-001, Pachetul ${number}`) })

test('a lot is planned, cut into bundles that are proposed, split and merged', async ({ page, house }) => {
  await approvedBag(house)
  await openBoard(page, house)
  await expect(page.getByText('Nu este niciun lot croit')).toBeVisible()

  await page.keyboard.press('c')
  const plan = page.getByRole('dialog', { name: 'Lot nou' })
  await plan.getByRole('combobox', { name: 'Model și versiune' }).click()
  await page.getByRole('option', { name: /GEN-01 Geantă/ }).click()
  await plan.getByLabel('S, Blauw').fill('23')
  await plan.getByLabel('M, Blauw').fill('8')
  await expectAccessible(page, 'production-plan')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Lotul L-\d+-001$/ })).toBeVisible()
  await expect(page.getByText('Lotul nu este croit încă.')).toBeVisible()

  await page.keyboard.press('t')
  const cut = page.getByRole('dialog', { name: /^Croit: lotul/ })
  await cut.getByLabel('Lungimea șpanului').fill('2400')
  await cut.getByLabel('Foi').fill('6')
  await cut.getByLabel('Croite: S, Blauw').fill('24')
  await cut.getByLabel('Baia: S, Blauw').fill('D4')
  await expect(cut.getByText('S, Blauw, baia D4: 10 + 10 + 4')).toBeVisible()
  await expectAccessible(page, 'production-cut')
  await page.keyboard.press('Control+Enter')
  const question = page.getByRole('dialog', { name: 'S-au croit mai multe bucăți decât în plan' })
  await expect(question.getByText('S, Blauw: plan 23, croite 24. Așa este?')).toBeVisible()
  await question.getByRole('button', { name: 'Da, fă pachetele' }).click()

  const bundles = page.getByRole('region', { name: 'Pachete' })
  await expect(bundles.getByRole('rowheader')).toHaveCount(4)
  await bundles.getByRole('button', { name: 'Ce se face cu pachetul 1', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Împarte…' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Pachetul 1 este împărțit. Tipăriți tichetele noi.')).toBeVisible()
  await expect(bundles.getByRole('rowheader')).toHaveCount(5)
  await bundles.getByLabel('Alege pachetul 5').check()
  await bundles.getByLabel('Alege pachetul 6').check()
  await bundles.getByRole('button', { name: 'Unește pachetele alese' }).click()
  await expect(page.getByText('Pachetele sunt unite în pachetul 7.')).toBeVisible()
  await expectAccessible(page, 'production-lot')

  const [tickets] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tichete', exact: true }).click(),
  ])
  expect(tickets.suggestedFilename()).toMatch(/^tichete-L-\d+-001\.pdf$/)

  await page.getByRole('button', { name: 'Toate loturile' }).click()
  await expect(page.getByRole('grid', { name: 'Loturi' }).getByRole('row').nth(1)).toContainText('GEN-01 Geantă')
  await expectAccessible(page, 'production-lots')
})

test('a bundle is taken on by keyboard, menu and pointer, each of which opens the entry', async ({ page, house }) => {
  await approvedBag(house)
  const lotId = await cutLot(house)
  const worker = {
    alias: 'Lalea',
    language: 'ro' as const,
    skills: [],
    weekMinutes: [240, 240, 240, 240, 240, 0, 0],
    activeFrom: today(),
  }
  const { id: workerId } = await house.call('workers.add', worker, manager)
  const [, second] = (await house.call('lots.get', { id: lotId }, manager)).bundles
  for (const { id: stepId } of second!.steps) {
    await house.call('work.record', { stepId, workerId, workDate: today(), quantity: 6, source: 'hand' }, manager)
  }
  await openBoard(page, house)
  await expect(column(page, /^Croit, 1 pachet$/)).toContainText('Pachetul 1')
  await expect(column(page, /^Control, 1 pachet$/)).toContainText('Pachetul 2')
  await expectAccessible(page, 'production-board')

  await card(page, 1).focus()
  await page.keyboard.press('ArrowRight')
  await expect(card(page, 2)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(card(page, 1)).toBeFocused()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page).toHaveURL(/#\/atelier\/lucru\?bundle=bun_/)

  await page.goto(`${house.url}#/atelier/productie`)
  await page.getByRole('button', { name: /^Ce se face cu L-\d+-001, Pachetul 2$/ }).click()
  await page.getByRole('menuitem', { name: /^Notează controlul…/ }).click()
  await expect(page).toHaveURL(/#\/atelier\/lucru\?view=control&bundle=bun_/)

  await page.goto(`${house.url}#/atelier/productie`)
  await card(page, 1).dragTo(column(page, /^Cusut/))
  await expect(page).toHaveURL(/#\/atelier\/lucru\?bundle=bun_/)

  await page.goto(`${house.url}#/atelier/productie`)
  await card(page, 2).dragTo(column(page, /^Cusut/))
  await expect(page).toHaveURL(/#\/atelier\/productie$/)
  await card(page, 1).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Lotul L-/ })).toBeVisible()
})
