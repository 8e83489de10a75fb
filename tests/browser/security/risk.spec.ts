import type { Locator, Page } from '@playwright/test'
import { addDays } from '../../../common/kernel/calendar.ts'
import type { Role } from '../../../common/kernel/roles.ts'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { checkIn, person, room, today } from '../support/house.ts'

const eventDay = () => addDays(today(), 10)
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const card = (page: Page, name: string | RegExp) => page.getByRole('article', { name })

async function openRisks(page: Page, house: House, role: Role, view: '' | '?view=assessments' = ''): Promise<void> {
  await house.signIn(page, role)
  await page.goto(`${house.url}#/riscuri${view}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Riscuri' })).toBeVisible()
}

/** Presses Tab until the control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.first().waitFor()
  for (let presses = 0; presses < 40; presses += 1) {
    if (await control.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the control cannot be reached by Tab')
}

async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

const staffId = async (house: House, name: string) => {
  const found = (await house.call('gate.staff', {})).find((one) => one.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found.id
}
const events = (house: House) => house.call('outreach.list', {})

/** An event with one measure of the social worker's. */
async function assessedEvent(house: House, title = 'Seară de informare'): Promise<string> {
  const { id } = await house.call('outreach.plan', { title, place: 'Gara Oradea', on: eventDay() })
  await house.call('risk.assess', {
    subject: { kind: 'event', outreachId: id },
    hazards: [
      { text: 'Cineva urmărește echipa la întoarcere', likelihood: 2, gravity: 3 },
      { text: 'O tânără este recunoscută de cunoscuți', likelihood: 1, gravity: 3 },
    ],
    measures: [
      {
        text: 'Întoarcere pe alt drum, cu oprire la poliție',
        ownerId: await staffId(house, 'Utilizator social-worker'),
        due: addDays(today(), 8),
      },
    ],
    reviewDue: eventDay(),
    note: '',
  })
  return id
}

test('an event is planned, assessed, guarded and verified without a mouse', async ({ page, house }) => {
  await openRisks(page, house, 'security-officer')
  await expect(page.getByText('Nu este plănuită nicio acțiune în teren')).toBeVisible()
  await expectAccessible(page, 'risk-outreach-empty')
  await page.keyboard.press('c')
  await dialog(page, 'Acțiune nouă').waitFor()
  await page.keyboard.type('Seară de informare')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Gara Oradea')
  await page.keyboard.press('Tab')
  await page.keyboard.type('+10')
  await page.keyboard.press('Control+Enter')
  const event = card(page, 'Seară de informare')
  await expect(event).toContainText('Riscurile nu sunt evaluate.')
  await expect(event).toContainText('idee')

  await press(page, event.getByRole('button', { name: 'Evaluează riscurile' }))
  const assess = dialog(page, 'Evaluare: Seară de informare')
  await assess.waitFor()
  await page.keyboard.type('Cineva urmărește echipa la întoarcere')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(assess.getByText('risc ridicat')).toBeVisible()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('O tânără este recunoscută')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await press(page, assess.getByRole('button', { name: 'Adaugă o măsură' }))
  await page.keyboard.type('Întoarcere pe alt drum')
  await page.keyboard.press('Tab')
  await page.keyboard.type('social')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('-1')
  await page.keyboard.press('Control+Enter')
  await expect(assess.getByText('Termenul a trecut deja.')).toBeVisible()
  await expect(assess.getByLabel('Pericolul 1 *')).toHaveValue('Cineva urmărește echipa la întoarcere')
  await expect(assess.getByLabel('Măsura 1 *')).toHaveValue('Întoarcere pe alt drum')
  await expectAccessible(page, 'risk-assess-refused')
  await assess.getByLabel('Termen *').fill('+3')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Evaluarea a fost salvată.')).toBeVisible()
  await expect(event).toContainText('0 din 1 măsură verificată')

  await press(page, event.getByRole('button', { name: /^Desemnează/ }))
  await dialog(page, /^Cine răspunde/).waitFor()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toContainText('Pază')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(event).toContainText('Utilizator security-officer')

  await press(page, event.getByRole('button', { name: /^Verifică o măsură/ }))
  await dialog(page, 'Verificarea măsurii').waitFor()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Completați acest câmp.')).toBeVisible()
  await expectAccessible(page, 'risk-verify')
  await page.keyboard.type('Am mers pe drum împreună')
  await page.keyboard.press('Control+Enter')
  await expect(event).toContainText('pregătită')
  await expect(event).toContainText('cereți aprobarea coordonatorului')
  await expect(event.getByRole('button', { name: /^Aprobă/ })).toHaveCount(0)
  expect(await events(house)).toMatchObject([{ state: 'security-ready', on: eventDay(), gaps: [] }])
  const [assessment] = await house.call('risk.list', {})
  expect(assessment).toMatchObject({
    level: 'high',
    hazards: [
      { likelihood: 2, gravity: 3, level: 'high' },
      { text: 'O tânără este recunoscută', likelihood: 1, gravity: 1, level: 'low' },
    ],
    measures: [{ verification: 'Am mers pe drum împreună', due: addDays(today(), 3) }],
  })
})

test('the coordinator approves as an exception with a reason that stays in sight', async ({ page, house }) => {
  await assessedEvent(house)
  await house.call('outreach.plan', { title: 'Atelier la liceu', place: 'Beiuș', on: addDays(today(), 20) })
  await openRisks(page, house, 'coordinator')
  const event = card(page, 'Seară de informare')
  await expect(event).toContainText('Nu toate măsurile sunt verificate.')
  await expectAccessible(page, 'risk-outreach')
  await event.getByRole('button', { name: 'Acțiuni pentru Seară de informare' }).click()
  await page.getByRole('menuitem', { name: 'Aprobă ca excepție…' }).click()
  const approve = dialog(page, 'Aprobare: Seară de informare')
  await expect(approve).toContainText('Nu este desemnat cine răspunde de siguranță.')
  await page.keyboard.press('Control+Enter')
  await expect(approve.getByText('Completați acest câmp.')).toBeVisible()
  await expectAccessible(page, 'risk-approve-exception')
  await page.keyboard.type('Poliția locală însoțește grupul')
  await page.keyboard.press('Control+Enter')
  await expect(event).toContainText('Aprobată ca excepție: Poliția locală însoțește grupul')
  await expect(event).toContainText('Mai lipsesc: cine răspunde de siguranță și verificarea măsurilor.')
  await expect(event).toContainText('desemnați cine răspunde de siguranță')
  await expectAccessible(page, 'risk-approved')

  await event.getByRole('button', { name: 'Acțiuni pentru Seară de informare' }).click()
  await page.getByRole('menuitem', { name: 'Corectează ziua' }).click()
  await dialog(page, /^Corectare/)
    .getByLabel('Locul *')
    .fill('Piața Unirii')
  await expect(dialog(page, /^Corectare/)).toContainText('aprobarea de acum nu mai este valabilă')
  await expectAccessible(page, 'risk-correct')
  await page.keyboard.press('Control+Enter')
  await expect(event).toContainText('risc evaluat')
  await expect(event).not.toContainText('Aprobată ca excepție')
})

test('an event is delayed with a cause, found a new day, and cancelled', async ({ page, house }) => {
  await assessedEvent(house)
  await openRisks(page, house, 'social-worker')
  const event = card(page, 'Seară de informare')
  const choose = async (item: string) => {
    await event.getByRole('button', { name: 'Acțiuni pentru Seară de informare' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await expect(event.getByRole('button', { name: /^Desemnează/ })).toBeVisible()
  await choose('Amână…')
  await page.keyboard.type('Ofițerul este bolnav')
  await page.keyboard.press('Control+Enter')
  await expect(event).toContainText('De ce a fost amânată: Ofițerul este bolnav')
  await event.getByRole('button', { name: /^Alege o zi nouă/ }).click()
  await dialog(page, /^Corectare/)
    .getByLabel('Ziua *')
    .fill('+30')
  await page.keyboard.press('Control+Enter')
  await expect(event).toContainText('A fost amânată o dată: Ofițerul este bolnav')
  await expect(event).toContainText('Evaluarea expiră înainte de ziua acțiunii.')
  await choose('Anulează acțiunea…')
  await page.keyboard.type('Sala nu mai este liberă')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Încheiate' })).toContainText('Sala nu mai este liberă')
  await expect(event.getByRole('button')).toHaveCount(0)
  await expectAccessible(page, 'risk-outreach-over')
})

test('assessments stand by subject with their level, measures and dates; a person by alias', async ({
  page,
  house,
}) => {
  const ilinca = await person(house, 'Ilinca')
  await checkIn(house, [ilinca], await room(house, 'Teiul', 1))
  await assessedEvent(house)
  await house.call('risk.assess', {
    subject: { kind: 'place', place: 'Piața Unirii' },
    hazards: [{ text: 'Loc deschis, fără ieșire acoperită', likelihood: 1, gravity: 2 }],
    measures: [],
    reviewDue: addDays(today(), 60),
    note: 'Vorbit cu poliția locală.',
  })
  await openRisks(page, house, 'security-officer', '?view=assessments')
  await expect(card(page, 'Seară de informare')).toContainText('risc ridicat')
  await page.keyboard.press('c')
  const assess = dialog(page, 'Evaluare nouă')
  await assess.getByText('Persoană', { exact: true }).click()
  await assess.getByRole('combobox', { name: 'Persoana' }).fill('ili')
  await page.keyboard.press('Enter')
  await assess.getByLabel('Pericolul 1 *').fill('Fostul partener o caută la poartă')
  await assess.getByText('posibil', { exact: true }).click()
  await assess.getByText('urmări grave', { exact: true }).click()
  await expectAccessible(page, 'risk-assess')
  await page.keyboard.press('Control+Enter')
  const about = card(page, /^Ilinca · /)
  await expect(about).toContainText('risc mediu')
  await about.getByRole('button', { name: /^Adaugă o măsură/ }).click()
  await page.keyboard.type('Poza lui la poartă, fără nume')
  await page.keyboard.press('Tab')
  await page.keyboard.type('security')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('azi')
  await page.keyboard.press('Control+Enter')
  await expect(about).toContainText('o verifică altcineva')
  await expectAccessible(page, 'risk-assessments')

  await card(page, 'Piața Unirii')
    .getByRole('button', { name: /^Evaluează din nou/ })
    .click()
  await expect(dialog(page, 'Evaluare: Piața Unirii').getByLabel('Pericolul 1 *')).toHaveValue(
    'Loc deschis, fără ieșire acoperită',
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Evaluarea a fost salvată.').last()).toBeVisible()
  await page.getByRole('switch', { name: 'Arată și evaluările înlocuite' }).click()
  await expect(card(page, 'Piața Unirii')).toHaveCount(2)
  await expect(card(page, 'Piața Unirii').last()).toContainText('înlocuită la')
})

test('what is late is amber with its date, and a day that passed asks for a new one', async ({ page, house }) => {
  await assessedEvent(house)
  await page.clock.setFixedTime(new Date(`${addDays(today(), 12)}T09:00:00+02:00`))
  await openRisks(page, house, 'social-worker')
  const event = card(page, 'Seară de informare')
  await expect(event).toContainText('ziua a trecut fără aprobare')
  await expect(event.getByText('Termen depășit:').locator('..')).toBeVisible()
  await page.getByText('Evaluări', { exact: true }).click()
  await expect(event.getByText('Termen depășit:')).toHaveCount(2)
  await expectAccessible(page, 'risk-late')
})

test('a psychologist reads and changes nothing', async ({ page, house }) => {
  await assessedEvent(house)
  await openRisks(page, house, 'psychologist')
  await expect(card(page, 'Seară de informare')).toContainText('Următorul pas:')
  await expect(card(page, 'Seară de informare').getByRole('button')).toHaveCount(0)
  await page.getByText('Evaluări', { exact: true }).click()
  await expect(card(page, 'Seară de informare')).toContainText('neverificată')
  await expect(card(page, 'Seară de informare').getByRole('button')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Evaluare nouă' })).toHaveCount(0)
})
