/** Shelter file: waiting list, turn-aways, roll call, import batches. */
export const sql = `
CREATE TABLE requests (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  women INTEGER NOT NULL,
  men INTEGER NOT NULL,
  children INTEGER NOT NULL,
  referred_by TEXT NOT NULL,
  urgency TEXT NOT NULL,
  wanted_from TEXT NOT NULL,
  needs TEXT NOT NULL,
  person_ids TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  state TEXT NOT NULL,
  closed_reason TEXT,
  voided_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE turn_aways (
  id TEXT PRIMARY KEY,
  on_date TEXT NOT NULL,
  women INTEGER NOT NULL,
  men INTEGER NOT NULL,
  children INTEGER NOT NULL,
  reason TEXT NOT NULL,
  referred_to TEXT NOT NULL,
  note TEXT NOT NULL,
  request_id TEXT REFERENCES requests (id)
) STRICT;
CREATE INDEX turn_aways_by_date ON turn_aways (on_date);

CREATE TABLE roll_call_marks (
  id TEXT PRIMARY KEY,
  on_date TEXT NOT NULL,
  stay_id TEXT NOT NULL REFERENCES stays (id),
  mark TEXT NOT NULL,
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL
) STRICT;
CREATE INDEX roll_call_marks_by_night ON roll_call_marks (on_date, stay_id);

CREATE TABLE import_batches (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL,
  rooms INTEGER NOT NULL,
  beds INTEGER NOT NULL,
  persons INTEGER NOT NULL,
  households INTEGER NOT NULL,
  stays INTEGER NOT NULL,
  undone_at TEXT
) STRICT;
`
