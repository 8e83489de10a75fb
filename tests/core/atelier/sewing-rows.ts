import type { World } from '../../support/world.ts'

/** Ids of the kind's form that can be read in a failing test. */
const idOf = (prefix: string, name: string) => `${prefix}_${name.padEnd(22, '_')}`

export type SewnBundle = {
  readonly id: string
  /** Ids and tickets of the steps in the order of the work. */
  readonly steps: readonly { readonly id: string; readonly ticket: string }[]
}

type Lot = {
  readonly code?: string
  /** Pieces of each bundle. */
  readonly bundles: readonly number[]
  /** Standard seconds of each operation. */
  readonly sam?: readonly number[]
  readonly cutOn?: string | null
}

/** Writes rows of the atelier's file as the other features do; ids carry the lot's code. */
export function sewingRows(w: World) {
  const { sqlite } = w.host.vault.file('atelier')!
  const run = (text: string, ...values: (string | number | null)[]) => void sqlite.prepare(text).run(...values)
  const versionOf = (style: string) => idOf('stv', style)
  const variantOf = (style: string) => idOf('var', style)

  function style(code: string, sam: readonly number[]): void {
    run(
      `INSERT INTO styles (id, code, folded, name_ro, name_en, name_nl, name_uk, category)
       VALUES (?, ?, ?, 'Sacoșă', 'Bag', 'Tas', 'Сумка', 'bag')`,
      idOf('sty', code),
      code,
      code.toLowerCase(),
    )
    run(
      `INSERT INTO style_versions (id, style_id, number, care, notes, created_at)
       VALUES (?, ?, 1, '', '', '2026-11-01T08:00:00.000Z')`,
      versionOf(code),
      idOf('sty', code),
    )
    run(
      `INSERT INTO variants (id, style_id, size, colour, sku, price_cents) VALUES (?, ?, 'M', 'natur', ?, 850)`,
      variantOf(code),
      idOf('sty', code),
      `${code}-M`,
    )
    for (const [index, seconds] of sam.entries()) {
      run(
        `INSERT INTO operations VALUES (?, ?, ?, ?, 'Seam', 'Naad', 'Шов', 'straight', 'basic', ?)`,
        idOf('opn', `${code}o${index}`),
        versionOf(code),
        index + 1,
        `Operația ${index + 1}`,
        seconds,
      )
    }
  }

  /** A style and a lot of it with bundles, one step for each operation; not cut: only the plan. */
  function lot({ code = 'L1', bundles, sam = [120, 60], cutOn = '2026-11-16' }: Lot): SewnBundle[] {
    const styleCode = `S${code}`
    style(styleCode, sam)
    const lotId = idOf('lot', code)
    run(
      `INSERT INTO lots (id, code, style_version_id, planned_on, cut_on, note) VALUES (?, ?, ?, '2026-11-10', ?, '')`,
      lotId,
      code,
      versionOf(styleCode),
      cutOn,
    )
    const planned = bundles.reduce((sum, quantity) => sum + quantity, 0)
    run('INSERT INTO lot_cells VALUES (?, ?, ?)', lotId, variantOf(styleCode), planned)
    if (cutOn === null) return []
    return bundles.map((quantity, index) => bundle(code, index + 1, quantity, sam))
  }

  function bundle(code: string, number: number, quantity: number, sam: readonly number[]): SewnBundle {
    const id = idOf('bun', `${code}b${number}`)
    run(
      `INSERT INTO bundles (id, lot_id, number, variant_id, quantity, dye_lot) VALUES (?, ?, ?, ?, ?, 'A7')`,
      id,
      idOf('lot', code),
      number,
      variantOf(`S${code}`),
      quantity,
    )
    const steps = sam.map((seconds, index) => {
      const step = { id: idOf('bst', `${code}b${number}s${index}`), ticket: `${code}B${number}S${index + 1}` }
      run(
        `INSERT INTO bundle_steps (id, bundle_id, operation_id, position, name_ro, name_uk, sam_seconds, ticket, quantity)
         VALUES (?, ?, ?, ?, ?, 'Шов', ?, ?, ?)`,
        step.id,
        id,
        idOf('opn', `S${code}o${index}`),
        index + 1,
        `Operația ${index + 1}`,
        seconds,
        step.ticket,
        quantity,
      )
      return step
    })
    return { id, steps }
  }

  /** An order for the style of a lot's code; `inLot` of its pieces are sewn by that lot. */
  function order(number: string, of: string, quantity: number, inLot: number, wantedOn: string, state = 'confirmed') {
    const [orderId, lineId] = [idOf('ord', number), idOf('oli', number)]
    run(
      `INSERT OR IGNORE INTO customers VALUES (?, 'ReShare', 'reshare', 'hq', '', '', 'NL', 'nl', '', NULL, 30, 'DAP', NULL, 1)`,
      idOf('cus', 'reshare'),
    )
    run(
      `INSERT INTO orders (id, number, customer_id, mode, ordered_on, wanted_on, state, notes, source)
       VALUES (?, ?, ?, 'firm', '2026-11-02', ?, ?, '', 'hand')`,
      orderId,
      number,
      idOf('cus', 'reshare'),
      wantedOn,
      state,
    )
    run(
      'INSERT INTO order_lines VALUES (?, ?, 1, ?, ?, 850, ?)',
      lineId,
      orderId,
      variantOf(`S${of}`),
      versionOf(`S${of}`),
      quantity,
    )
    if (inLot > 0) run('INSERT INTO lot_orders VALUES (?, ?, ?)', idOf('lot', of), lineId, inLot)
    return orderId
  }

  return { lot, style, order, run, lotId: (code: string) => idOf('lot', code) }
}
