import { addDays, type LocalDate } from '../../common/kernel/calendar.ts'
import type { Sqlite } from '../../db/open.ts'

/** The reads as somebody would write them by hand: one prepared statement each, no layer in between. */
export function plainReads(sqlite: Sqlite) {
  return {
    board: plainBoard(sqlite),
    whoSlept: plainWhoSlept(sqlite),
    byMonth: plainByMonth(sqlite),
    search: plainSearch(sqlite),
  }
}

type Row = Record<string, unknown>

export type Asked = { from: LocalDate; until: LocalDate; today: LocalDate; tomorrow: LocalDate; now: string }

const memberOn = (person: string, on: string) => `(
  SELECT x.id FROM household_members x
  WHERE x.person_id = ${person} AND coalesce(x.until_date, '9999-12-31') > ${on}
  ORDER BY x.from_date, x.id LIMIT 1)`

function plainBoard(sqlite: Sqlite) {
  const rooms = sqlite.prepare<[Asked], Row & { id: string }>(`
    SELECT r.id, r.name, r.floor, r.policy, r.capacity, r.isolation_capable AS isolationCapable, r.accessible,
      i.id AS isolationId, i.from_date AS isolatedFrom, i.expected_until AS isolatedUntil, i.reason
    FROM rooms r LEFT JOIN isolations i ON i.room_id = r.id AND i.voided_at IS NULL AND i.from_date <= @today
      AND coalesce(i.ended_on, '9999-12-31') > @today
    ORDER BY r.floor, r.name`)
  const beds = sqlite.prepare<[Asked], Row & { roomId: string }>(`
    SELECT p.room_id AS roomId, b.id AS bedId, b.label, b.kind, b.mobile,
      CASE WHEN p.from_date IS NULL OR b.active_from > p.from_date THEN b.active_from ELSE p.from_date END AS "from",
      CASE WHEN p.until_date IS NULL OR b.active_until < p.until_date THEN b.active_until ELSE p.until_date END AS "until"
    FROM bed_places p JOIN beds b ON b.id = p.bed_id
    WHERE coalesce(p.from_date, '') < @until AND coalesce(p.until_date, '9999-12-31') > @from
      AND coalesce(b.active_from, '') < @until AND coalesce(b.active_until, '9999-12-31') > @from
    ORDER BY b.label`)
  const stays = sqlite.prepare<[Asked], Row & { stayId: string }>(`
    SELECT o.id, o.stay_id AS stayId, o.person_id AS personId, o.bed_id AS bedId, p.code, p.alias, p.sex, p.category,
      m.household_id AS householdId, h.code AS householdCode, o.from_date AS "from",
      CASE WHEN o.until_date IS NOT NULL THEN o.until_date WHEN o.expected_until <= @today THEN @tomorrow ELSE o.expected_until END AS "until",
      o.expected_until AS expectedUntil, o.until_date IS NULL AS current,
      o.until_date IS NULL AND coalesce(o.expected_until <= @today, 0) AS overdue
    FROM occupancies o JOIN persons p ON p.id = o.person_id
      LEFT JOIN household_members m ON m.id = ${memberOn('o.person_id', 'o.from_date')}
      LEFT JOIN households h ON h.id = m.household_id
    WHERE o.voided_at IS NULL AND o.from_date < @until
      AND coalesce(o.until_date, max(coalesce(o.expected_until, '9999-12-31'), @tomorrow)) > @from`)
  const absences = sqlite.prepare<[Asked], { stayId: string; from: string; until: string }>(`
    SELECT stay_id AS stayId, from_date AS "from", coalesce(returned_on, max(expected_return, @tomorrow)) AS "until"
    FROM absences WHERE voided_at IS NULL AND from_date < @until AND coalesce(returned_on, '9999-12-31') > @from`)
  const blocks = sqlite.prepare<[Asked], Row & { kind: string; personId: unknown; requestId: unknown }>(`
    SELECT b.kind, b.id, b.bed_id AS bedId, b.person_id AS personId, p.code, p.alias, m.household_id AS householdId,
      h.code AS householdCode, b.request_id AS requestId, b.from_date AS "from", b.until_date AS "until",
      b.expires_at AS expiresAt, b.reason, b.note
    FROM bed_blocks b LEFT JOIN persons p ON p.id = b.person_id
      LEFT JOIN household_members m ON m.person_id = b.person_id AND m.until_date IS NULL
      LEFT JOIN households h ON h.id = m.household_id
    WHERE b.released_at IS NULL AND b.voided_at IS NULL AND b.from_date < @until
      AND coalesce(b.until_date, '9999-12-31') > @from AND (b.kind = 'out-of-service' OR b.expires_at > @now)`)
  const days = sqlite.prepare<[Asked], Row>(`
    WITH RECURSIVE calendar(d) AS (SELECT @from UNION ALL SELECT date(d, '+1 day') FROM calendar WHERE d < date(@until, '-1 day')),
    bars AS MATERIALIZED (
      SELECT from_date AS f, CASE WHEN until_date IS NOT NULL THEN until_date WHEN expected_until <= @today THEN @tomorrow
        ELSE coalesce(expected_until, '9999-12-31') END AS u
      FROM occupancies WHERE voided_at IS NULL AND from_date < @until
        AND coalesce(until_date, max(coalesce(expected_until, '9999-12-31'), @tomorrow)) > @from),
    usable AS MATERIALIZED (
      SELECT p.bed_id AS b, max(coalesce(p.from_date, ''), coalesce(b.active_from, '')) AS f,
        min(coalesce(p.until_date, '9999-12-31'), coalesce(b.active_until, '9999-12-31')) AS u
      FROM bed_places p JOIN beds b ON b.id = p.bed_id),
    broken AS MATERIALIZED (
      SELECT bed_id AS b, from_date AS f, coalesce(until_date, '9999-12-31') AS u FROM bed_blocks
      WHERE kind = 'out-of-service' AND released_at IS NULL AND voided_at IS NULL)
    SELECT d AS date, (SELECT count(*) FROM bars WHERE f <= d AND d < u) AS occupied,
      (SELECT count(DISTINCT b) FROM usable WHERE f <= d AND d < u
        AND NOT EXISTS (SELECT 1 FROM broken x WHERE x.b = usable.b AND x.f <= d AND d < x.u)) AS available
    FROM calendar`)
  const tray = sqlite.prepare<[], Row & { person_ids: string }>(`
    SELECT id, label, women, men, children, referred_by AS referredBy, urgency, wanted_from AS wantedFrom, needs, person_ids,
      asked_at AS askedAt, state, closed_reason AS closedReason, version
    FROM requests WHERE voided_at IS NULL AND state IN ('waiting', 'reserved')
    ORDER BY CASE urgency WHEN 'today' THEN 0 WHEN 'this-week' THEN 1 ELSE 2 END, asked_at`)

  return (asked: Asked) => {
    const { from, until, today } = asked
    const bedsOf = Map.groupBy(beds.all(asked), (bed) => bed.roomId)
    const awayOf = Map.groupBy(absences.all(asked), (absence) => absence.stayId)
    const stayBars = stays.all(asked).map((row) => ({
      ...row,
      kind: 'stay',
      current: row['current'] === 1,
      overdue: row['overdue'] === 1,
      absences: (awayOf.get(row.stayId) ?? []).map((absence) => ({ from: absence.from, until: absence.until })),
    }))
    return {
      from,
      until,
      today,
      rooms: rooms.all(asked).map(({ isolationId, isolatedFrom, isolatedUntil, reason, ...room }) => ({
        ...room,
        isolationCapable: room['isolationCapable'] === 1,
        accessible: room['accessible'] === 1,
        isolation: isolationId ? { id: isolationId, from: isolatedFrom, until: isolatedUntil, reason } : null,
        beds: (bedsOf.get(room.id) ?? []).map(({ roomId: _room, ...bed }) => ({ ...bed, mobile: bed['mobile'] === 1 })),
      })),
      bars: [...stayBars, ...blocks.all(asked).map(blockBar)],
      days: days.all(asked),
      tray: tray.all().map(({ person_ids, ...row }) => ({ ...row, personIds: JSON.parse(person_ids) as unknown })),
    }
  }
}

function blockBar({ kind, reason, ...block }: Row & { kind: string; personId: unknown; requestId: unknown }) {
  if (kind !== 'out-of-service') return { ...block, kind: block.personId || block.requestId ? 'planned' : 'hold' }
  return {
    kind,
    reason,
    id: block['id'],
    bedId: block['bedId'],
    from: block['from'],
    until: block['until'],
    note: block['note'],
  }
}

function plainWhoSlept(sqlite: Sqlite) {
  const statement = sqlite.prepare<
    [{ on: LocalDate; next: LocalDate }],
    { code: string; room: string; household: string }
  >(`
    SELECT p.code, r.name AS room, coalesce(m.household_id, o.person_id) AS household
    FROM occupancies o JOIN persons p ON p.id = o.person_id
      JOIN bed_places b ON b.bed_id = o.bed_id AND coalesce(b.from_date, '') <= @on AND coalesce(b.until_date, '9999-12-31') > @on
      JOIN rooms r ON r.id = b.room_id
      LEFT JOIN household_members m ON m.id = ${memberOn('o.person_id', '@on')}
    WHERE o.voided_at IS NULL AND o.from_date < @next AND coalesce(o.until_date, '9999-12-31') > @on
    ORDER BY p.code`)
  return (on: LocalDate) => {
    const rows = statement.all({ on, next: addDays(on, 1) })
    return {
      persons: rows.length,
      households: new Set(rows.map((row) => row.household)).size,
      rooms: [...new Set(rows.map((row) => row.room))].sort(),
      codes: rows.map((row) => row.code),
    }
  }
}

/**
 * The best that one statement can do: nights as whole numbers, so that nothing is parsed per night, and one list of
 * what each night adds to a room, grouped once, so that no large lists are joined with each other.
 */
const byMonthSql = `
  WITH RECURSIVE
  range(a, z) AS (SELECT CAST(julianday(@from) AS INTEGER), CAST(julianday(@until) AS INTEGER)),
  place AS MATERIALIZED (
    SELECT p.bed_id AS bed, r.rowid AS room,
      max(coalesce(CAST(julianday(p.from_date) AS INTEGER), a), coalesce(CAST(julianday(b.active_from) AS INTEGER), a), a) AS f,
      min(coalesce(CAST(julianday(p.until_date) AS INTEGER), z), coalesce(CAST(julianday(b.active_until) AS INTEGER), z), z) AS u
    FROM bed_places p JOIN beds b ON b.id = p.bed_id JOIN rooms r ON r.id = p.room_id, range),
  slept(room, category, n, u) AS (
    SELECT l.room, p.category, max(CAST(julianday(o.from_date) AS INTEGER), l.f),
      min(coalesce(CAST(julianday(o.until_date) AS INTEGER), l.u), l.u)
    FROM occupancies o JOIN persons p ON p.id = o.person_id JOIN place l ON l.bed = o.bed_id
    WHERE o.voided_at IS NULL AND o.from_date < @until AND coalesce(o.until_date, '9999-12-31') > @from
      AND max(CAST(julianday(o.from_date) AS INTEGER), l.f) < min(coalesce(CAST(julianday(o.until_date) AS INTEGER), l.u), l.u)
    UNION ALL SELECT room, category, n + 1, u FROM slept WHERE n + 1 < u),
  usable(room, n, u) AS (
    SELECT room, f, u FROM place WHERE f < u
    UNION ALL SELECT room, n + 1, u FROM usable WHERE n + 1 < u),
  broken(room, n, u) AS (
    SELECT l.room, max(CAST(julianday(x.from_date) AS INTEGER), l.f), min(coalesce(CAST(julianday(x.until_date) AS INTEGER), l.u), l.u)
    FROM bed_blocks x JOIN place l ON l.bed = x.bed_id
    WHERE x.kind = 'out-of-service' AND x.voided_at IS NULL
      AND max(CAST(julianday(x.from_date) AS INTEGER), l.f) < min(coalesce(CAST(julianday(x.until_date) AS INTEGER), l.u), l.u)
    UNION ALL SELECT room, n + 1, u FROM broken WHERE n + 1 < u),
  adds(n, room, beds, category) AS (
    SELECT n, room, 1, NULL FROM usable
    UNION ALL SELECT n, room, -1, NULL FROM broken
    UNION ALL SELECT n, room, 0, category FROM slept),
  room_night AS (
    SELECT n, sum(beds) AS beds, count(category) AS people, sum(category = 'victim') AS victim, sum(category = 'refugee') AS refugee,
      sum(category = 'vulnerable') AS vulnerable, sum(category = 'child') AS child
    FROM adds GROUP BY n, room),
  night AS (
    SELECT n, sum(people) AS bedNights, sum(people > 0) AS roomNights, sum(beds) AS availableBedNights,
      sum(beds > 0 OR people > 0) AS availableRoomNights, coalesce(sum(victim), 0) AS victim, coalesce(sum(refugee), 0) AS refugee,
      coalesce(sum(vulnerable), 0) AS vulnerable, coalesce(sum(child), 0) AS child
    FROM room_night GROUP BY n)
  SELECT strftime('%Y-%m', n + 0.5) AS period, count(*) AS nights, sum(bedNights) AS bedNights, sum(roomNights) AS roomNights,
    sum(availableBedNights) AS availableBedNights, sum(availableRoomNights) AS availableRoomNights,
    sum(victim) AS victim, sum(refugee) AS refugee, sum(vulnerable) AS vulnerable, sum(child) AS child
  FROM night GROUP BY period ORDER BY period`

type Month = Record<'nights' | 'bedNights' | 'roomNights' | 'availableBedNights' | 'availableRoomNights', number> &
  Record<'victim' | 'refugee' | 'vulnerable' | 'child', number> & { period: string }

const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((part * 1000) / whole) / 10)

function plainByMonth(sqlite: Sqlite) {
  const statement = sqlite.prepare<[{ from: LocalDate; until: LocalDate }], Month>(byMonthSql)
  /** @param until not after tomorrow. */
  return (from: LocalDate, until: LocalDate) =>
    statement.all({ from, until }).map(({ victim, refugee, vulnerable, child, ...month }) => ({
      ...month,
      bedOccupancyPercent: share(month.bedNights, month.availableBedNights),
      roomOccupancyPercent: share(month.roomNights, month.availableRoomNights),
      byCategory: { victim, refugee, vulnerable, child },
    }))
}

function plainSearch(sqlite: Sqlite) {
  const statement = sqlite.prepare<[string], Row & { citizenships: string; languages: string }>(`
    SELECT p.id, p.code, p.alias, p.birth_date AS birthDate, p.birth_accuracy AS birthAccuracy, p.sex, p.citizenships, p.languages,
      p.interpreter_needed AS interpreterNeeded, p.category, p.protection_measure AS protectionMeasure,
      m.household_id AS householdId, h.code AS householdCode, p.version
    FROM persons p LEFT JOIN household_members m ON m.person_id = p.id AND m.until_date IS NULL
      LEFT JOIN households h ON h.id = m.household_id
    WHERE instr(p.search, ?) > 0 ORDER BY p.code`)
  return (folded: string) =>
    statement.all(folded).map(({ citizenships, languages, ...row }) => ({
      ...row,
      citizenships: JSON.parse(citizenships) as unknown,
      languages: JSON.parse(languages) as unknown,
      interpreterNeeded: row['interpreterNeeded'] === 1,
    }))
}
