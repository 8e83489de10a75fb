import type { House } from '../support/fixtures.ts'

export const catalogueFile = [
  { code: 'TOTE', nl: 'Draagtas canvas', colours: ['Naturel', 'Zwart', 'Petrol'], sizes: ['-'], cents: 650 },
  { code: 'SCHORT', nl: 'Keukenschort', colours: ['Rood', 'Blauw'], sizes: ['S', 'M', 'L'], cents: 900 },
  { code: 'ETUI', nl: 'Etui met rits', colours: ['Geel', 'Groen'], sizes: ['-'], cents: 475 },
]

/** A style with six articles, and a draft of which only the operations are said. */
export async function styleWithVersion(house: House, code: string) {
  const names = { nameRo: 'Șorț de bucătărie', nameEn: 'Kitchen apron', nameNl: 'Keukenschort', nameUk: 'Фартух' }
  const { id: styleId } = await house.call('styles.add', { code, ...names, category: 'apron' })
  const sizes = { sizes: ['S', 'M', 'L'], colours: ['Rood', 'Blauw'] }
  await house.call('variants.add', { styleId, ...sizes, priceCents: 900 })
  const { id: versionId } = await house.call('styleVersions.draft', { styleId, copyOfId: null })
  const sewn = { machine: 'lockstitch', skill: 'basic' } as const
  const operations = [
    { nameRo: 'Coase buzunarul', nameEn: 'Sew the pocket', nameNl: 'Zak stikken', nameUk: 'Пришити кишеню' },
    { nameRo: 'Tivește marginea', nameEn: 'Hem the edge', nameNl: 'Zomen', nameUk: 'Підшити край' },
  ].map((texts, index) => ({ ...texts, ...sewn, samSeconds: 150 + 60 * index }))
  const empty = { care: 'Spălare la 40 °C.', notes: '', measures: [], fibres: [], bom: [] }
  await house.call('styleVersions.describe', { id: versionId, version: 1, ...empty, operations })
  return { styleId, versionId }
}
