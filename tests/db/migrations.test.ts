import { describe, expect, it } from 'vitest'
import { stores } from '../../common/kernel/roles.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/manifest.ts'
import { at, contents, fileAt } from './files.ts'

/** Rows that a house has once a step is applied; every table of the step has at least one. */
const rowsOf: Record<number, string> = {
  10: `
    INSERT INTO vault_meta VALUES ('vault', 'v');
    INSERT INTO users VALUES ('usr_1', 'ana', 'Ana', 'coordinator', x'01', '2026-01-01T00:00:00.000Z', NULL);
    INSERT INTO audit_log VALUES (1, '2026-01-01T00:00:00.000Z', 'b', 1, 'usr_1', 'house.get', 'done', '[]', '{}', x'00', x'01', x'02');`,
  20: `
    INSERT INTO counters VALUES ('person-code-2026', 2);
    INSERT INTO house VALUES (1, 'Casa Nufărul', 'OR', 14, 0, 3);
    INSERT INTO persons VALUES
      ('per_1', 'OR-2026-001', 'Ștefania', 'stefania or-2026-001', '1996-05-04', 'exact', 'female', '["RO"]', '["ro"]', 0, 'victim', NULL, x'0102', NULL, '2026-01-01T00:00:00.000Z', NULL, 4),
      ('per_2', 'OR-2026-002', 'Polina', 'polina or-2026-002', NULL, 'year', 'female', '[]', '[]', 1, 'child', 'DGASPC 12', NULL, NULL, '2026-01-01T00:00:00.000Z', 'imp_1', 1);
    INSERT INTO households VALUES ('hou_1', 'F001', '2026-01-01', NULL, 2);
    INSERT INTO household_members VALUES
      ('mem_1', 'hou_1', 'per_1', 'head', 1, '2026-01-01', NULL, NULL),
      ('mem_2', 'hou_1', 'per_2', 'daughter', 0, '2026-01-01', '2026-02-01', NULL);
    INSERT INTO keep_apart VALUES ('kap_1', 'per_1', 'per_2', '', '2026-01-01T00:00:00.000Z', NULL, NULL);`,
  30: `
    INSERT INTO rooms VALUES ('roo_1', 'Teiul', 0, 'family', 4, 1, 0, '', NULL, NULL, NULL, 1);
    INSERT INTO beds VALUES ('bed_1', 'A', 'single', 1, NULL, NULL, NULL, 2), ('bed_2', 'B', 'cot', 0, '2026-01-01', NULL, NULL, 1);
    INSERT INTO bed_places VALUES
      ('bpl_1', 'bed_1', 'roo_1', NULL, '2026-01-05', NULL), ('bpl_2', 'bed_1', 'roo_1', '2026-01-05', NULL, NULL),
      ('bpl_3', 'bed_2', 'roo_1', NULL, NULL, NULL);`,
  40: `
    INSERT INTO stays VALUES
      ('sta_1', 'per_1', '2026-01-02', '2026-02-01', NULL, NULL, NULL, NULL, NULL, NULL, 1),
      ('sta_2', 'per_2', '2026-01-02', NULL, '2026-01-09', 'family', '', NULL, NULL, NULL, 2);
    INSERT INTO occupancies VALUES
      ('occ_1', 'sta_1', 'per_1', 'bed_1', '2026-01-02', NULL, '2026-02-01', NULL, NULL, NULL, 1),
      ('occ_2', 'sta_2', 'per_2', 'bed_2', '2026-01-02', '2026-01-09', NULL, 'mutată', NULL, NULL, 2);
    INSERT INTO absences VALUES ('abs_1', 'sta_1', '2026-01-05', '2026-01-07', '2026-01-06', 'spital', NULL, 2);
    INSERT INTO bed_blocks VALUES ('blk_1', 'out-of-service', 'bed_2', NULL, NULL, '2026-01-10', NULL, NULL, 'repair', '', NULL, NULL, NULL, 1);
    INSERT INTO isolations VALUES ('iso_1', 'roo_1', '2026-01-03', NULL, '2026-01-04', 'varicelă', 'medic', NULL, 2);
    INSERT INTO rule_overrides VALUES ('ovr_1', 'chg_1', 'backdated-entry', 'warning', 'per_1', 'registru', 'usr_1', '2026-01-02T00:00:00.000Z');
    INSERT INTO changes VALUES ('chg_1', '2026-01-02T00:00:00.000Z', 'usr_1', 'stays.checkIn', '[]', NULL);`,
  50: `
    INSERT INTO requests VALUES ('req_1', 'M. și doi copii', 1, 0, 2, 'DGASPC', 'today', '2026-01-02', '', '[]', '2026-01-01T00:00:00.000Z', 'waiting', NULL, NULL, 1);
    INSERT INTO turn_aways VALUES ('tur_1', '2026-01-02', 1, 0, 0, 'full', '', '', 'req_1');
    INSERT INTO roll_call_marks VALUES ('rcm_1', '2026-01-02', 'sta_1', 'present', '', '2026-01-02T20:00:00.000Z', 'usr_1');
    INSERT INTO import_batches VALUES ('imp_1', '2026-01-01T00:00:00.000Z', 'usr_1', 1, 2, 2, 1, 2, NULL);`,
  60: `
    INSERT INTO shifts VALUES ('shf_1', 'usr_1', '2026-01-02T17:00:00.000Z', NULL, '[]', NULL, NULL, NULL, NULL);
    INSERT INTO log_days VALUES ('2026-01-02', '2026-01-02T17:00:00.000Z', NULL, NULL);
    INSERT INTO log_entries VALUES
      (1, 'log_1', '2026-01-02', 'exit', NULL, '{}', 'la farmacie', '2026-01-02T17:05:00.000Z', '2026-01-02T17:06:00.000Z', 0, 'usr_1', 'shf_1', NULL, '[]', NULL, NULL, 0),
      (2, 'log_2', '2026-01-02', 'supplement', NULL, '{}', 'ora era 17:00', '2026-01-02T17:09:00.000Z', '2026-01-02T17:09:00.000Z', 0, 'usr_1', 'shf_1', NULL, '[]', NULL, 1, 0);
    INSERT INTO log_persons VALUES (1, 'per_1', 'Teiul', 'out', '2026-01-02T17:05:00.000Z');
    INSERT INTO log_search (rowid, body) VALUES (1, 'la farmacie stefania teiul');
    INSERT INTO badges VALUES ('bdg_1', 'per_1', '7', '2026-01-02T17:00:00.000Z', NULL);`,
  70: `
    INSERT INTO watch_list VALUES ('wat_1', 'Vasile', '', '', 'BH 01 AAA', 'per_1', 'never-admit', 'sunați la 112', NULL, '2026-01-01T00:00:00.000Z', NULL, NULL, 1);
    INSERT INTO visits VALUES ('vis_1', 'Ioana Pop', 'ioana pop', 'official', 'DGASPC', '', 'anchetă', 'per_1', 1, 1, 1, '3', 'in', NULL, '2026-01-02T09:00:00.000Z', NULL, '', '[]', NULL, 'usr_1', 1);
    INSERT INTO gate_keys VALUES ('key_1', '12', 'Teiul', 'roo_1', 'usable', NULL, 1);
    INSERT INTO key_issues VALUES ('kis_1', 'key_1', 'per_1', '', '2026-01-02T09:00:00.000Z', NULL, NULL, 0, '', 'usr_1', NULL);
    INSERT INTO patrol_routes VALUES ('rou_1', 'Curte', '["22:00"]', 15, '2026-01-01T10:00:00.000Z', NULL, NULL, 1);
    INSERT INTO checkpoints VALUES ('chp_1', 'rou_1', 'Poarta', 0);
    INSERT INTO rounds VALUES ('rnd_1', 'rou_1', '2026-01-02T20:00:00.000Z', '2026-01-02T20:04:00.000Z', 'usr_1', '');
    INSERT INTO round_checkpoints VALUES ('rnd_1', 'chp_1', 'ok', '');
    INSERT INTO call_schedules VALUES ('csc_1', 'Dispecerat', '22:00', '06:00', 120, 10, '2026-01-01T10:00:00.000Z', NULL, 1);
    INSERT INTO check_calls VALUES ('ccl_1', 'csc_1', '2026-01-02T20:00:00.000Z', '2026-01-02T20:01:00.000Z', 'answered', '', 'usr_1');
    INSERT INTO security_assets VALUES ('ast_1', 'Alarmă', 'alarm', 'hol', 30, '2026-01-01', NULL, NULL, 1);
    INSERT INTO asset_events VALUES ('tst_1', 'ast_1', '2026-01-02T10:00:00.000Z', 'passed', '', 'usr_1');`,
  80: `
    INSERT INTO incidents VALUES ('inc_1', '2026/0001', 'alarm', 2, 'reported', '2026-01-02T21:00:00.000Z', '2026-01-02T21:03:00.000Z', 'usr_1', 'hol', '', 'a sunat alarma', '', '', NULL, NULL, NULL, '', NULL, 1);
    INSERT INTO incident_persons VALUES ('inc_1', 'per_1', 'witness', 'Teiul');
    INSERT INTO incident_notices VALUES ('ntc_1', 'inc_1', 'coordonatoarea', 'phone', '2026-01-02T21:05:00.000Z', 'usr_1');
    INSERT INTO incident_measures VALUES ('mea_1', 'inc_1', 'verificat senzorul', 'usr_1', '2026-01-09', NULL, '');
    INSERT INTO incident_supplements VALUES ('sup_1', 'inc_1', 1, 'senzor defect', '2026-01-03T08:00:00.000Z', 'usr_1');
    INSERT INTO attachments VALUES ('att_1', 'inc_1', 'image/png', 10, 'aa', x'00', '', '2026-01-02T21:10:00.000Z', 'usr_1');
    INSERT INTO outreach_events VALUES ('orc_1', 'Seară de informare', 'Centru', '2026-02-01', 'usr_1', NULL, NULL, NULL, '', '', 1);
    INSERT INTO risk_assessments VALUES ('ras_1', 'event', NULL, 'orc_1', NULL, '[]', '2026-01-10', '2026-02-01', '', 'usr_1', NULL);
    INSERT INTO risk_measures VALUES ('mea_2', 'ras_1', 'doi colegi', 'usr_1', '2026-02-01', NULL, NULL, '');`,
  110: `
    INSERT INTO counters VALUES ('sample-2026', 1);
    INSERT INTO styles VALUES ('sty_1', 'TOTE', 'tote', 'Sacoșă', 'Tote bag', 'Draagtas', 'Торба', 'bag', NULL, 1);
    INSERT INTO style_versions VALUES ('stv_1', 'sty_1', 1, '40°', '', '2026-01-01T00:00:00.000Z', NULL, NULL, NULL, 1);
    INSERT INTO style_measures VALUES ('msr_1', 'stv_1', 'lățime', '-', 380, 10);
    INSERT INTO style_fibres VALUES ('fib_1', 'stv_1', '', 'katoen', 100);
    INSERT INTO variants VALUES ('var_1', 'sty_1', '-', 'Naturel', 'TOTE-NATUREL', 650, 180, NULL, 1);
    INSERT INTO operations VALUES ('opn_1', 'stv_1', 1, 'Coase', 'Sew', 'Naaien', 'Шити', 'lockstitch', 'basic', 240);
    INSERT INTO piece_tariffs VALUES ('opn_1', '2026-01-01', 350, 'usr_1', '2026-01-01T00:00:00.000Z');
    INSERT INTO materials VALUES ('mat_1', 'Canvas', 'canvas', 'fabric', 'mm', 5000, NULL, 1);
    INSERT INTO bom_lines VALUES ('bom_1', 'stv_1', 'mat_1', NULL, 450, 500);
    INSERT INTO samples VALUES ('smp_1', 'M-2026-001', 'stv_1', 'from-buyer', 1, 'approved', '2026-01-02', '2026-01-05', '2026-01-09', 'J. de Vries', '', 3);
    INSERT INTO sample_comments VALUES ('cmt_1', 'smp_1', 1, 'J. de Vries', 'mooi', '2026-01-09T10:00:00.000Z', 'usr_1');
    INSERT INTO pictures VALUES ('att_1', 'smp_1', 'ours', 1, 'fata', 'image/jpeg', 3, 'aa', x'01', '2026-01-05T10:00:00.000Z', 'usr_1', NULL);
    UPDATE style_versions SET frozen_at = '2026-01-09T10:00:00.000Z';`,
  120: `
    INSERT INTO customers VALUES ('cus_1', 'ReShare', 'reshare', 'reshare', 'Stichting', 'Almere', 'NL', 'nl', '', NULL, 14, 'DAP', NULL, 1);
    INSERT INTO shops VALUES ('shp_1', 'cus_1', 'Ede', 'ede', '', '', '', NULL, 1);
    INSERT INTO orders VALUES ('ord_1', 'RS-1', 'cus_1', 'firm', '2026-02-01', '2026-04-01', 'confirmed', '2026-02-02T10:00:00.000Z', '2026-03-28', NULL, '', 'import', 2);
    INSERT INTO order_lines VALUES ('oli_1', 'ord_1', 1, 'var_1', 'stv_1', 650, 20);
    INSERT INTO order_shops VALUES ('oli_1', 'shp_1', 20);
    INSERT INTO suppliers VALUES ('sup_1', 'Textil SRL', 'textil srl', '', 'RO', NULL, 1);
    INSERT INTO material_lots VALUES ('mlo_1', 'R-2026-001', 'mat_1', 'sup_1', '17', 'D4', '2026-02-03', 60000, 0, 90000, 0, '', 1);
    INSERT INTO fx_rates VALUES ('fxr_1', '2026-02-02', 'EUR', 50905, 1, 'bnr', NULL, 'aa', '2026-02-02T13:00:00.000Z', 'usr_1');
    INSERT INTO seller_facts VALUES ('2026-01-01', 'Asociația', 'Oradea', 'a@example.org', '123', NULL, 'RO', 'BT', '2026-01-01T00:00:00.000Z', 'usr_1');`,
  130: `
    INSERT INTO workers VALUES ('wrk_1', 'Mierla', 'mierla', 'ro', '["basic"]', 6000, '[360,360,360,360,360,0,0]', '2026-01-01', NULL, 1);
    INSERT INTO worker_days VALUES ('wrk_1', '2026-02-10', 0);
    INSERT INTO lots VALUES ('lot_1', 'L-2026-001', 'stv_1', '2026-02-05', '2026-02-06', 2400, 10, NULL, NULL, NULL, '', 2);
    INSERT INTO lot_cells VALUES ('lot_1', 'var_1', 20);
    INSERT INTO lot_orders VALUES ('lot_1', 'oli_1', 20);
    INSERT INTO bundles VALUES ('bun_1', 'lot_1', 1, 'var_1', 20, 'D4', NULL, NULL, NULL, 1);
    INSERT INTO bundle_steps VALUES ('bst_1', 'bun_1', 'opn_1', 1, 'Coase', 'Шити', 240, 'A7K2M9', 20, 0);
    INSERT INTO work_entries VALUES ('wen_1', 'bst_1', 'wrk_1', '2026-02-09', 12, 'sewn', 'scan', NULL, NULL, '2026-02-09T12:00:00.000Z', 'usr_1');
    INSERT INTO qc_checks VALUES ('qcc_1', 'bun_1', 11, 1, 0, 0, 'thread', '', 0, NULL, NULL, '2026-02-09', '2026-02-09T13:00:00.000Z', 'usr_1');
    INSERT INTO reservations VALUES ('mlo_1', 'lot_1', 9000);
    INSERT INTO stock_moves VALUES ('stm_1', 'mlo_1', 'receipt', 60000, NULL, NULL, '2026-02-03', '2026-02-03T10:00:00.000Z', 'usr_1');`,
  140: `
    INSERT INTO shipments VALUES ('shm_1', 'E-2026-001', 'ord_1', 'delivered', '2026-03-01', 'Curier', 'X1', 4500, '2026-03-02', '2026-03-06', '', 4);
    INSERT INTO cartons VALUES ('crt_1', 'shm_1', 1, 'shp_1', '2026-03-01T10:00:00.000Z', 4200, 600, 400, 300, 2);
    INSERT INTO carton_lines VALUES ('crt_1', 'oli_1', 'lot_1', 11);
    INSERT INTO delivery_checks VALUES ('dck_1', 'crt_1', '2026-03-07', 'P. Bakker', '', '2026-03-07T10:00:00.000Z', 'usr_1', NULL, NULL, NULL, 1);
    INSERT INTO delivery_counts VALUES ('dck_1', 'oli_1', 'lot_1', 10, 0);
    INSERT INTO piece_returns VALUES ('prt_1', 'shm_1', 'oli_1', 'shp_1', 1, 'good', 'cusătură strâmbă', '2026-04-01', '2026-04-01T10:00:00.000Z', 'usr_1');
    INSERT INTO shop_feedback VALUES ('fbk_1', 'shp_1', 'var_1', '2026-03-07', '2026-04-07', 6, 3, 1295, 'mooi', '2026-04-08T10:00:00.000Z', 'usr_1');`,
}

const tablesOf = (file: ReturnType<typeof fileAt>) =>
  Object.keys(contents(file)).filter((name) => name !== 'schema_migrations')

describe.each(stores)('the steps of the %s file', (store) => {
  const steps = migrations[store]

  it.each(steps.map((step, index) => [step.number, step.name, index] as const))('%i %s', (number, _name, index) => {
    const file = fileAt(steps.slice(0, index))
    for (const earlier of steps.slice(0, index)) file.sqlite.exec(rowsOf[earlier.number]!)
    const { schema_migrations: _applied, ...before } = contents(file)
    const tables = tablesOf(file)
    expect(migrate(file.sqlite, steps.slice(0, index + 1), () => undefined, at)).toEqual([number])
    expect(contents(file)).toMatchObject(before)
    const added = tablesOf(file).filter((name) => !tables.includes(name))
    file.sqlite.exec(rowsOf[number]!)
    for (const table of added) expect([table, contents(file)[table]?.length]).not.toEqual([table, 0])
    expect(file.sqlite.pragma('foreign_key_check')).toEqual([])
    expect(file.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('make only STRICT tables, which refuse a text for a number', () => {
    const file = fileAt(steps)
    const tables = file.sqlite.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[]
    const own = tables.filter(
      (table) => table.schema === 'main' && table.type === 'table' && !table.name.startsWith('sqlite_'),
    )
    expect(own.length).toBeGreaterThan(3)
    expect(own.filter((table) => table.strict !== 1)).toEqual([])
  })

  it('are numbered upwards', () => {
    const numbers = steps.map((step) => step.number)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  })
})

describe('the audit trail', () => {
  const row = (seq: number | string) =>
    `VALUES (${seq}, '2026-01-01T00:00:00.000Z', 'b', 1, NULL, 'x', 'done', '[]', '{}', x'00', x'01', NULL)`

  it.each([
    ['an update', `UPDATE audit_log SET operation = 'y'`],
    ['an update that changes nothing', 'UPDATE audit_log SET seq = seq'],
    ['a deletion', 'DELETE FROM audit_log WHERE seq = 1'],
    ['INSERT OR REPLACE over a row', `INSERT OR REPLACE INTO audit_log ${row(1)}`],
    ['REPLACE over the last row', `REPLACE INTO audit_log ${row(2)}`],
    ['INSERT OR IGNORE out of order', `INSERT OR IGNORE INTO audit_log ${row(9)}`],
    ['an upsert', `INSERT INTO audit_log ${row(2)} ON CONFLICT (seq) DO UPDATE SET operation = 'y'`],
    ['a gap', `INSERT INTO audit_log ${row(4)}`],
    ['a number before the first', `INSERT INTO audit_log ${row(0)}`],
    ['a number that is not given', `INSERT INTO audit_log ${row('NULL')}`],
  ])('refuses %s', (_what, sql) => {
    const file = fileAt(migrations.atelier)
    file.sqlite.exec(`INSERT INTO audit_log ${row(1)}; INSERT INTO audit_log ${row(2)}`)
    const before = contents(file)
    expect(() => file.sqlite.exec(sql)).toThrow('audit-log:append-only')
    expect(contents(file)).toEqual(before)
    file.sqlite.exec(`INSERT INTO audit_log ${row(3)}`)
  })
})

describe('what must never be in the atelier, whatever the program does', () => {
  const atelier = () => {
    const file = fileAt(migrations.atelier)
    for (const { number } of migrations.atelier) file.sqlite.exec(rowsOf[number]!)
    return file.sqlite
  }
  const entry = (quantity: number, reverses = 'NULL') =>
    `INSERT INTO work_entries VALUES ('wen_9', 'bst_1', 'wrk_1', '2026-02-09', ${quantity}, 'sewn', 'hand', ${reverses}, NULL, '2026-02-09T12:00:00.000Z', 'usr_1')`

  it.each([
    ['more pieces done than a bundle has', entry(9), 'CHECK'],
    ['an entry of work rewritten', `UPDATE work_entries SET quantity = 1`, 'work_entries:append-only'],
    ['an entry of work removed', `DELETE FROM work_entries`, 'work_entries:append-only'],
    [
      'more cloth used than the roll has',
      `INSERT INTO stock_moves VALUES ('stm_9', 'mlo_1', 'use', -60001, 'lot_1', NULL, '2026-02-06', '2026-02-06T10:00:00.000Z', 'usr_1')`,
      'CHECK',
    ],
    ['a rate rewritten', `UPDATE fx_rates SET rate_e4 = 1`, 'fx_rates:append-only'],
    ['a check rewritten', `UPDATE qc_checks SET passed = 12`, 'qc_checks:append-only'],
    ['an approved version changed', `UPDATE operations SET sam_seconds = 1`, 'operations:frozen'],
    [
      'something added to an approved version',
      `INSERT INTO style_fibres VALUES ('fib_9', 'stv_1', '', 'linnen', 5)`,
      'style_fibres:frozen',
    ],
    ['an approved bill of materials shortened', `DELETE FROM bom_lines`, 'bom_lines:frozen'],
  ])('refuses %s', (_what, sql, message) => {
    const sqlite = atelier()
    expect(() => sqlite.exec(sql)).toThrow(message)
  })

  it('counts what is done, and takes it off again with a reversal', () => {
    const sqlite = atelier()
    const done = () => sqlite.prepare('SELECT done FROM bundle_steps').pluck().get()
    expect(done()).toBe(12)
    sqlite.exec(entry(12, `'wen_1'`))
    expect(done()).toBe(0)
    expect(() => sqlite.exec(entry(12, `'wen_1'`).replace('wen_9', 'wen_8'))).toThrow('UNIQUE')
  })
})

describe('what must never be, whatever the program does', () => {
  const house = () => {
    const file = fileAt(migrations.shelter)
    for (const { number } of migrations.shelter) file.sqlite.exec(rowsOf[number]!)
    return file.sqlite
  }
  const nights = (person: string, bed: string, from: string, until: string) =>
    `INSERT INTO occupancies (id, stay_id, person_id, bed_id, from_date, until_date) VALUES ('occ_9', 'sta_1', '${person}', '${bed}', '${from}', ${until})`

  it.each([
    ['two people in one bed on one night', nights('per_2', 'bed_1', '2026-01-20', `'2026-01-21'`), 'stays.bed-taken'],
    [
      'one person in two beds on one night',
      nights('per_1', 'bed_2', '2026-01-09', `'2026-01-10'`),
      'stays.person-elsewhere',
    ],
    ['somebody in a bed out of service', nights('per_2', 'bed_2', '2026-01-12', `'2026-01-13'`), 'stays.bed-held'],
    [
      'the end of a stay moved over somebody else’s nights',
      `UPDATE occupancies SET until_date = NULL, bed_id = 'bed_1' WHERE id = 'occ_2'`,
      'stays.bed-taken',
    ],
    ['a bed taken out of service under somebody', `UPDATE bed_blocks SET bed_id = 'bed_1'`, 'stays.bed-taken'],
    [
      'a second open stay',
      `UPDATE stays SET left_on = NULL, destination = NULL, person_id = 'per_1' WHERE id = 'sta_2'`,
      'UNIQUE',
    ],
    ['a departure without a destination', `UPDATE stays SET left_on = '2026-01-09' WHERE id = 'sta_1'`, 'CHECK'],
    ['a departure before the arrival', `UPDATE stays SET left_on = '2026-01-01' WHERE id = 'sta_2'`, 'CHECK'],
    [
      'two heads of one household',
      `UPDATE household_members SET until_date = NULL, relation = 'head' WHERE id = 'mem_2'`,
      'UNIQUE',
    ],
    ['a second row of settings', `INSERT INTO house VALUES (2, 'A doua', 'X', 14, 0, 1)`, 'CHECK'],
    ['a person kept apart from herself', `UPDATE keep_apart SET person_b = 'per_1'`, 'CHECK'],
    ['a stay of nobody', `UPDATE stays SET person_id = 'per_9'`, 'FOREIGN KEY'],
    ['a text for a number', `UPDATE rooms SET capacity = 'four'`, 'cannot store TEXT'],
  ])('%s', (_what, sql, message) => {
    expect(() => house().exec(sql)).toThrow(message)
  })

  it('but a night that begins where another ends may be, and so may one that was voided', () => {
    const sqlite = house()
    sqlite.exec(`UPDATE occupancies SET until_date = '2026-01-20' WHERE id = 'occ_1'`)
    sqlite.exec(nights('per_2', 'bed_1', '2026-01-20', `'2026-01-21'`))
    sqlite.exec(`UPDATE occupancies SET voided_at = 'x' WHERE id = 'occ_9'`)
    sqlite.exec(nights('per_1', 'bed_1', '2026-01-20', `'2026-01-22'`).replace('occ_9', 'occ_8'))
    sqlite.exec(nights('per_2', 'bed_1', '2026-01-25', `'2026-01-25'`).replace('occ_9', 'occ_7'))
    expect(sqlite.prepare('SELECT count(*) FROM occupancies').pluck().get()).toBe(5)
  })
})
