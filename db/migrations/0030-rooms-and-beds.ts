/** Shelter file: rooms, beds, and where a bed stood when. */
export const sql = `
CREATE TABLE rooms (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  floor INTEGER NOT NULL,
  policy TEXT NOT NULL,
  capacity INTEGER NOT NULL CHECK (capacity > 0),
  isolation_capable INTEGER NOT NULL,
  accessible INTEGER NOT NULL,
  notes TEXT NOT NULL,
  active_from TEXT,
  active_until TEXT,
  import_batch_id TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX rooms_name_in_use ON rooms (name) WHERE active_until IS NULL;

CREATE TABLE beds (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  mobile INTEGER NOT NULL,
  active_from TEXT,
  active_until TEXT,
  import_batch_id TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE bed_places (
  id TEXT PRIMARY KEY,
  bed_id TEXT NOT NULL REFERENCES beds (id),
  room_id TEXT NOT NULL REFERENCES rooms (id),
  from_date TEXT,
  until_date TEXT,
  import_batch_id TEXT,
  CHECK (until_date IS NULL OR from_date IS NULL OR until_date >= from_date)
) STRICT;
CREATE INDEX bed_places_by_bed ON bed_places (bed_id);
CREATE INDEX bed_places_by_room ON bed_places (room_id);
CREATE UNIQUE INDEX bed_places_one_current ON bed_places (bed_id) WHERE until_date IS NULL;
`
