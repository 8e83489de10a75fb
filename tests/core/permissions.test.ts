import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type OperationName } from '../../common/contract.ts'
import { roles, type Role } from '../../common/kernel/roles.ts'
import { openFile } from '../../db/open.ts'
import { loginTag, unlockSlot } from '../../host/vault/slots.ts'
import { readVaultFile } from '../../host/vault/vault-file.ts'
import { loginOf, passwordOf } from '../support/template.ts'
import { openWorld, type World } from '../support/world.ts'
import { permissionsTable } from './permissions-table.ts'

const [heading = '', ...lines] = permissionsTable.trim().split('\n')
const reviewed = new Map(
  lines.map((line) => {
    const [name = '', ...cells] = line.trim().split(/\s+/)
    return [name, cells]
  }),
)

/** All that stands in the file of the atelier: nothing of it tells of a person but an alias. */
const atelierTables = `
audit_log bom_lines bundle_steps bundles carton_lines cartons counters customers delivery_checks delivery_counts
fx_rates lot_cells lot_orders lots material_lots materials operations order_lines order_shops orders pictures
piece_returns piece_tariffs qc_checks reservations sample_comments samples schema_migrations seller_facts shipments
shop_feedback shops stock_moves style_fibres style_measures style_versions styles suppliers users variants vault_meta
work_entries worker_days workers`
  .trim()
  .split(/\s+/)

let shared: ReturnType<typeof openWorld>

beforeAll(() => {
  shared = openWorld()
})
afterAll(() => shared.close())

/** The outcome of a call without input: only the permission is asked before the input is read. */
async function isRefused(w: World, role: Role, name: string): Promise<boolean> {
  const { session } = await w.as(role)
  try {
    w.host.callByName(session, name, {})
    return false
  } catch (error) {
    return error instanceof Error && error.message === 'not-allowed: not-allowed'
  }
}

describe('who may call what', () => {
  it('is written down for every operation and every role', () => {
    expect([...reviewed.keys()].sort()).toEqual(Object.keys(contract).sort())
    expect(heading.trim().split(/\s+/)).toHaveLength(roles.length)
    for (const [name, cells] of reviewed) {
      expect([name, cells.length]).toEqual([name, roles.length])
      expect(cells.every((cell) => cell === 'y' || cell === '–')).toBe(true)
    }
  })

  it.each(roles.map((role, column) => [role, column] as const))('holds when %s calls', async (role, column) => {
    const wrong: string[] = []
    for (const [name, cells] of reviewed) {
      const refused = await isRefused(shared, role, name)
      if (refused !== (cells[column] === '–')) wrong.push(`${name} ${refused ? 'refused' : 'allowed'}`)
    }
    expect(wrong).toEqual([])
  })

  it('refuses before anything else is looked at, and leaves a line in the trail', async () => {
    const officer = await shared.as('security-officer')
    expect(officer.refused('persons.revealIdentity', { id: 'no id at all' }).code).toBe('not-allowed')
    const last = shared.host.vault
      .file('shelter')
      ?.sqlite.prepare('SELECT user_id, operation, outcome, detail FROM audit_log ORDER BY seq DESC LIMIT 1')
      .get()
    expect(last).toEqual({
      user_id: officer.session.user.userId,
      operation: 'persons.revealIdentity',
      outcome: 'refused',
      detail: '{"reason":"not-allowed"}',
    })
  })
})

describe.each(['atelier-manager', 'payroll'] as const)('%s', (role) => {
  const keysOf = async () => {
    const file = readVaultFile(shared.folder)
    const slot = file.slots.find((one) => one.login === loginTag(file.vault, loginOf(role)))!
    const unlocked = await unlockSlot(file, slot, passwordOf(role))
    return { file, keys: unlocked!.keys }
  }

  it('holds in the key file the key of the atelier only', async () => {
    const { keys } = await keysOf()
    expect(Object.keys(keys.files)).toEqual(['atelier'])
    expect(Object.keys(keys.audit)).toEqual(['atelier'])
    expect(Object.keys(keys.compartments)).toEqual(role === 'payroll' ? ['payroll'] : [])
  })

  it('opens nothing of the shelter with it', async () => {
    const { file, keys } = await keysOf()
    const shelter = join(shared.folder, file.db.shelter.file)
    const all = [...Object.values(keys.files), ...Object.values(keys.audit), ...Object.values(keys.compartments)]
    expect(all.length).toBeGreaterThan(1)
    for (const key of all) expect(() => openFile(shelter, key, 'existing')).toThrow('wrong-key-or-damaged')
    const atelier = openFile(join(shared.folder, file.db.atelier.file), keys.files.atelier!, 'existing')
    const tables = atelier.sqlite
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all()
    atelier.sqlite.close()
    expect(tables).toEqual(atelierTables)
  })

  it('leaves a refused attempt in the trail of the atelier, because the other file is closed to it', async () => {
    const client = await shared.as(role)
    expect(client.refused('persons.search' satisfies OperationName, { text: '' }).code).toBe('not-allowed')
    const last = shared.host.vault
      .file('atelier')
      ?.sqlite.prepare('SELECT user_id, operation, outcome FROM audit_log ORDER BY seq DESC LIMIT 1')
      .get()
    expect(last).toEqual({
      user_id: client.session.user.userId,
      operation: 'persons.search',
      outcome: 'refused',
    })
  })
})
