/** Shelter file: visits and watch list, keys, patrols and check calls, security assets. */
export const sql = `
CREATE TABLE watch_list (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  other_names TEXT NOT NULL,
  description TEXT NOT NULL,
  plates TEXT NOT NULL,
  person_id TEXT REFERENCES persons (id),
  instruction TEXT NOT NULL,
  instruction_text TEXT NOT NULL,
  expires TEXT,
  added_at TEXT NOT NULL,
  ended_at TEXT,
  ended_reason TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE visits (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  type TEXT NOT NULL,
  organisation TEXT NOT NULL,
  plate TEXT NOT NULL,
  purpose TEXT NOT NULL,
  host_person_id TEXT REFERENCES persons (id),
  host_agreed INTEGER NOT NULL,
  id_seen INTEGER NOT NULL,
  escorted INTEGER NOT NULL,
  badge TEXT NOT NULL,
  state TEXT NOT NULL,
  expected_at TEXT,
  in_at TEXT,
  out_at TEXT,
  reason TEXT NOT NULL,
  matches_seen TEXT NOT NULL,
  incident_id TEXT,
  user_id TEXT NOT NULL REFERENCES users (id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX visits_by_time ON visits (coalesce(in_at, out_at, expected_at));
CREATE INDEX visits_by_name ON visits (folded);
CREATE UNIQUE INDEX visits_one_inside ON visits (folded) WHERE state = 'in';
CREATE UNIQUE INDEX visits_one_badge ON visits (badge) WHERE state = 'in' AND badge <> '';

CREATE TABLE gate_keys (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  opens TEXT NOT NULL,
  room_id TEXT REFERENCES rooms (id),
  state TEXT NOT NULL,
  retired_reason TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX gate_keys_one_number ON gate_keys (number) WHERE state <> 'retired';

CREATE TABLE key_issues (
  id TEXT PRIMARY KEY,
  key_id TEXT NOT NULL REFERENCES gate_keys (id),
  holder_person_id TEXT REFERENCES persons (id),
  holder_name TEXT NOT NULL,
  out_at TEXT NOT NULL,
  due TEXT,
  in_at TEXT,
  lost INTEGER NOT NULL,
  note TEXT NOT NULL,
  out_by TEXT NOT NULL REFERENCES users (id),
  in_by TEXT REFERENCES users (id)
) STRICT;
CREATE INDEX key_issues_by_time ON key_issues (out_at);
CREATE INDEX key_issues_by_key ON key_issues (key_id);
CREATE UNIQUE INDEX key_issues_one_out ON key_issues (key_id) WHERE in_at IS NULL;

CREATE TABLE patrol_routes (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  times TEXT NOT NULL,
  grace_minutes INTEGER NOT NULL,
  begun_at TEXT NOT NULL,
  ended_at TEXT,
  replaced_by TEXT REFERENCES patrol_routes (id),
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE checkpoints (
  id TEXT PRIMARY KEY,
  route_id TEXT NOT NULL REFERENCES patrol_routes (id),
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX checkpoints_by_route ON checkpoints (route_id, position);

CREATE TABLE rounds (
  id TEXT PRIMARY KEY,
  route_id TEXT NOT NULL REFERENCES patrol_routes (id),
  planned_at TEXT,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX rounds_by_time ON rounds (at);
CREATE UNIQUE INDEX rounds_one_answer ON rounds (route_id, planned_at) WHERE planned_at IS NOT NULL;

CREATE TABLE round_checkpoints (
  round_id TEXT NOT NULL REFERENCES rounds (id),
  checkpoint_id TEXT NOT NULL REFERENCES checkpoints (id),
  result TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (round_id, checkpoint_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE call_schedules (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  every_minutes INTEGER NOT NULL,
  grace_minutes INTEGER NOT NULL,
  begun_at TEXT NOT NULL,
  ended_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE check_calls (
  id TEXT PRIMARY KEY,
  schedule_id TEXT NOT NULL REFERENCES call_schedules (id),
  planned_at TEXT,
  at TEXT NOT NULL,
  outcome TEXT NOT NULL,
  note TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id)
) STRICT;
CREATE INDEX check_calls_by_time ON check_calls (at);
CREATE UNIQUE INDEX check_calls_one_answer ON check_calls (schedule_id, planned_at) WHERE planned_at IS NOT NULL;

CREATE TABLE security_assets (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  location TEXT NOT NULL,
  test_every_days INTEGER NOT NULL,
  active_from TEXT NOT NULL,
  active_until TEXT,
  ended_reason TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE asset_events (
  id TEXT PRIMARY KEY,
  asset_id TEXT NOT NULL REFERENCES security_assets (id),
  at TEXT NOT NULL,
  what TEXT NOT NULL,
  note TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id)
) STRICT;
CREATE INDEX asset_events_by_asset ON asset_events (asset_id, at);
CREATE INDEX asset_events_by_time ON asset_events (at);
`
