/** Shelter file: shifts, the book of the gate with its full-text index, badges. Lines are never changed or removed. */
const appendOnly = (table: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT raise(ABORT, '${table}:append-only'); END;

CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT raise(ABORT, '${table}:append-only'); END;`

export const sql = `
CREATE TABLE shifts (
  id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  begun_at TEXT NOT NULL,
  ended_at TEXT,
  equipment TEXT NOT NULL,
  hand_over TEXT,
  open_items TEXT,
  acknowledged_by TEXT REFERENCES users (id),
  acknowledged_at TEXT
) STRICT;
CREATE INDEX shifts_by_begin ON shifts (begun_at);
CREATE UNIQUE INDEX shifts_one_running ON shifts (user_id) WHERE ended_at IS NULL;

CREATE TABLE log_days (
  date TEXT PRIMARY KEY,
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  closed_by TEXT REFERENCES users (id)
) STRICT;
CREATE INDEX log_days_open ON log_days (date) WHERE closed_at IS NULL;

CREATE TABLE log_entries (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL REFERENCES log_days (date),
  kind TEXT NOT NULL,
  action TEXT,
  details TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  late INTEGER NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id),
  shift_id TEXT REFERENCES shifts (id),
  expected_return TEXT,
  confirmed TEXT NOT NULL,
  ref_id TEXT,
  supplement_of INTEGER REFERENCES log_entries (seq),
  withdraws INTEGER NOT NULL
) STRICT;
CREATE INDEX log_entries_by_day ON log_entries (day, seq);
CREATE INDEX log_entries_by_kind ON log_entries (kind, seq);
CREATE INDEX log_entries_by_ref ON log_entries (ref_id) WHERE ref_id IS NOT NULL;
CREATE INDEX log_entries_by_shift ON log_entries (shift_id) WHERE shift_id IS NOT NULL;
CREATE INDEX log_entries_by_supplement ON log_entries (supplement_of) WHERE supplement_of IS NOT NULL;

CREATE TRIGGER log_entries_gapless BEFORE INSERT ON log_entries
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log_entries)
BEGIN SELECT raise(ABORT, 'log_entries:append-only'); END;
${appendOnly('log_entries')}

CREATE TABLE log_persons (
  seq INTEGER NOT NULL REFERENCES log_entries (seq),
  person_id TEXT NOT NULL REFERENCES persons (id),
  room_name TEXT NOT NULL,
  direction TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (seq, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX log_persons_by_person ON log_persons (person_id, at);
${appendOnly('log_persons')}

CREATE VIRTUAL TABLE log_search USING fts5 (body, prefix = '2 3', tokenize = 'unicode61');
INSERT INTO log_search (log_search, rank) VALUES ('secure-delete', 1);

CREATE TABLE badges (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES persons (id),
  badge TEXT NOT NULL,
  given_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX badges_one_person ON badges (badge) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX badges_one_badge ON badges (person_id) WHERE ended_at IS NULL;
`
