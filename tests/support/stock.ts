import type { World } from './world.ts'

/** Rows of other features that stock needs, written as they are stored. */
export type StockWorld = {
  /** A style with one version, its variants S and M, and a bill of materials; returns the id of the version. */
  style(code: string, bom: readonly BomRow[]): string
  /** A planned lot of a version; `pieces` by size. */
  lot(code: string, versionId: string, pieces: Readonly<Record<string, number>>): string
  /** Cuts a lot into bundles of the pieces given. */
  cut(lotId: string, pieces: Readonly<Record<string, number>>): void
  /** A confirmed order of a version's variants. */
  order(number: string, versionId: string, pieces: Readonly<Record<string, number>>): string
  /** Gives a lot pieces of an order's line. */
  cover(lotId: string, orderId: string, size: string, quantity: number): void
  close(lotId: string): void
}

export type BomRow = { materialId: string; size?: string; quantity: number; wasteBp?: number }

const pad = (prefix: string, text: string) =>
  `${prefix}_${text
    .replace(/[^A-Za-z0-9_-]/g, '-')
    .padEnd(22, 'x')
    .slice(0, 22)}`

export function stockWorld(w: World): StockWorld {
  const { sqlite } = w.host.vault.file('atelier')!
  const run = (sql: string, ...values: (string | number | null)[]) => void sqlite.prepare(sql).run(...values)
  let counted = 0
  const next = (prefix: string) => pad(prefix, `n${counted++}`)
  const variantOf = (versionId: string, size: string) => pad('var', `${versionId.slice(4, 14)}-${size}`)
  const customer = pad('cus', 'reshare')
  return {
    style(code, bom) {
      const [styleId, versionId] = [pad('sty', code), pad('stv', code)]
      run(
        `INSERT INTO styles VALUES (?, ?, ?, ?, ?, ?, ?, 'bag', NULL, 1)`,
        styleId,
        code,
        code,
        code,
        code,
        code,
        code,
      )
      run(
        `INSERT INTO style_versions VALUES (?, ?, 1, '', '', '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 1)`,
        versionId,
        styleId,
      )
      for (const size of ['S', 'M']) {
        run(
          `INSERT INTO variants VALUES (?, ?, ?, 'navy', ?, 900, NULL, NULL, 1)`,
          variantOf(versionId, size),
          styleId,
          size,
          `${code}-${size}`,
        )
      }
      for (const { materialId, size = null, quantity, wasteBp = 0 } of bom) {
        run(
          `INSERT INTO bom_lines VALUES (?, ?, ?, ?, ?, ?)`,
          next('bom'),
          versionId,
          materialId,
          size,
          quantity,
          wasteBp,
        )
      }
      return versionId
    },
    lot(code, versionId, pieces) {
      const id = pad('lot', code)
      run(
        `INSERT INTO lots (id, code, style_version_id, planned_on, note, version) VALUES (?, ?, ?, '2026-11-01', '', 1)`,
        id,
        code,
        versionId,
      )
      for (const [size, planned] of Object.entries(pieces)) {
        run(`INSERT INTO lot_cells VALUES (?, ?, ?)`, id, variantOf(versionId, size), planned)
      }
      return id
    },
    cut(lotId, pieces) {
      run(`UPDATE lots SET cut_on = '2026-11-10', lay_mm = 3000, plies = 10 WHERE id = ?`, lotId)
      const versionId = sqlite.prepare('SELECT style_version_id FROM lots WHERE id = ?').pluck().get(lotId) as string
      for (const [index, [size, quantity]] of Object.entries(pieces).entries()) {
        run(
          `INSERT INTO bundles (id, lot_id, number, variant_id, quantity, dye_lot, version) VALUES (?, ?, ?, ?, ?, '', 1)`,
          next('bun'),
          lotId,
          index + 1,
          variantOf(versionId, size),
          quantity,
        )
      }
    },
    order(number, versionId, pieces) {
      const id = pad('ord', number)
      run(
        `INSERT OR IGNORE INTO customers (id, name, folded, kind, legal_name, address, country, language, vat_id, payment_days, incoterm, version)
          VALUES (?, 'ReShare', 'reshare', 'reshare-hq', 'ReShare', '', 'NL', 'nl', '', 30, 'DAP', 1)`,
        customer,
      )
      run(
        `INSERT INTO orders (id, number, customer_id, mode, ordered_on, wanted_on, state, notes, source, version)
          VALUES (?, ?, ?, 'firm', '2026-11-01', '2026-12-15', 'confirmed', '', 'hand', 1)`,
        id,
        number,
        customer,
      )
      for (const [index, [size, quantity]] of Object.entries(pieces).entries()) {
        const line = pad('oli', `${number}-${size}`)
        run(
          `INSERT INTO order_lines (id, order_id, position, variant_id, style_version_id, price_cents, quantity) VALUES (?, ?, ?, ?, ?, 900, ?)`,
          line,
          id,
          index + 1,
          variantOf(versionId, size),
          versionId,
          quantity,
        )
      }
      return id
    },
    cover(lotId, orderId, size, quantity) {
      const number = sqlite.prepare('SELECT number FROM orders WHERE id = ?').pluck().get(orderId) as string
      run(`INSERT INTO lot_orders VALUES (?, ?, ?)`, lotId, pad('oli', `${number}-${size}`), quantity)
    },
    close(lotId) {
      run(`UPDATE lots SET ended_at = '2026-11-20T00:00:00.000Z', ended_reason = 'gata' WHERE id = ?`, lotId)
    },
  }
}
