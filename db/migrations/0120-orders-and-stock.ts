const appendOnly = (table: string) => `
CREATE TRIGGER ${table}_kept_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table}:append-only'); END;
CREATE TRIGGER ${table}_kept_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, '${table}:append-only'); END;`

/** Atelier file: customers and their orders; suppliers and what is in stock; exchange rates. */
export const sql = `
CREATE TABLE customers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  kind TEXT NOT NULL,
  legal_name TEXT NOT NULL,
  address TEXT NOT NULL,
  country TEXT NOT NULL,
  language TEXT NOT NULL,
  vat_id TEXT NOT NULL,
  vat_checked_on TEXT,
  payment_days INTEGER NOT NULL CHECK (payment_days >= 0),
  incoterm TEXT NOT NULL,
  ended_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE shops (
  id TEXT PRIMARY KEY,
  customer_id TEXT NOT NULL REFERENCES customers (id),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  address TEXT NOT NULL,
  contact TEXT NOT NULL,
  opening_hours TEXT NOT NULL,
  ended_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX shops_by_name ON shops (customer_id, folded) WHERE ended_at IS NULL;

CREATE TABLE orders (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  customer_id TEXT NOT NULL REFERENCES customers (id),
  mode TEXT NOT NULL CHECK (mode IN ('firm', 'consignment')),
  ordered_on TEXT NOT NULL,
  wanted_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'confirmed', 'on-hold', 'cancelled', 'closed')),
  confirmed_at TEXT,
  promised_on TEXT,
  state_reason TEXT,
  notes TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('hand', 'import')),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX orders_by_state ON orders (state, wanted_on);

CREATE TABLE order_lines (
  id TEXT PRIMARY KEY,
  order_id TEXT NOT NULL REFERENCES orders (id),
  position INTEGER NOT NULL,
  variant_id TEXT NOT NULL REFERENCES variants (id),
  style_version_id TEXT REFERENCES style_versions (id),
  price_cents INTEGER NOT NULL CHECK (price_cents >= 0),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  UNIQUE (order_id, position),
  UNIQUE (order_id, variant_id)
) STRICT;

CREATE TABLE order_shops (
  line_id TEXT NOT NULL REFERENCES order_lines (id),
  shop_id TEXT NOT NULL REFERENCES shops (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (line_id, shop_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE suppliers (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  contact TEXT NOT NULL,
  country TEXT NOT NULL,
  ended_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE material_lots (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  material_id TEXT NOT NULL REFERENCES materials (id),
  supplier_id TEXT REFERENCES suppliers (id),
  roll_number TEXT NOT NULL,
  dye_lot TEXT NOT NULL,
  received_on TEXT NOT NULL,
  received INTEGER NOT NULL CHECK (received > 0),
  remaining INTEGER NOT NULL CHECK (remaining >= 0),
  cost_bani INTEGER NOT NULL CHECK (cost_bani >= 0),
  donated INTEGER NOT NULL CHECK (donated IN (0, 1)),
  note TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX material_lots_by_material ON material_lots (material_id, received_on);

CREATE TABLE fx_rates (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  currency TEXT NOT NULL,
  rate_e4 INTEGER NOT NULL CHECK (rate_e4 > 0),
  multiplier INTEGER NOT NULL CHECK (multiplier IN (1, 10, 100, 1000)),
  source TEXT NOT NULL CHECK (source IN ('bnr', 'hand')),
  reason TEXT,
  file_sha256 TEXT,
  added_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id)
) STRICT;
CREATE INDEX fx_rates_by_currency ON fx_rates (currency, date);
${appendOnly('fx_rates')}

CREATE TABLE seller_facts (
  valid_from TEXT PRIMARY KEY,
  legal_name TEXT NOT NULL,
  address TEXT NOT NULL,
  email TEXT NOT NULL,
  fiscal_code TEXT NOT NULL,
  vat_id TEXT,
  iban TEXT NOT NULL,
  bank TEXT NOT NULL,
  set_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id)
) STRICT, WITHOUT ROWID;
`
