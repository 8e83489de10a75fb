const appendOnly = (table: string) => `
CREATE TRIGGER ${table}_kept_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table}:append-only'); END;
CREATE TRIGGER ${table}_kept_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table}:append-only'); END;`

/** Atelier file: who sews by alias, lots and their bundles, work done and pieces checked, what is taken from stock. */
export const sql = `
CREATE TABLE workers (
  id TEXT PRIMARY KEY,
  alias TEXT NOT NULL,
  folded TEXT NOT NULL,
  language TEXT NOT NULL,
  skills TEXT NOT NULL,
  pace_bp INTEGER NOT NULL CHECK (pace_bp BETWEEN 1000 AND 20000),
  week_minutes TEXT NOT NULL,
  active_from TEXT NOT NULL,
  active_until TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX workers_by_alias ON workers (folded);

CREATE TABLE worker_days (
  worker_id TEXT NOT NULL REFERENCES workers (id),
  date TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 720),
  PRIMARY KEY (worker_id, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE lots (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  style_version_id TEXT NOT NULL REFERENCES style_versions (id),
  planned_on TEXT NOT NULL,
  cut_on TEXT,
  lay_mm INTEGER CHECK (lay_mm > 0),
  plies INTEGER CHECK (plies > 0),
  held_reason TEXT,
  ended_at TEXT,
  ended_reason TEXT,
  note TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE lot_cells (
  lot_id TEXT NOT NULL REFERENCES lots (id),
  variant_id TEXT NOT NULL REFERENCES variants (id),
  planned INTEGER NOT NULL CHECK (planned > 0),
  PRIMARY KEY (lot_id, variant_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE lot_orders (
  lot_id TEXT NOT NULL REFERENCES lots (id),
  order_line_id TEXT NOT NULL REFERENCES order_lines (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (lot_id, order_line_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX lot_orders_by_line ON lot_orders (order_line_id);

CREATE TABLE bundles (
  id TEXT PRIMARY KEY,
  lot_id TEXT NOT NULL REFERENCES lots (id),
  number INTEGER NOT NULL,
  variant_id TEXT NOT NULL REFERENCES variants (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  dye_lot TEXT NOT NULL,
  parent_id TEXT REFERENCES bundles (id),
  merged_into_id TEXT REFERENCES bundles (id),
  ended_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (lot_id, number)
) STRICT;

CREATE TABLE bundle_steps (
  id TEXT PRIMARY KEY,
  bundle_id TEXT NOT NULL REFERENCES bundles (id),
  operation_id TEXT NOT NULL REFERENCES operations (id),
  position INTEGER NOT NULL,
  name_ro TEXT NOT NULL,
  name_uk TEXT NOT NULL,
  sam_seconds INTEGER NOT NULL CHECK (sam_seconds > 0),
  ticket TEXT NOT NULL UNIQUE,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  done INTEGER NOT NULL DEFAULT 0 CHECK (done BETWEEN 0 AND quantity),
  UNIQUE (bundle_id, position)
) STRICT;

CREATE TABLE work_entries (
  id TEXT PRIMARY KEY,
  step_id TEXT NOT NULL REFERENCES bundle_steps (id),
  worker_id TEXT NOT NULL REFERENCES workers (id),
  work_date TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  kind TEXT NOT NULL CHECK (kind IN ('sewn', 'rework')),
  source TEXT NOT NULL CHECK (source IN ('scan', 'hand')),
  reverses_id TEXT UNIQUE REFERENCES work_entries (id),
  reason TEXT,
  entered_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id)
) STRICT;
CREATE INDEX work_entries_by_step ON work_entries (step_id);
CREATE INDEX work_entries_by_day ON work_entries (work_date, worker_id);
${appendOnly('work_entries')}
CREATE TRIGGER work_entries_counted AFTER INSERT ON work_entries WHEN new.kind = 'sewn'
BEGIN
  UPDATE bundle_steps
  SET done = done + CASE WHEN new.reverses_id IS NULL THEN new.quantity ELSE -new.quantity END
  WHERE id = new.step_id;
END;

CREATE TABLE qc_checks (
  id TEXT PRIMARY KEY,
  bundle_id TEXT NOT NULL REFERENCES bundles (id),
  passed INTEGER NOT NULL CHECK (passed >= 0),
  rework INTEGER NOT NULL CHECK (rework >= 0),
  second INTEGER NOT NULL CHECK (second >= 0),
  scrap INTEGER NOT NULL CHECK (scrap >= 0),
  cause TEXT,
  note TEXT NOT NULL,
  of_rework INTEGER NOT NULL CHECK (of_rework IN (0, 1)),
  reverses_id TEXT UNIQUE REFERENCES qc_checks (id),
  reason TEXT,
  checked_on TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id),
  CHECK (passed + rework + second + scrap > 0)
) STRICT;
CREATE INDEX qc_checks_by_bundle ON qc_checks (bundle_id);
${appendOnly('qc_checks')}

CREATE TABLE reservations (
  material_lot_id TEXT NOT NULL REFERENCES material_lots (id),
  lot_id TEXT NOT NULL REFERENCES lots (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (material_lot_id, lot_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reservations_by_lot ON reservations (lot_id);

CREATE TABLE stock_moves (
  id TEXT PRIMARY KEY,
  material_lot_id TEXT NOT NULL REFERENCES material_lots (id),
  kind TEXT NOT NULL CHECK (kind IN ('receipt', 'use', 'return', 'stocktake', 'write-off')),
  quantity INTEGER NOT NULL CHECK (quantity <> 0),
  lot_id TEXT REFERENCES lots (id),
  reason TEXT,
  moved_on TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id)
) STRICT;
CREATE INDEX stock_moves_by_material_lot ON stock_moves (material_lot_id);
CREATE INDEX stock_moves_by_lot ON stock_moves (lot_id);
${appendOnly('stock_moves')}
CREATE TRIGGER stock_moves_counted AFTER INSERT ON stock_moves
BEGIN
  UPDATE material_lots SET remaining = remaining + new.quantity WHERE id = new.material_lot_id;
END;
`
