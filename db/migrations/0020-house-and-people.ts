/** Shelter file: settings, number series, persons, households, keep-apart pairs. */
export const sql = `
CREATE TABLE counters (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT;

CREATE TABLE house (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  code_prefix TEXT NOT NULL,
  older_boy_age INTEGER NOT NULL,
  cots_count INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE persons (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  alias TEXT NOT NULL,
  search TEXT NOT NULL,
  birth_date TEXT,
  birth_accuracy TEXT NOT NULL,
  sex TEXT NOT NULL,
  citizenships TEXT NOT NULL,
  languages TEXT NOT NULL,
  interpreter_needed INTEGER NOT NULL,
  category TEXT NOT NULL,
  protection_measure TEXT,
  legal_name_sealed BLOB,
  cnp_sealed BLOB,
  registered_at TEXT NOT NULL,
  import_batch_id TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX persons_by_batch ON persons (import_batch_id) WHERE import_batch_id IS NOT NULL;

CREATE TABLE households (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  formed_on TEXT NOT NULL,
  import_batch_id TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE household_members (
  id TEXT PRIMARY KEY,
  household_id TEXT NOT NULL REFERENCES households (id),
  person_id TEXT NOT NULL REFERENCES persons (id),
  relation TEXT NOT NULL,
  guardian INTEGER NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT,
  import_batch_id TEXT,
  CHECK (until_date IS NULL OR until_date >= from_date)
) STRICT;
CREATE INDEX household_members_by_household ON household_members (household_id);
CREATE INDEX household_members_by_person ON household_members (person_id);
CREATE UNIQUE INDEX household_members_one_current ON household_members (person_id) WHERE until_date IS NULL;
CREATE UNIQUE INDEX household_members_one_head ON household_members (household_id)
  WHERE relation = 'head' AND until_date IS NULL;

CREATE TABLE keep_apart (
  id TEXT PRIMARY KEY,
  person_a TEXT NOT NULL REFERENCES persons (id),
  person_b TEXT NOT NULL REFERENCES persons (id),
  note TEXT NOT NULL,
  added_at TEXT NOT NULL,
  ended_at TEXT,
  ended_reason TEXT,
  CHECK (person_a <> person_b)
) STRICT;
`
