import type { Page } from '@playwright/test'
import { addDays, instantOf } from '../../../common/kernel/calendar.ts'
import { expect, expectAccessible, test, type House } from '../support/fixtures.ts'
import { checkIn, family, person, room, today } from '../support/house.ts'

const section = (page: Page, name: string) => page.getByRole('region', { name })

/** A mother and child of whom nobody is due, one whose date has passed, one away, one leaving today, one expected. */
async function busyDay(house: House): Promise<void> {
  const teiul = await room(house, 'Teiul', 4)
  const salcia = await room(house, 'Salcia', 4, 'shared')
  await room(house, 'Nucul', 2)
  await checkIn(house, await family(house, 'Maria', [2019]), teiul)
  const [late, away, leaving] = [
    await person(house, 'Ilinca'),
    await person(house, 'Rada'),
    await person(house, 'Sanda'),
  ]
  const since = addDays(today(), -10)
  const bed = (index: number) => salcia[index] ?? ''
  await house.call('stays.checkIn', {
    placements: [{ personId: late, bedId: bed(0) }],
    from: since,
    expectedUntil: addDays(today(), -2),
  })
  await house.call('stays.checkIn', {
    placements: [{ personId: leaving, bedId: bed(2) }],
    from: since,
    expectedUntil: today(),
  })
  const [stayId = ''] = await checkIn(house, [away], [bed(1)])
  await house.call('stays.startAbsence', {
    stayIds: [stayId],
    from: today(),
    expectedReturn: addDays(today(), 3),
    reason: 'vizită',
  })
  await house.call('holds.place', {
    places: [{ bedId: bed(3), personId: await person(house, 'Zoe') }],
    from: today(),
    until: addDays(today(), 5),
    expiresAt: instantOf(Date.now() + 86_400_000),
    note: '',
  })
}

test('a house without rooms says how to begin', async ({ page, house }) => {
  await house.signIn(page)
  await expect(page.getByRole('heading', { name: 'Casa este pregătită. Cum începeți?' })).toBeVisible()
  await expect(page.getByText('npm start -- --demo')).toBeVisible()
  await expectAccessible(page, 'today-first-steps')
  await page.getByRole('button', { name: /^Adăugați camerele/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Camere și paturi' })).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: /^Aduceți registrul existent/ }).click()
  await expect(page).toHaveURL(/#\/import$/)
})

test('the day shows who is in the house and what is due', async ({ page, house }) => {
  await busyDay(house)
  await house.signIn(page)
  await expect(page.getByRole('button', { name: /^Paturi ocupate 5 din 10 5 paturi libere/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Camere ocupate 2 din 3/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Adulți\s*4/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Copii\s*1/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Lista de seară 0 din 5 5 persoane de bifat/ })).toBeVisible()
  await expect(section(page, 'Sosiri așteptate')).toContainText(/Zoe.*camera Salcia, pat D/)
  await expect(section(page, 'Plecări astăzi')).toContainText('Sanda')
  await expect(section(page, 'Termene depășite')).toContainText(/Ilinca.*Termen depășit:/)
  await expect(section(page, 'Plecați temporar')).toContainText(/Rada.*revine/)
  await expect(section(page, 'Camere în izolare')).toContainText('Nicio cameră în izolare.')
  const now = section(page, 'În casă acum')
  await expect(now.getByRole('listitem').filter({ hasText: 'Teiul' }).first()).toContainText('2 din 4 paturi ocupate')
  await expect(now).toContainText('Libere: Nucul')
  await expectAccessible(page, 'today')
})

test('the keys 1 to 9 open the lines, each at its thing', async ({ page, house }) => {
  await busyDay(house)
  await house.signIn(page)
  await expect(section(page, 'Plecați temporar')).toContainText('Rada')
  await page.keyboard.press('3')
  await expect(page).toHaveURL(/#\/tabla\?stay=/)
  await page.goto(`${house.url}#/azi`)
  await page.reload()
  await house.signIn(page)
  await expect(section(page, 'Sosiri așteptate')).toContainText('Zoe')
  await page.keyboard.press('1')
  await expect(page).toHaveURL(/#\/persoane\/per_/)
})

test('the day follows what happens in another window', async ({ page, house }) => {
  await room(house, 'Nucul', 2)
  await house.signIn(page)
  await expect(page.getByRole('button', { name: /^În așteptare\s*0/ })).toBeVisible()
  await house.call('waitingList.add', {
    label: 'M.',
    women: 1,
    men: 0,
    children: 0,
    referredBy: '',
    urgency: 'today',
    wantedFrom: today(),
    needs: '',
  })
  await expect(page.getByRole('button', { name: /^În așteptare\s*1 cerere deschisă/ })).toBeVisible()
})
