import { addDays } from '../../../common/kernel/calendar.ts'
import type { House } from '../support/fixtures.ts'
import { today } from '../support/house.ts'

/** An approved bag of two operations, a lot of it cut into bundles, and aliases who sew; tickets by bundle and operation. */
export async function cutLot(house: House, bundles: readonly number[], aliases: readonly string[]) {
  const names = { nameRo: 'Sacoșă', nameEn: 'Bag', nameNl: 'Tas', nameUk: 'Сумка' }
  const { id: styleId } = await house.call('styles.add', { code: 'TOTE-1', ...names, category: 'bag' })
  const { ids } = await house.call('variants.add', { styleId, sizes: ['M'], colours: ['natur'], priceCents: 950 })
  const { id: versionId } = await house.call('styleVersions.draft', { styleId, copyOfId: null })
  const operation = (name: string) => ({ nameRo: name, nameEn: name, nameNl: name, nameUk: name })
  const work = { machine: 'lockstitch', skill: 'basic', samSeconds: 240 } as const
  const { version } = await house.call('styleVersions.get', { id: versionId })
  await house.call('styleVersions.describe', {
    id: versionId,
    version,
    care: '',
    notes: '',
    measures: [],
    fibres: [],
    operations: [
      { ...operation('Coase laturile'), ...work },
      { ...operation('Prinde mânerele'), ...work },
    ],
    bom: [],
  })
  const { id: sampleId } = await house.call('samples.request', { versionId, origin: 'ours', notes: '' })
  const sample = async () => ({ id: sampleId, version: (await house.call('samples.get', { id: sampleId })).version })
  await house.call('samples.make', await sample())
  await house.call('samples.send', { ...(await sample()), sentOn: today() })
  const decision = { decision: 'approve', decidedBy: 'Inkoop', decidedOn: today(), comment: '' } as const
  await house.call('samples.decide', { ...(await sample()), ...decision })
  const pieces = bundles.reduce((sum, quantity) => sum + quantity, 0)
  const cells = [{ variantId: ids[0]!, planned: pieces }]
  const { id, code } = await house.call('lots.plan', { styleVersionId: versionId, cells, orders: [], note: '' })
  await house.call('lots.cut', {
    id,
    version: (await house.call('lots.get', { id })).version,
    cutOn: today(),
    layMm: 1200,
    plies: 4,
    bundles: bundles.map((quantity) => ({ variantId: ids[0]!, quantity, dyeLot: 'A7' })),
  })
  for (const alias of aliases) await addAlias(house, alias)
  const [lot] = await house.call('work.openLots', {})
  return {
    code,
    bundleIds: lot!.bundles.map((one) => one.id),
    tickets: lot!.bundles.map(({ steps }) => steps.map((step) => step.ticket)),
  }
}

/** An alias who has worked here for a month, eight hours from Monday to Friday. */
export const addAlias = (house: House, alias: string) =>
  house.call('workers.add', {
    alias,
    language: 'ro',
    skills: ['lockstitch'],
    weekMinutes: [480, 480, 480, 480, 480, 0, 0],
    activeFrom: addDays(today(), -30),
  })
