/** Shelter file: incidents with what belongs to them, attachments, risk assessments, outreach events. */
const appendOnly = (table: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT raise(ABORT, '${table}:append-only'); END;

CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT raise(ABORT, '${table}:append-only'); END;`

export const sql = `
CREATE TABLE incidents (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  category TEXT NOT NULL,
  severity INTEGER NOT NULL,
  state TEXT NOT NULL,
  occurred_at TEXT NOT NULL,
  reported_at TEXT NOT NULL,
  reported_by TEXT NOT NULL REFERENCES users (id),
  place TEXT NOT NULL,
  others_present TEXT NOT NULL,
  narrative TEXT NOT NULL,
  immediate_action TEXT NOT NULL,
  police_number TEXT NOT NULL,
  seen_at TEXT,
  reviewed_at TEXT,
  reviewed_by TEXT REFERENCES users (id),
  conclusion TEXT NOT NULL,
  closed_at TEXT,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX incidents_by_time ON incidents (occurred_at);

CREATE TRIGGER incidents_fixed_after_review BEFORE UPDATE OF
  category, severity, occurred_at, place, others_present, narrative, immediate_action, police_number ON incidents
WHEN OLD.reviewed_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'incidents.reviewed'); END;

CREATE TABLE incident_persons (
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  person_id TEXT NOT NULL REFERENCES persons (id),
  role TEXT NOT NULL,
  room_name TEXT NOT NULL,
  PRIMARY KEY (incident_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_notices (
  id TEXT PRIMARY KEY,
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  who TEXT NOT NULL,
  how TEXT NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id)
) STRICT;
CREATE INDEX incident_notices_by_incident ON incident_notices (incident_id);
${appendOnly('incident_notices')}

CREATE TABLE incident_measures (
  id TEXT PRIMARY KEY,
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  text TEXT NOT NULL,
  owner_id TEXT NOT NULL REFERENCES users (id),
  due TEXT NOT NULL,
  done_at TEXT,
  outcome TEXT NOT NULL
) STRICT;
CREATE INDEX incident_measures_by_incident ON incident_measures (incident_id);

CREATE TABLE incident_supplements (
  id TEXT PRIMARY KEY,
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id),
  UNIQUE (incident_id, number)
) STRICT;
${appendOnly('incident_supplements')}

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL,
  type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  file_key BLOB NOT NULL,
  caption TEXT NOT NULL,
  added_at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id)
) STRICT;
CREATE INDEX attachments_by_owner ON attachments (owner_id);

CREATE TABLE outreach_events (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  on_date TEXT NOT NULL,
  officer_id TEXT REFERENCES users (id),
  outcome TEXT,
  approved_by TEXT REFERENCES users (id),
  approved_at TEXT,
  override_reason TEXT NOT NULL,
  cause TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX outreach_events_by_date ON outreach_events (on_date);

CREATE TABLE risk_assessments (
  id TEXT PRIMARY KEY,
  subject_kind TEXT NOT NULL,
  person_id TEXT REFERENCES persons (id),
  outreach_id TEXT REFERENCES outreach_events (id),
  place TEXT,
  hazards TEXT NOT NULL,
  assessed_on TEXT NOT NULL,
  review_due TEXT NOT NULL,
  note TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users (id),
  superseded_at TEXT
) STRICT;
CREATE INDEX risk_assessments_by_event ON risk_assessments (outreach_id) WHERE outreach_id IS NOT NULL;

CREATE TABLE risk_measures (
  id TEXT PRIMARY KEY,
  assessment_id TEXT NOT NULL REFERENCES risk_assessments (id),
  text TEXT NOT NULL,
  owner_id TEXT NOT NULL REFERENCES users (id),
  due TEXT NOT NULL,
  verified_at TEXT,
  verified_by TEXT REFERENCES users (id),
  verification TEXT NOT NULL
) STRICT;
CREATE INDEX risk_measures_by_assessment ON risk_measures (assessment_id);
`
