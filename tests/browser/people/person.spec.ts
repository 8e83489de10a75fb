import type { Page } from '@playwright/test'
import { addDays } from '../../../common/kernel/calendar.ts'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { person, room, today } from '../support/house.ts'

async function openRecord(page: Page, house: House, id: string, tab = ''): Promise<void> {
  await house.signIn(page)
  await page.goto(`${house.url}#/persoane/${id}${tab && `?tab=${tab}`}`)
  await expect(page.getByRole('tab', { name: 'Rezumat' })).toBeVisible()
}

/** Counts the calls that open a sealed identity; each is one row of the audit trail. */
function countReveals(page: Page): () => number {
  let calls = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/persons.revealIdentity')) calls += 1
  })
  return () => calls
}

/** Holds a key as long as a person would. */
async function hold(page: Page, key: string, milliseconds: number): Promise<void> {
  await page.keyboard.down(key)
  await page.waitForTimeout(milliseconds)
  await page.keyboard.up(key)
}

test('the identity opens only while V is held, is asked for once, and hides again', async ({ page, house }) => {
  const id = await person(house, 'Oksana')
  await house.call('persons.sealIdentity', { id, legalName: 'Оксана Коваль', cnp: '2910302055570' })
  const reveals = countReveals(page)
  await openRecord(page, house, id)
  const sealed = page.getByRole('region', { name: 'Identitatea din acte' })
  await expect(sealed).toContainText('se notează în jurnalul de audit')
  await expectAccessible(page, 'person')

  await hold(page, 'v', 150)
  await expect(sealed).toContainText('Ținut prea puțin')
  expect(reveals()).toBe(0)

  await hold(page, 'v', 900)
  await expect(sealed).toContainText('Оксана Коваль')
  await expect(sealed).toContainText('2910302055570')
  expect(reveals()).toBe(1)
  await expectAccessible(page, 'person-revealed')

  await page.clock.install()
  await sealed.getByRole('button', { name: 'Ascunde acum' }).click()
  await expect(sealed).not.toContainText('Коваль')

  const button = sealed.getByRole('button', { name: 'Arată numele' })
  await button.hover()
  await page.mouse.down()
  await page.clock.runFor(900)
  await page.mouse.up()
  await expect(sealed).toContainText('Оксана Коваль')
  expect(reveals()).toBe(2)
  await page.clock.runFor(31_000)
  await expect(sealed).not.toContainText('Коваль')
})

test('a role without the key is told so, and offered nothing', async ({ page, house }) => {
  const id = await person(house, 'Oksana')
  const reveals = countReveals(page)
  await house.signIn(page, 'psychologist')
  await page.goto(`${house.url}#/persoane/${id}`)
  const sealed = page.getByRole('region', { name: 'Identitatea din acte' })
  await expect(sealed).toContainText('nu este deschisă rolului dumneavoastră')
  await expect(sealed.getByRole('button')).toHaveCount(0)
  await hold(page, 'v', 900)
  expect(reveals()).toBe(0)
})

test('a doubtful CNP is sealed with a warning, one of the wrong length is refused', async ({ page, house }) => {
  const id = await person(house, 'Oksana')
  await house.call('persons.sealIdentity', { id, legalName: 'Oksana Koval', cnp: null })
  await openRecord(page, house, id)
  await page.getByRole('button', { name: 'Modifică identitatea' }).click()
  const dialog = page.getByRole('dialog', { name: 'Modifică identitatea' })
  await expect(dialog.getByLabel('Numele din act')).toHaveValue('Oksana Koval')
  await dialog.getByLabel('CNP').fill('29103')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('CNP-ul are 13 cifre.')).toBeVisible()
  await dialog.getByLabel('CNP').fill('2910302055574')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByRole('alert')).toContainText('cifra de control a CNP-ului nu se potrivește')
  await expect(dialog.getByLabel('CNP')).toHaveValue('2910302055574')
  await expectAccessible(page, 'person-identity')
  const stored = await house.call('persons.revealIdentity', { id })
  expect(stored).toEqual({ legalName: 'Oksana Koval', cnp: '2910302055574' })
})

test('when somebody else saved first, both sets of changes are brought together', async ({ page, house }) => {
  const id = await person(house, 'Oksana')
  await openRecord(page, house, id)
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog', { name: 'Modifică fișa' })
  await dialog.getByLabel('Nume folosit').fill('Oksana M.')
  await dialog.getByRole('checkbox', { name: 'Are nevoie de interpret' }).check()

  const {
    code: _code,
    householdId: _household,
    householdCode: _householdCode,
    ...now
  } = await house.call('persons.get', { id })
  await house.call('persons.correct', { ...now, alias: 'Oxana', citizenships: ['UA'] })

  await page.keyboard.press('Control+Enter')
  const notice = dialog.getByRole('alert')
  await expect(notice).toContainText('Altcineva a modificat fișa între timp')
  await expect(notice).toContainText('Cetățenii: din „România” în „Ucraina”')
  await expect(notice).toContainText('rămâne ce ați scris dumneavoastră, „Oksana M.”')
  await expectAccessible(page, 'person-conflict')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Oksana M.' })).toBeVisible()
  expect(await house.call('persons.get', { id })).toMatchObject({
    alias: 'Oksana M.',
    citizenships: ['UA'],
    interpreterNeeded: true,
  })
})

test('the stay is told as a line of beds, moves, absences and the leaving', async ({ page, house }) => {
  const [first = '', second = ''] = await room(house, 'Teiul', 2)
  const id = await person(house, 'Țepeș')
  const arrived = addDays(today(), -2)
  const { stayIds } = await house.call('stays.checkIn', {
    placements: [{ personId: id, bedId: first }],
    from: arrived,
    expectedUntil: null,
  })
  const [stayId = ''] = stayIds
  await house.call('stays.move', {
    moves: [{ stayId, bedId: second }],
    on: addDays(arrived, 1),
    reason: 'loc mai liniștit',
  })
  await openRecord(page, house, id)
  await page.keyboard.press('2')
  await expect(page).toHaveURL(/tab=stay/)
  const stay = page.getByRole('article')
  await expect(stay).toContainText('Șederea de acum')
  await expect(stay).toContainText('2 nopți')
  const events = stay.getByRole('listitem')
  await expect(events).toHaveCount(2)
  await expect(events.nth(0)).toContainText('Camera Teiul, patul A')
  await expect(events.nth(1)).toContainText('Mutare în camera Teiul, patul B')
  await expect(events.nth(1)).toContainText('Motiv: loc mai liniștit')
  await expectAccessible(page, 'person-stay')

  await house.call('stays.leave', { stayIds, on: today(), destination: 'family', reason: 's-a împăcat cu sora' })
  await expect(stay).toContainText('Ședere încheiată')
  await expect(stay.getByRole('listitem').last()).toContainText('s-a împăcat cu sora')
  await expect(page.getByRole('button', { name: 'Cazează' })).toBeVisible()
})

test('the family tab shows members and keeps people apart', async ({ page, house }) => {
  const mother = await person(house, 'Oksana')
  const daughter = await person(house, 'Daria', { birthDate: '2018-05-09', category: 'child' })
  await person(house, 'Țepeș')
  await house.call('households.form', {
    from: today(),
    members: [
      { personId: mother, relation: 'head', guardian: true },
      { personId: daughter, relation: 'daughter' },
    ],
  })
  await openRecord(page, house, mother)
  await page.keyboard.press('3')
  const table = page.getByRole('table')
  await expect(table.getByRole('row').filter({ hasText: 'Daria' })).toContainText('Fiică')
  await expect(table.getByRole('row').filter({ hasText: 'Oksana' })).toContainText('Reprezentant legal')

  await page.getByRole('button', { name: 'Pereche nouă' }).click()
  const dialog = page.getByRole('dialog', { name: 'Două persoane care stau separat' })
  await dialog.getByRole('combobox', { name: 'A doua persoană' }).fill('tep')
  await expect(page.getByRole('option', { name: /Țepeș/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('combobox', { name: 'A doua persoană' })).toHaveValue(/Țepeș/)
  await dialog.getByLabel('Observație').fill('neînțelegeri')
  await page.keyboard.press('Control+Enter')
  const apart = page.getByRole('region', { name: 'Stă separat de' })
  await expect(apart.getByRole('listitem')).toContainText('neînțelegeri')
  await expectAccessible(page, 'person-family')

  await apart.getByRole('button', { name: 'Încheie: Oksana și Țepeș' }).click()
  await page.getByRole('dialog').getByLabel('Motivul').fill('s-au împăcat')
  await page.keyboard.press('Control+Enter')
  await expect(apart).toContainText('Nu stă separat de nimeni.')
  expect(await house.call('keepApart.list', {})).toEqual([])
})
