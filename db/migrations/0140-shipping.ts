const appendOnly = (table: string) => `
CREATE TRIGGER ${table}_kept_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table}:append-only'); END;
CREATE TRIGGER ${table}_kept_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table}:append-only'); END;`

/** Atelier file: cartons on their way to the shops, what arrived, what came back and what the shops say. */
export const sql = `
CREATE TABLE shipments (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  order_id TEXT NOT NULL REFERENCES orders (id),
  state TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  carrier TEXT NOT NULL,
  tracking TEXT NOT NULL,
  freight_cents INTEGER NOT NULL CHECK (freight_cents >= 0),
  handed_over_on TEXT,
  delivered_on TEXT,
  note TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX shipments_by_order ON shipments (order_id);

CREATE TABLE cartons (
  id TEXT PRIMARY KEY,
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  number INTEGER NOT NULL CHECK (number > 0),
  shop_id TEXT REFERENCES shops (id),
  closed_at TEXT,
  gross_g INTEGER CHECK (gross_g > 0),
  length_mm INTEGER CHECK (length_mm > 0),
  width_mm INTEGER CHECK (width_mm > 0),
  height_mm INTEGER CHECK (height_mm > 0),
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (shipment_id, number),
  CHECK ((closed_at IS NULL) = (gross_g IS NULL))
) STRICT;

CREATE TABLE carton_lines (
  carton_id TEXT NOT NULL REFERENCES cartons (id),
  order_line_id TEXT NOT NULL REFERENCES order_lines (id),
  lot_id TEXT NOT NULL REFERENCES lots (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (carton_id, order_line_id, lot_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX carton_lines_by_order_line ON carton_lines (order_line_id);
CREATE INDEX carton_lines_by_lot ON carton_lines (lot_id);

CREATE TABLE delivery_checks (
  id TEXT PRIMARY KEY,
  carton_id TEXT NOT NULL UNIQUE REFERENCES cartons (id),
  checked_on TEXT NOT NULL,
  checked_by TEXT NOT NULL,
  remark TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id),
  settled_how TEXT,
  settled_note TEXT,
  settled_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE delivery_counts (
  check_id TEXT NOT NULL REFERENCES delivery_checks (id),
  order_line_id TEXT NOT NULL REFERENCES order_lines (id),
  lot_id TEXT NOT NULL REFERENCES lots (id),
  counted INTEGER NOT NULL CHECK (counted >= 0),
  damaged INTEGER NOT NULL CHECK (damaged BETWEEN 0 AND counted),
  PRIMARY KEY (check_id, order_line_id, lot_id)
) STRICT, WITHOUT ROWID;
${appendOnly('delivery_counts')}

CREATE TABLE piece_returns (
  id TEXT PRIMARY KEY,
  shipment_id TEXT NOT NULL REFERENCES shipments (id),
  order_line_id TEXT NOT NULL REFERENCES order_lines (id),
  shop_id TEXT REFERENCES shops (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  condition TEXT NOT NULL CHECK (condition IN ('good', 'damaged')),
  reason TEXT NOT NULL,
  returned_on TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id)
) STRICT;
CREATE INDEX piece_returns_by_line ON piece_returns (order_line_id);
${appendOnly('piece_returns')}

CREATE TABLE shop_feedback (
  id TEXT PRIMARY KEY,
  shop_id TEXT NOT NULL REFERENCES shops (id),
  variant_id TEXT NOT NULL REFERENCES variants (id),
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL,
  sold INTEGER NOT NULL CHECK (sold >= 0),
  unsold INTEGER NOT NULL CHECK (unsold >= 0),
  price_cents INTEGER CHECK (price_cents >= 0),
  remark TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id),
  CHECK (from_date <= until_date)
) STRICT;
CREATE INDEX shop_feedback_by_variant ON shop_feedback (variant_id, until_date);
${appendOnly('shop_feedback')}
`
