const frozen = (table: string) => `
CREATE TRIGGER ${table}_frozen_insert BEFORE INSERT ON ${table}
WHEN (SELECT frozen_at FROM style_versions WHERE id = new.version_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, '${table}:frozen'); END;
CREATE TRIGGER ${table}_frozen_update BEFORE UPDATE ON ${table}
WHEN (SELECT frozen_at FROM style_versions WHERE id = old.version_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, '${table}:frozen'); END;
CREATE TRIGGER ${table}_frozen_delete BEFORE DELETE ON ${table}
WHEN (SELECT frozen_at FROM style_versions WHERE id = old.version_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, '${table}:frozen'); END;`

/** Atelier file: what is sewn, how, from what, and the samples by which it is agreed. */
export const sql = `
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;

CREATE TABLE styles (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  folded TEXT NOT NULL,
  name_ro TEXT NOT NULL,
  name_en TEXT NOT NULL,
  name_nl TEXT NOT NULL,
  name_uk TEXT NOT NULL,
  category TEXT NOT NULL,
  ended_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX styles_by_code ON styles (code) WHERE ended_at IS NULL;

CREATE TABLE style_versions (
  id TEXT PRIMARY KEY,
  style_id TEXT NOT NULL REFERENCES styles (id),
  number INTEGER NOT NULL,
  care TEXT NOT NULL,
  notes TEXT NOT NULL,
  created_at TEXT NOT NULL,
  frozen_at TEXT,
  same_as_id TEXT REFERENCES style_versions (id),
  same_as_reason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (style_id, number)
) STRICT;

CREATE TABLE style_measures (
  id TEXT PRIMARY KEY,
  version_id TEXT NOT NULL REFERENCES style_versions (id),
  name TEXT NOT NULL,
  size TEXT NOT NULL,
  target_mm INTEGER NOT NULL CHECK (target_mm > 0),
  tolerance_mm INTEGER NOT NULL CHECK (tolerance_mm >= 0),
  UNIQUE (version_id, name, size)
) STRICT;
${frozen('style_measures')}

CREATE TABLE style_fibres (
  id TEXT PRIMARY KEY,
  version_id TEXT NOT NULL REFERENCES style_versions (id),
  part TEXT NOT NULL,
  fibre TEXT NOT NULL,
  percent INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 100),
  UNIQUE (version_id, part, fibre)
) STRICT;
${frozen('style_fibres')}

CREATE TABLE variants (
  id TEXT PRIMARY KEY,
  style_id TEXT NOT NULL REFERENCES styles (id),
  size TEXT NOT NULL,
  colour TEXT NOT NULL,
  sku TEXT NOT NULL UNIQUE,
  price_cents INTEGER NOT NULL CHECK (price_cents >= 0),
  weight_g INTEGER CHECK (weight_g > 0),
  ended_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (style_id, size, colour)
) STRICT;

CREATE TABLE operations (
  id TEXT PRIMARY KEY,
  version_id TEXT NOT NULL REFERENCES style_versions (id),
  position INTEGER NOT NULL,
  name_ro TEXT NOT NULL,
  name_en TEXT NOT NULL,
  name_nl TEXT NOT NULL,
  name_uk TEXT NOT NULL,
  machine TEXT NOT NULL,
  skill TEXT NOT NULL,
  sam_seconds INTEGER NOT NULL CHECK (sam_seconds > 0),
  UNIQUE (version_id, position)
) STRICT;
${frozen('operations')}

CREATE TABLE piece_tariffs (
  operation_id TEXT NOT NULL REFERENCES operations (id),
  valid_from TEXT NOT NULL,
  bani INTEGER NOT NULL CHECK (bani > 0),
  set_by TEXT NOT NULL REFERENCES users (id),
  set_at TEXT NOT NULL,
  PRIMARY KEY (operation_id, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE materials (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  kind TEXT NOT NULL,
  unit TEXT NOT NULL CHECK (unit IN ('mm', 'piece')),
  min_stock INTEGER NOT NULL CHECK (min_stock >= 0),
  ended_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE bom_lines (
  id TEXT PRIMARY KEY,
  version_id TEXT NOT NULL REFERENCES style_versions (id),
  material_id TEXT NOT NULL REFERENCES materials (id),
  size TEXT,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  waste_bp INTEGER NOT NULL CHECK (waste_bp BETWEEN 0 AND 10000)
) STRICT;
CREATE UNIQUE INDEX bom_lines_once ON bom_lines (version_id, material_id, coalesce(size, ''));
${frozen('bom_lines')}

CREATE TABLE samples (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  version_id TEXT NOT NULL REFERENCES style_versions (id),
  origin TEXT NOT NULL CHECK (origin IN ('from-buyer', 'ours')),
  round INTEGER NOT NULL CHECK (round > 0),
  state TEXT NOT NULL,
  requested_on TEXT NOT NULL,
  sent_on TEXT,
  decided_on TEXT,
  decided_by TEXT,
  notes TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX samples_by_version ON samples (version_id);

CREATE TABLE sample_comments (
  id TEXT PRIMARY KEY,
  sample_id TEXT NOT NULL REFERENCES samples (id),
  round INTEGER NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id)
) STRICT;
CREATE INDEX sample_comments_by_sample ON sample_comments (sample_id);

CREATE TABLE pictures (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL,
  side TEXT NOT NULL,
  round INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  file_key BLOB NOT NULL,
  added_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id),
  removed_at TEXT
) STRICT;
CREATE INDEX pictures_by_owner ON pictures (owner_id);
`
