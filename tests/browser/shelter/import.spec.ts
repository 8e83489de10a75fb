import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../support/fixtures.ts'
import { today } from '../support/house.ts'
import { chooseFiles, importSample, openImport } from './import-register.ts'

const counts = (page: Page, name: string) => page.getByRole('group', { name })
const errorRows = (page: Page) => page.getByRole('grid', { name: 'De corectat' }).getByRole('row')
const valueOf = (page: Page, line: number) => page.getByRole('textbox', { name: new RegExp(`rândul ${line},`) })

test('the sample register is brought in, gives its figures, and is taken back', async ({ page, house }) => {
  await openImport(page, house)
  await expect(page.getByText('Nu s-a importat încă niciun registru.')).toBeVisible()

  await chooseFiles(page, 'register.xlsx')
  await expect(page.getByRole('heading', { name: 'Registrul: 131 de rânduri' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Camerele: 9 rânduri' })).toBeVisible()
  await expect(page.getByText('Toate coloanele de care este nevoie au fost găsite.')).toBeVisible()

  await page.getByRole('button', { name: 'Verificați' }).click()
  await expect(page.getByText('Totul este în regulă.')).toBeVisible()
  await expect(counts(page, 'Ce s-ar aduce')).toContainText(/Camere9Paturi32Persoane113Familii60Rânduri131/)
  expect(await house.call('rooms.list', { on: today() })).toEqual([])

  await page.getByRole('button', { name: 'Importați registrul' }).click()
  await expect(page.getByText('Registrul a fost importat.')).toBeVisible()
  await expect(counts(page, 'Registrul a fost importat.')).toContainText(
    /Camere9Paturi32Persoane113Familii60Rânduri131/,
  )

  await page.goto(`${house.url}#/ocupare?from=2022-08-01&until=2022-09-01`)
  await expect(page.getByRole('button', { name: /^Ocuparea paturilor/ })).toContainText(/27,5\s%/)
  await expect(page.getByRole('group', { name: 'Cifrele perioadei' })).toContainText('Nopți-pat273')

  await page.goto(`${house.url}#/import`)
  await page.getByRole('button', { name: /^Anulați importul din/ }).click()
  await page.getByRole('button', { name: 'Da, anulați importul' }).click()
  await expect(page.getByText('Importul a fost anulat.')).toBeVisible()
  await expect(page.getByRole('gridcell', { name: /^Anulat la/ })).toBeVisible()
  expect(await house.call('rooms.list', { on: today() })).toEqual([])
  expect(await house.call('stays.present', {})).toEqual([])
})

test('every step can be read by everybody', async ({ page, house }) => {
  await openImport(page, house)
  await expect(page.getByText('Nu s-a importat încă niciun registru.')).toBeVisible()
  await expectAccessible(page, 'import-file')
  await chooseFiles(page, 'register.xlsx')
  await expect(page.getByText('Toate coloanele de care este nevoie au fost găsite.')).toBeVisible()
  await expectAccessible(page, 'import-columns')
  await page.getByRole('button', { name: 'Verificați' }).click()
  await page.getByRole('button', { name: 'Importați registrul' }).click()
  await expect(page.getByText('Registrul a fost importat.')).toBeVisible()
  await expectAccessible(page, 'import-result')
  await page.getByRole('button', { name: 'Anulați importul', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page, 'import-undo')
})

test('an import on which somebody has worked is not taken back, and the page says why', async ({ page, house }) => {
  await importSample(page, house)
  const [room] = await house.call('rooms.list', { on: today() })
  if (!room) throw new Error('the import brought no room')
  await house.call('beds.add', { roomId: room.id, label: 'Z', kind: 'single', activeFrom: null })
  await page.getByRole('button', { name: 'Anulați importul', exact: true }).click()
  await page.getByRole('button', { name: 'Da, anulați importul' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Pe acest import s-a lucrat deja')
})

test('nine lines with errors are listed, one is put right in place, the others block the import', async ({
  page,
  house,
}) => {
  await openImport(page, house)
  await chooseFiles(page, 'register-with-errors.csv', 'rooms.csv')
  await page.getByRole('button', { name: 'Verificați' }).click()
  await expect(page.getByRole('heading', { name: '9 probleme de corectat' })).toBeVisible()
  const lines = [17, 43, 65, 76, 78, 79, 82, 124, 133]
  for (const line of lines) await expect(valueOf(page, line)).toBeVisible()
  await expect(errorRows(page)).toHaveCount(lines.length + 1)
  await expect(page.getByText('Nu se poate importa încă: 9 probleme')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Importați registrul' })).toBeDisabled()
  await expectAccessible(page, 'import-errors')

  // With the keyboard: the value is typed, Enter checks again, the focus stays among the fields.
  await valueOf(page, 79).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('F')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '8 probleme de corectat' })).toBeVisible()
  await expect(valueOf(page, 79)).toHaveCount(0)
  await expect(valueOf(page, 82)).toBeFocused()

  // What was chosen and corrected outlives a look at another page and a file that cannot be read.
  await page.goto(`${house.url}#/ocupare`)
  await expect(page.getByRole('heading', { level: 1, name: 'Ocupare' })).toBeVisible()
  await page.goto(`${house.url}#/import`)
  await expect(page.getByText('1 corectură făcută aici')).toBeVisible()
  await page.getByRole('button', { name: 'Fișierul', exact: true }).click()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'x.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from([0x50, 0x4b, 3, 4, 1, 2]),
    })
  await expect(page.getByRole('alert')).toContainText('deteriorat')
  await page.getByRole('button', { name: 'Continuați cu el' }).click()
  await page.getByRole('button', { name: 'Verificați' }).click()
  await expect(page.getByRole('heading', { name: '8 probleme de corectat' })).toBeVisible()

  // The rest is left out at once; then the import may go on.
  await page.getByRole('checkbox', { name: 'Alege toate rândurile' }).check()
  await page.getByRole('button', { name: 'Lasă deoparte rândurile alese' }).click()
  await expect(page.getByText('Totul este în regulă.')).toBeVisible()
  await page.getByRole('button', { name: 'Pune la loc rândul 124' }).click()
  await expect(page.getByRole('heading', { name: '1 problemă de corectat' })).toBeVisible()
  await page.getByRole('button', { name: 'Lasă deoparte rândul 124' }).click()
  await page.getByRole('button', { name: 'Importați registrul' }).click()
  await expect(page.getByText('Registrul a fost importat.')).toBeVisible()
})

test('a meaning belongs to one column, and a missing one is named', async ({ page, house }) => {
  await openImport(page, house)
  await chooseFiles(page, 'register.csv')
  await page.getByLabel('Ce înseamnă coloana Nr. crt.', { exact: true }).selectOption({ label: 'Cod' })
  await expect(page.getByLabel('Ce înseamnă coloana Cod', { exact: true })).toHaveValue('')
  await page.getByLabel('Ce înseamnă coloana Nr. crt.', { exact: true }).selectOption('')
  await expect(page.getByRole('alert')).toContainText('Lipsește: „Cod”.')
  await expect(page.getByRole('button', { name: 'Verificați' })).toBeDisabled()
  await page.getByLabel('Ce înseamnă coloana Cod', { exact: true }).selectOption({ label: 'Cod' })
  await expect(page.getByRole('button', { name: 'Verificați' })).toBeEnabled()
})

test('a file that is too large is refused before it is sent', async ({ page, house }) => {
  await openImport(page, house)
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  // A file of 200 MB would have to be written to disk first: the page asks the file for its size only.
  await page.evaluate(() => {
    const file = new File(['x'], 'mare.csv')
    Object.defineProperty(file, 'size', { value: 200 * 1_048_576 })
    const transfer = { files: [file] }
    const zone = document.querySelector('input[type=file]')?.parentElement
    const drop = new Event('drop', { bubbles: true, cancelable: true })
    Object.defineProperty(drop, 'dataTransfer', { value: transfer })
    zone?.dispatchEvent(drop)
  })
  await expect(page.getByRole('alert')).toContainText('20 MB')
  expect(sent.filter((url) => url.includes('/uploads'))).toEqual([])
})
