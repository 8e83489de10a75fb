import { createHash } from 'node:crypto'
import type { LotBundle } from '../../../common/atelier/lots/lots.contract.ts'
import type { InputOf } from '../../../host/outputs.ts'
import { world } from '../../support/world.ts'

/** An id of the right form from a short name, for rows of other features that are put straight into the file. */
const known = (prefix: string, name: string) =>
  `${prefix}_${createHash('sha256').update(name).digest('base64url').slice(0, 22)}`

/** The atelier with one approved bag of three operations in two sizes, an order for it, and one who sews. */
export async function workshop() {
  const w = await world()
  const manager = await w.as('atelier-manager')
  const { sqlite } = w.host.vault.file('atelier')!
  const userId = manager.session.user.userId
  const put = (table: string, row: Record<string, string | number | null>) =>
    sqlite
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row))

  const style = (code: string, frozen = true) => {
    const styleId = known('sty', code)
    const names = { name_ro: 'Geantă', name_en: 'Bag', name_nl: 'Tas', name_uk: 'Сумка' }
    put('styles', { id: styleId, code, folded: code.toLowerCase(), ...names, category: 'bag' })
    const versionId = known('stv', code)
    const made = { care: '', notes: '', created_at: '2026-10-01T08:00:00.000Z' }
    put('style_versions', { id: versionId, style_id: styleId, number: 1, ...made })
    const variantIds = ['S', 'M'].map((size) => {
      const id = known('var', `${code} ${size}`)
      put('variants', { id, style_id: styleId, size, colour: 'bleumarin', sku: `${code}-${size}`, price_cents: 950 })
      return id
    })
    const freeze = () =>
      sqlite.prepare('UPDATE style_versions SET frozen_at = ? WHERE id = ?').run('2026-10-02T08:00:00.000Z', versionId)
    return { styleId, versionId, variantIds: variantIds as [string, string], freeze: frozen ? freeze : () => null }
  }

  const operations = (versionId: string, names: readonly (readonly [string, string])[]) =>
    names.map(([ro, uk], index) => {
      const id = known('opn', `${versionId} ${ro}`)
      const work = { machine: 'lockstitch', skill: 'basic', sam_seconds: 240 }
      put('operations', {
        id,
        version_id: versionId,
        position: index + 1,
        name_ro: ro,
        name_en: ro,
        name_nl: ro,
        name_uk: uk,
        ...work,
      })
      return id
    })

  const bag = style('GEN-01')
  const operationIds = operations(bag.versionId, [
    ['Coase buzunarul', 'Пришити кишеню'],
    ['Încheie laturile', 'Зшити боки'],
    ['Tighelește mânerele', 'Прострочити ручки'],
  ])
  bag.freeze()
  put('workers', {
    id: known('wrk', 'Lalea'),
    alias: 'Lalea',
    folded: 'lalea',
    language: 'ro',
    skills: '[]',
    pace_bp: 6000,
    week_minutes: '[240,240,240,240,240,0,0]',
    active_from: '2026-01-01',
  })

  /** A confirmed order of one line. */
  const order = (number: string, variantId: string, quantity: number, more: Record<string, string> = {}) => {
    const id = known('ord', number)
    if (sqlite.prepare('SELECT 1 FROM customers').get() === undefined) putCustomer(put)
    put('orders', {
      id,
      number,
      customer_id: known('cus', 'ReShare'),
      mode: 'firm',
      ordered_on: '2026-11-01',
      wanted_on: '2026-12-15',
      state: 'confirmed',
      notes: '',
      source: 'hand',
      ...more,
    })
    const lineId = known('oli', number)
    put('order_lines', { id: lineId, order_id: id, position: 1, variant_id: variantId, price_cents: 950, quantity })
    return lineId
  }

  const entered = { entered_at: '2026-11-22T09:00:00.000Z', user_id: userId }
  let entries = 0
  /** Pieces of a step sewn, or sewn again. */
  const sew = (stepId: string, quantity: number, kind: 'sewn' | 'rework' = 'sewn') => {
    const id = known('wen', String(++entries))
    const worker = { worker_id: known('wrk', 'Lalea'), work_date: '2026-11-22' }
    put('work_entries', { id, step_id: stepId, ...worker, quantity, kind, source: 'hand', ...entered })
    return {
      withdraw: () =>
        put('work_entries', {
          id: known('wen', `${id} back`),
          step_id: stepId,
          ...worker,
          quantity,
          kind,
          source: 'hand',
          reverses_id: id,
          reason: 'greșit',
          ...entered,
        }),
    }
  }
  type Outcome = { passed?: number; rework?: number; second?: number; scrap?: number }
  const check = (bundleId: string, outcome: Outcome, ofRework = 0, reversesId: string | null = null) => {
    const id = known('qcc', String(++entries))
    const found = { passed: 0, rework: 0, second: 0, scrap: 0, ...outcome }
    const about = { cause: 'thread', note: '', checked_on: '2026-11-22', of_rework: ofRework, reverses_id: reversesId }
    put('qc_checks', { id, bundle_id: bundleId, ...found, ...about, ...entered })
    return { withdraw: () => check(bundleId, outcome, ofRework, id) }
  }

  const plan = (more: Partial<InputOf<'lots.plan'>> = {}) => ({
    styleVersionId: bag.versionId,
    cells: [
      { variantId: bag.variantIds[0], planned: 20 },
      { variantId: bag.variantIds[1], planned: 15 },
    ],
    orders: [],
    note: '',
    ...more,
  })
  const cut = (id: string, more: Partial<InputOf<'lots.cut'>> = {}) => ({
    id,
    version: 1,
    cutOn: '2026-11-21',
    layMm: 2400,
    plies: 5,
    bundles: [
      { variantId: bag.variantIds[0], quantity: 10, dyeLot: 'D4' },
      { variantId: bag.variantIds[0], quantity: 10, dyeLot: 'D4' },
      { variantId: bag.variantIds[1], quantity: 15, dyeLot: 'D5' },
    ],
    ...more,
  })
  const lot = (id: string) => manager.call('lots.get', { id })
  /** A lot of 35 pieces in three bundles. */
  const cutLot = () => {
    const { id } = manager.call('lots.plan', plan())
    manager.call('lots.cut', cut(id))
    return lot(id)
  }
  /** Every piece of a bundle sewn. */
  const sewAll = (lotId: string, number: number) => {
    const bundle = bundleOf(lot(lotId), number)
    for (const step of bundle.steps) sew(step.id, step.quantity - step.done)
    return bundle
  }

  return {
    w,
    manager,
    sqlite,
    put,
    known,
    style,
    operations,
    bag,
    operationIds,
    order,
    sew,
    check,
    plan,
    cut,
    lot,
    cutLot,
    sewAll,
  }
}

export type Workshop = Awaited<ReturnType<typeof workshop>>

export function bundleOf(lot: { readonly bundles: readonly LotBundle[] }, number: number): LotBundle {
  const bundle = lot.bundles.find((one) => one.number === number)
  if (bundle === undefined) throw new Error(`no bundle ${number}`)
  return bundle
}

function putCustomer(put: (table: string, row: Record<string, string | number | null>) => unknown): void {
  const id = `cus_${createHash('sha256').update('ReShare').digest('base64url').slice(0, 22)}`
  const address = { address: '', country: 'NL', language: 'nl', vat_id: '', payment_days: 30, incoterm: 'DAP' }
  put('customers', { id, name: 'ReShare', folded: 'reshare', kind: 'shop', legal_name: 'ReShare', ...address })
}
