import type { House } from '../support/fixtures.ts'
import { today } from '../support/house.ts'

/** An approved style that takes half a metre of cloth for each piece, a tenth of it waste. */
export async function approvedStyle(house: House, materialId: string) {
  const names = { nameRo: 'Geantă', nameEn: 'Bag', nameNl: 'Tas', nameUk: 'Сумка' }
  const { id: styleId } = await house.call('styles.add', { code: 'TB-01', ...names, category: 'bag' })
  const sizes = { sizes: ['-'], colours: ['Blauw'], priceCents: 900 }
  const { ids } = await house.call('variants.add', { styleId, ...sizes })
  const { id: versionId } = await house.call('styleVersions.draft', { styleId, copyOfId: null })
  const { version } = await house.call('styleVersions.get', { id: versionId })
  await house.call('styleVersions.describe', {
    id: versionId,
    version,
    care: '',
    notes: '',
    measures: [],
    fibres: [],
    operations: [{ ...names, machine: 'lockstitch', skill: 'basic', samSeconds: 300 }],
    bom: [{ materialId, size: null, quantity: 500, wasteBp: 1000 }],
  })
  await approve(house, versionId)
  return { versionId, variantId: ids[0]! }
}

async function approve(house: House, versionId: string): Promise<void> {
  const { id } = await house.call('samples.request', { versionId, origin: 'ours', notes: '' })
  const version = async () => (await house.call('samples.get', { id })).version
  await house.call('samples.make', { id, version: await version() })
  await house.call('samples.send', { id, version: await version(), sentOn: today() })
  await house.call('samples.decide', {
    id,
    version: await version(),
    decision: 'approve',
    decidedBy: 'J. de Vries',
    decidedOn: today(),
    comment: '',
  })
}
