import { beforeEach, describe, expect, it } from 'vitest'
import {
  addMaterial,
  addStyle,
  approveVersion,
  describeVersion,
  emptyContent,
  operation,
} from '../../support/atelier.ts'
import { world, type Client, type World } from '../../support/world.ts'

let w: World
let manager: Client

beforeEach(async () => {
  w = await world()
  manager = await w.as('atelier-manager')
})

const names = { nameRo: 'Sacoșă', nameEn: 'Tote bag', nameNl: 'Draagtas', nameUk: 'Сумка' }
const tote = { code: 'tote', ...names, category: 'bag' } as const
const styleOf = (id: string) => manager.call('styles.get', { id })
const versionOf = (id: string) => manager.call('styleVersions.get', { id })
const describing = (id: string, content: object) =>
  manager.refused('styleVersions.describe', { ...emptyContent, id, version: versionOf(id).version, ...content })

describe('the catalogue', () => {
  it('holds styles under a code in capitals, with names in four languages', () => {
    const { id } = manager.call('styles.add', tote)
    expect(manager.call('styles.list', {})).toEqual([
      {
        ...tote,
        id,
        code: 'TOTE',
        ended: false,
        variants: 0,
        lowestCents: null,
        highestCents: null,
        latest: null,
        approved: null,
        version: 1,
      },
    ])
  })

  it('refuses a code that a style in use has, and gives it out again after that style ended', () => {
    const { id } = manager.call('styles.add', tote)
    const other = manager.call('styles.add', { ...tote, code: 'ETUI' })
    const taken = { code: 'conflict', fields: { code: 'catalogue.code-taken' } }
    expect(manager.refused('styles.add', tote)).toMatchObject(taken)
    expect(manager.refused('styles.correct', { ...tote, id: other.id, version: 1 })).toMatchObject(taken)
    manager.call('styles.correct', { ...tote, nameRo: 'Sacoșă mare', id, version: 1 })
    expect(manager.refused('styles.correct', { ...tote, id, version: 1 }).reason).toBe('stale-version')
    manager.call('styles.end', { id, version: 2 })
    expect(manager.refused('styles.end', { id, version: 3 }).reason).toBe('atelier.already-ended')
    manager.call('styles.add', tote)
    expect(manager.call('styles.list', {}).map(({ code }) => code)).toEqual(['ETUI', 'TOTE'])
    expect(manager.call('styles.list', { includeEnded: true })).toHaveLength(3)
  })

  it.each([
    [{ code: 'ROCHIE ȘIC' }, { code: 'catalogue.code-form' }],
    [{ code: '' }, { code: 'field.required' }],
    [{ nameUk: ' ' }, { nameUk: 'field.required' }],
    [{ category: 'car' }, { category: 'field.invalid' }],
  ])('refuses a style with %j', (wrong, fields) => {
    expect(manager.refused('styles.add', { ...tote, ...wrong })).toMatchObject({ code: 'invalid-input', fields })
  })
})

describe('the variants of a style', () => {
  it('are every size in every colour, sorted as they hang in a shop', () => {
    const { styleId } = addStyle(manager, 'SCHORT', ['L', 'S', 'M'], ['Rood', 'Blauw'])
    expect(
      styleOf(styleId).variants.map(({ colour, size, sku, priceCents }) => [colour, size, sku, priceCents]),
    ).toEqual([
      ['Blauw', 'S', 'SCHORT-BLAUW-S', 900],
      ['Blauw', 'M', 'SCHORT-BLAUW-M', 900],
      ['Blauw', 'L', 'SCHORT-BLAUW-L', 900],
      ['Rood', 'S', 'SCHORT-ROOD-S', 900],
      ['Rood', 'M', 'SCHORT-ROOD-M', 900],
      ['Rood', 'L', 'SCHORT-ROOD-L', 900],
    ])
    expect(manager.call('styles.list', {})).toMatchObject([{ variants: 6, lowestCents: 900, highestCents: 900 }])
  })

  it('are added where they lack, and only there', () => {
    const { styleId } = addStyle(manager, 'SCHORT')
    const more = { styleId, sizes: ['M', 'L'], colours: ['rood'], priceCents: 950, weightG: 210 }
    expect(manager.call('variants.add', more).ids).toHaveLength(1)
    expect(manager.refused('variants.add', more).reason).toBe('catalogue.variants-known')
    expect(
      styleOf(styleId)
        .variants.map(({ priceCents }) => priceCents)
        .filter((price) => price === 950),
    ).toHaveLength(1)
  })

  it('change their price one by one, end, and are taken up again', () => {
    const { styleId, variantIds } = addStyle(manager, 'SCHORT', ['-'], ['Rood'])
    const [id = ''] = variantIds
    manager.call('variants.correct', { id, version: 1, priceCents: 1050, weightG: 180 })
    expect(manager.refused('variants.correct', { id, version: 1, priceCents: 1 }).reason).toBe('stale-version')
    manager.call('variants.end', { id, version: 2 })
    expect(styleOf(styleId).variants).toMatchObject([{ ended: true, priceCents: 1050 }])
    expect(manager.refused('variants.end', { id, version: 3 }).reason).toBe('atelier.already-ended')
    const again = manager.call('variants.add', { styleId, sizes: ['-'], colours: ['Rood'], priceCents: 1100 })
    expect(again.ids).toEqual([id])
    expect(styleOf(styleId).variants).toMatchObject([{ ended: false, priceCents: 1100, sku: 'SCHORT-ROOD' }])
  })

  it.each([-1, 9.5, '9 euro', 10_000_001])('refuse the price %j', (priceCents) => {
    const { styleId } = addStyle(manager, 'SCHORT')
    const wrong = { styleId, sizes: ['XL'], colours: ['Rood'], priceCents }
    expect(manager.refused('variants.add', wrong).fields).toEqual({ priceCents: 'catalogue.cents' })
  })
})

describe('a version', () => {
  it('says how the piece is made, from what and how long it takes', () => {
    const { versionId } = addStyle(manager, 'SCHORT')
    const cloth = addMaterial(w, 'Pânză')
    describeVersion(manager, versionId, {
      care: '40 °C',
      measures: [{ name: 'Lățime', size: 'M', targetMm: 700, toleranceMm: 5 }],
      fibres: [
        { part: 'Față', fibre: 'katoen', percent: 80 },
        { part: 'Față', fibre: 'linnen', percent: 20 },
      ],
      operations: [operation('Coase buzunarul', 150), operation('Tivește', 90)],
      bom: [
        { materialId: cloth, size: null, quantity: 800, wasteBp: 500 },
        { materialId: cloth, size: 'M', quantity: 850, wasteBp: 500 },
      ],
    })
    expect(manager.call('catalogue.materials', {})).toEqual([{ id: cloth, name: 'Pânză', unit: 'mm' }])
    expect(versionOf(versionId)).toMatchObject({
      number: 1,
      state: 'draft',
      samSeconds: 240,
      gaps: ['tariffs'],
      operations: [
        { position: 1, nameRo: 'Coase buzunarul', tariffs: [] },
        { position: 2, nameRo: 'Tivește', tariffs: [] },
      ],
      bom: [
        { materialName: 'Pânză', unit: 'mm', size: null, quantity: 800 },
        { size: 'M', quantity: 850 },
      ],
    })
  })

  it('names what it still lacks', () => {
    const { versionId } = addStyle(manager, 'SCHORT')
    expect(versionOf(versionId).gaps).toEqual(['fibres', 'measures', 'operations', 'bom'])
  })

  it('keeps the tariffs of operations that stay when the order changes, and forgets those that go', () => {
    const { versionId } = addStyle(manager, 'SCHORT')
    describeVersion(manager, versionId, { operations: [operation('Coase'), operation('Calcă')] })
    const [sew, iron] = versionOf(versionId).operations
    manager.call('tariffs.set', { operationId: sew!.id, validFrom: '2026-01-01', bani: 120 })
    manager.call('tariffs.set', { operationId: iron!.id, validFrom: '2026-01-01', bani: 60 })
    const stays = { ...operation('Coase dublu', 200), id: sew!.id }
    describeVersion(manager, versionId, { operations: [operation('Croiește'), stays] })
    expect(versionOf(versionId).operations).toMatchObject([
      { nameRo: 'Croiește', tariffs: [] },
      { id: sew!.id, nameRo: 'Coase dublu', samSeconds: 200, tariffs: [{ bani: 120 }] },
    ])
    expect(describing(versionId, { operations: [{ ...operation('Calcă'), id: iron!.id }] }).code).toBe('not-found')
    expect(describing(versionId, { operations: [stays, stays] }).code).toBe('not-found')
  })

  it('is described by one person at a time', () => {
    const { versionId } = addStyle(manager, 'SCHORT')
    const first = { ...emptyContent, id: versionId, version: 1 }
    manager.call('styleVersions.describe', { ...first, care: '30 °C' })
    expect(manager.refused('styleVersions.describe', first).reason).toBe('stale-version')
    expect(versionOf(versionId).care).toBe('30 °C')
  })

  it.each([
    [{ fibres: [{ part: 'Față', fibre: 'katoen', percent: 90 }] }, { 'fibres.0.percent': 'catalogue.fibre-sum' }],
    [
      {
        fibres: [
          { part: 'Față', fibre: 'katoen', percent: 50 },
          { part: 'Față', fibre: 'Katoen', percent: 50 },
        ],
      },
      { 'fibres.1.fibre': 'catalogue.row-twice' },
    ],
    [{ fibres: [{ part: 'Față', fibre: 'katoen', percent: 100.5 }] }, { 'fibres.0.percent': 'catalogue.percent' }],
    [
      { measures: [{ name: 'Lățime', size: 'M', targetMm: 0, toleranceMm: 1 }] },
      { 'measures.0.targetMm': 'field.invalid' },
    ],
    [
      { measures: [{ name: 'Lățime', size: 'M', targetMm: 9, toleranceMm: -1 }] },
      { 'measures.0.toleranceMm': 'field.invalid' },
    ],
    [{ operations: [{ ...operation('Coase'), samSeconds: 0 }] }, { 'operations.0.samSeconds': 'field.invalid' }],
    [{ operations: [{ ...operation('Coase'), nameUk: '' }] }, { 'operations.0.nameUk': 'field.required' }],
  ])('refuses %j and names the row', (content, fields) => {
    const { versionId } = addStyle(manager, 'SCHORT')
    expect(describing(versionId, content)).toMatchObject({ code: 'invalid-input', fields })
    expect(versionOf(versionId)).toMatchObject({ version: 1, fibres: [], measures: [], operations: [] })
  })

  it('refuses a material that is not there or stands twice, and stores nothing of the rest', () => {
    const { versionId } = addStyle(manager, 'SCHORT')
    const line = { materialId: 'mat_0000000000000000000000', size: null, quantity: 1, wasteBp: 0 }
    expect(describing(versionId, { operations: [operation('Coase')], bom: [line] }).code).toBe('not-found')
    expect(describing(versionId, { bom: [line, line] }).fields).toEqual({ 'bom.1.materialId': 'catalogue.row-twice' })
    expect(versionOf(versionId)).toMatchObject({ version: 1, operations: [], bom: [] })
  })

  it('is copied into the next one with its tariffs, as operations of its own', () => {
    const { styleId, versionId } = addStyle(manager, 'SCHORT')
    const cloth = addMaterial(w, 'Pânză')
    describeVersion(manager, versionId, {
      care: '40 °C',
      fibres: [{ part: 'Față', fibre: 'katoen', percent: 100 }],
      operations: [operation('Coase'), operation('Calcă')],
      bom: [{ materialId: cloth, size: 'M', quantity: 5, wasteBp: 0 }],
    })
    const iron = versionOf(versionId).operations[1]!
    manager.call('tariffs.set', { operationId: iron.id, validFrom: '2026-01-01', bani: 60 })
    approveVersion(manager, w, versionId)
    const { id } = manager.call('styleVersions.draft', { styleId, copyOfId: versionId })
    const copy = versionOf(id)
    expect(copy).toMatchObject({
      number: 2,
      state: 'draft',
      care: '40 °C',
      fibres: [{ percent: 100 }],
      operations: [{ tariffs: [] }, { nameRo: 'Calcă', tariffs: [{ validFrom: '2026-01-01', bani: 60 }] }],
      bom: [{ materialId: cloth, size: 'M' }],
    })
    expect(copy.operations[1]!.id).not.toBe(iron.id)
    expect(styleOf(styleId)).toMatchObject({
      latest: { number: 2, state: 'draft' },
      approved: { number: 1, state: 'approved' },
      versions: [{ number: 2 }, { number: 1 }],
    })
  })

  it('stays as it is once it is approved', () => {
    const { versionId } = addStyle(manager, 'SCHORT')
    describeVersion(manager, versionId, { operations: [operation('Coase')] })
    approveVersion(manager, w, versionId)
    expect(describing(versionId, { care: '60 °C' })).toMatchObject({ code: 'rule-broken', reason: 'catalogue.frozen' })
    expect(versionOf(versionId)).toMatchObject({ state: 'approved', operations: [{ nameRo: 'Coase' }], care: '' })
  })

  it('may be the same as an approved one of its style, for a reason, and is frozen by it', () => {
    const { styleId, versionId } = addStyle(manager, 'SCHORT')
    const second = manager.call('styleVersions.draft', { styleId, copyOfId: versionId }).id
    const same = { id: second, sameAsId: versionId, reason: 'numai eticheta este alta' }
    const refused = { code: 'rule-broken', reason: 'catalogue.same-as-needs-approved' }
    expect(manager.refused('styleVersions.sameAs', same)).toMatchObject(refused)
    approveVersion(manager, w, versionId)
    const stranger = addStyle(manager, 'SLOOF')
    expect(manager.refused('styleVersions.sameAs', { ...same, id: stranger.versionId })).toMatchObject(refused)
    expect(manager.refused('styleVersions.sameAs', { ...same, reason: ' ' }).fields).toEqual({
      reason: 'field.required',
    })
    manager.call('styleVersions.sameAs', same)
    expect(versionOf(second)).toMatchObject({
      state: 'same-as',
      sameAs: { id: versionId, number: 1, reason: 'numai eticheta este alta' },
    })
    expect(manager.refused('styleVersions.sameAs', same).reason).toBe('catalogue.frozen')
    expect(describing(second, {}).reason).toBe('catalogue.frozen')
  })

  it('is not begun for a style that ended', () => {
    const { styleId } = addStyle(manager, 'SCHORT')
    manager.call('styles.end', { id: styleId, version: 1 })
    expect(manager.refused('styleVersions.draft', { styleId, copyOfId: null }).reason).toBe('atelier.already-ended')
    const more = { styleId, sizes: ['XL'], colours: ['Rood'], priceCents: 1 }
    expect(manager.refused('variants.add', more).reason).toBe('atelier.already-ended')
  })
})

describe('a tariff', () => {
  const tariffed = () => {
    const { versionId } = addStyle(manager, 'SCHORT')
    describeVersion(manager, versionId, { operations: [operation('Coase')] })
    return { versionId, operationId: versionOf(versionId).operations[0]!.id }
  }

  it('holds from a day on, and the earlier ones stay to be seen, of an approved version too', () => {
    const { versionId, operationId } = tariffed()
    manager.call('tariffs.set', { operationId, validFrom: '2026-01-01', bani: 120 })
    approveVersion(manager, w, versionId)
    manager.call('tariffs.set', { operationId, validFrom: '2026-12-01', bani: 135 })
    manager.call('tariffs.set', { operationId, validFrom: '2026-12-01', bani: 140 })
    expect(versionOf(versionId).operations[0]!.tariffs).toEqual([
      { validFrom: '2026-12-01', bani: 140, setByName: 'Utilizator atelier-manager', setAt: w.now() },
      { validFrom: '2026-01-01', bani: 120, setByName: 'Utilizator atelier-manager', setAt: w.now() },
    ])
  })

  it('that began in the past is never replaced', () => {
    const { versionId, operationId } = tariffed()
    manager.call('tariffs.set', { operationId, validFrom: '2026-01-01', bani: 120 })
    expect(manager.refused('tariffs.set', { operationId, validFrom: '2026-01-01', bani: 1 })).toMatchObject({
      code: 'conflict',
      fields: { validFrom: 'catalogue.tariff-kept' },
    })
    expect(versionOf(versionId).operations[0]!.tariffs).toMatchObject([{ bani: 120 }])
  })

  it.each([0, -5, 1.5])('is not %s bani', (bani) => {
    const { operationId } = tariffed()
    expect(manager.refused('tariffs.set', { operationId, validFrom: w.today, bani }).fields).toEqual({
      bani: 'catalogue.bani',
    })
  })
})

describe('an imported catalogue', () => {
  const apron = { code: 'SCHORT', nl: 'Keukenschort', colours: ['Rood', 'Blauw'], sizes: ['S', 'M'], cents: 900 }
  const pouch = { code: 'ETUI', nl: 'Etui met rits', colours: ['Geel'], sizes: ['-'], cents: 475 }

  it('makes styles with a first version and their variants, named in Dutch until somebody translates', () => {
    const counts = manager.call('catalogue.import', { styles: [apron, pouch] })
    expect(counts).toEqual({ styles: 2, variants: 5, knownStyles: 0, knownVariants: 0, otherPrices: 0 })
    expect(manager.call('styles.list', {})).toMatchObject([
      { code: 'ETUI', nameRo: 'Etui met rits', variants: 1, lowestCents: 475, latest: { number: 1, state: 'draft' } },
      { code: 'SCHORT', nameUk: 'Keukenschort', variants: 4, lowestCents: 900 },
    ])
  })

  it('brings only what is missing the second time, and leaves names and prices as they are', () => {
    manager.call('catalogue.import', { styles: [apron] })
    const [style] = manager.call('styles.list', {})
    const corrected = { code: 'SCHORT', ...names, category: 'apron' } as const
    manager.call('styles.correct', { ...corrected, id: style!.id, version: 1 })
    const again = { ...apron, code: 'schort', sizes: ['M', 'L'], cents: 950 }
    expect(manager.call('catalogue.import', { styles: [again, pouch] })).toEqual({
      styles: 1,
      variants: 3,
      knownStyles: 1,
      knownVariants: 2,
      otherPrices: 2,
    })
    expect(manager.call('styles.list', {})[1]).toMatchObject({
      nameRo: 'Sacoșă',
      variants: 6,
      lowestCents: 900,
      highestCents: 950,
    })
    expect(styleOf(style!.id).versions).toHaveLength(1)
  })

  it.each([
    [[{ ...pouch, cents: -475 }], { 'styles.0.cents': 'catalogue.cents' }],
    [[{ ...pouch, cents: 'vier euro' }], { 'styles.0.cents': 'catalogue.cents' }],
    [[{ ...pouch, sizes: [] }], { 'styles.0.sizes': 'field.required' }],
    [[{ ...pouch, colours: ['Geel', 'geel'] }], { 'styles.0.colours': 'catalogue.row-twice' }],
    [[apron, pouch, { ...pouch, code: 'etui' }], { 'styles.2.code': 'catalogue.row-twice' }],
    [[], { styles: 'field.required' }],
  ])('with %j is refused as a whole', (styles, fields) => {
    expect(manager.refused('catalogue.import', { styles })).toMatchObject({ code: 'invalid-input', fields })
    expect(manager.call('styles.list', {})).toEqual([])
  })
})
