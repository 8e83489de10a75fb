/**
 * Shelter file: stays, nights in beds, absences, holds, out of service, isolation, reversible changes.
 * Two sets of nights collide when the later start is before the earlier end; `[d, d)` has no night.
 */
const collide = (a: string, aEnd: string, b: string, bEnd: string) =>
  `max(${a}.from_date, ${b}.from_date) < min(${aEnd}, ${bEnd})`

const nights = (row: string) => `coalesce(${row}.until_date, '9999-12-31')`
const plannedNights = (row: string) => `coalesce(${row}.until_date, ${row}.expected_until, '9999-12-31')`

const occupancyGuard = (event: 'INSERT' | 'UPDATE OF bed_id, person_id, from_date, until_date, voided_at') => `
CREATE TRIGGER occupancies_no_overlap_${event.slice(0, 6).toLowerCase()} BEFORE ${event} ON occupancies
WHEN NEW.voided_at IS NULL
BEGIN
  SELECT raise(ABORT, 'stays.bed-taken') WHERE EXISTS (
    SELECT 1 FROM occupancies o
    WHERE o.bed_id = NEW.bed_id AND o.id <> NEW.id AND o.voided_at IS NULL
      AND ${collide('o', nights('o'), 'NEW', nights('NEW'))});
  SELECT raise(ABORT, 'stays.person-elsewhere') WHERE EXISTS (
    SELECT 1 FROM occupancies o
    WHERE o.person_id = NEW.person_id AND o.id <> NEW.id AND o.voided_at IS NULL
      AND ${collide('o', nights('o'), 'NEW', nights('NEW'))});
END;`

const holdGuard = (event: 'INSERT' | 'UPDATE OF expected_until') => `
CREATE TRIGGER occupancies_no_hold_${event.slice(0, 6).toLowerCase()} BEFORE ${event} ON occupancies
WHEN NEW.voided_at IS NULL
BEGIN
  SELECT raise(ABORT, 'stays.bed-held') WHERE EXISTS (
    SELECT 1 FROM bed_blocks b
    WHERE b.bed_id = NEW.bed_id AND b.released_at IS NULL AND b.voided_at IS NULL
      AND ${collide('b', nights('b'), 'NEW', plannedNights('NEW'))});
END;`

const blockGuard = (event: 'INSERT' | 'UPDATE OF bed_id, from_date, until_date, released_at, voided_at') => `
CREATE TRIGGER bed_blocks_no_overlap_${event.slice(0, 6).toLowerCase()} BEFORE ${event} ON bed_blocks
WHEN NEW.released_at IS NULL AND NEW.voided_at IS NULL
BEGIN
  SELECT raise(ABORT, 'stays.bed-held') WHERE EXISTS (
    SELECT 1 FROM bed_blocks b
    WHERE b.bed_id = NEW.bed_id AND b.id <> NEW.id AND b.released_at IS NULL AND b.voided_at IS NULL
      AND ${collide('b', nights('b'), 'NEW', nights('NEW'))});
  SELECT raise(ABORT, 'stays.bed-taken') WHERE EXISTS (
    SELECT 1 FROM occupancies o
    WHERE o.bed_id = NEW.bed_id AND o.voided_at IS NULL
      AND ${collide('o', plannedNights('o'), 'NEW', nights('NEW'))});
END;`

export const sql = `
CREATE TABLE stays (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES persons (id),
  arrived TEXT NOT NULL,
  expected_until TEXT,
  left_on TEXT,
  destination TEXT,
  leaving_reason TEXT,
  request_id TEXT,
  import_batch_id TEXT,
  voided_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (left_on IS NULL OR left_on >= arrived),
  CHECK ((left_on IS NULL) = (destination IS NULL))
) STRICT;
CREATE INDEX stays_by_person ON stays (person_id);
CREATE UNIQUE INDEX stays_one_open ON stays (person_id) WHERE left_on IS NULL AND voided_at IS NULL;

CREATE TABLE occupancies (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL REFERENCES stays (id),
  person_id TEXT NOT NULL REFERENCES persons (id),
  bed_id TEXT NOT NULL REFERENCES beds (id),
  from_date TEXT NOT NULL,
  until_date TEXT,
  expected_until TEXT,
  move_reason TEXT,
  import_batch_id TEXT,
  voided_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (until_date IS NULL OR until_date >= from_date)
) STRICT;
CREATE INDEX occupancies_by_bed ON occupancies (bed_id, from_date);
CREATE INDEX occupancies_by_person ON occupancies (person_id, from_date);
CREATE INDEX occupancies_by_stay ON occupancies (stay_id);
CREATE INDEX occupancies_by_end ON occupancies (until_date);

CREATE TABLE absences (
  id TEXT PRIMARY KEY,
  stay_id TEXT NOT NULL REFERENCES stays (id),
  from_date TEXT NOT NULL,
  expected_return TEXT NOT NULL,
  returned_on TEXT,
  reason TEXT NOT NULL,
  voided_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (expected_return > from_date)
) STRICT;
CREATE INDEX absences_by_stay ON absences (stay_id);

CREATE TABLE bed_blocks (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('hold', 'out-of-service')),
  bed_id TEXT NOT NULL REFERENCES beds (id),
  person_id TEXT REFERENCES persons (id),
  request_id TEXT,
  from_date TEXT NOT NULL,
  until_date TEXT,
  expires_at TEXT,
  reason TEXT,
  note TEXT NOT NULL,
  released_at TEXT,
  release_reason TEXT,
  voided_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK (until_date IS NULL OR until_date >= from_date),
  CHECK ((kind = 'hold') = (expires_at IS NOT NULL))
) STRICT;
CREATE INDEX bed_blocks_by_bed ON bed_blocks (bed_id, from_date);

CREATE TABLE isolations (
  id TEXT PRIMARY KEY,
  room_id TEXT NOT NULL REFERENCES rooms (id),
  from_date TEXT NOT NULL,
  expected_until TEXT,
  ended_on TEXT,
  reason TEXT NOT NULL,
  clearance TEXT,
  voided_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX isolations_one_current ON isolations (room_id) WHERE ended_on IS NULL AND voided_at IS NULL;

CREATE TABLE rule_overrides (
  id TEXT PRIMARY KEY,
  change_id TEXT NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  subject TEXT NOT NULL,
  reason TEXT NOT NULL,
  user_id TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE changes (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL,
  operation TEXT NOT NULL,
  entries TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE INDEX changes_by_user ON changes (user_id, at);
${occupancyGuard('INSERT')}
${occupancyGuard('UPDATE OF bed_id, person_id, from_date, until_date, voided_at')}
${holdGuard('INSERT')}
${holdGuard('UPDATE OF expected_until')}
${blockGuard('INSERT')}
${blockGuard('UPDATE OF bed_id, from_date, until_date, released_at, voided_at')}
`
