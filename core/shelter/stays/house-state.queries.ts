import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { BlockState, HouseState } from '../../../common/shelter/stays/house-state.ts'
import { householdMembers, households, keepApart } from '../../../db/schema/people/households.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import { bedBlocks, isolations } from '../../../db/schema/shelter/blocks.ts'
import { occupancies } from '../../../db/schema/shelter/stays.ts'
import { getHouse } from '../../access/house/house.queries.ts'
import type { QueryContext, ReadTx } from '../../kernel/context.ts'
import { among, prepared } from '../../kernel/prepared.ts'
import { allBedPlaces, allRooms } from '../rooms/rooms.queries.ts'

type Scope = {
  /** Nights before this date do not matter to the question. */
  readonly since: LocalDate
  /** People whose whole history matters. */
  readonly personIds: readonly string[]
}

/**
 * What the house rules need to judge a proposal. Only the nights since a date, and all nights of the people concerned,
 * are read, so that ten years of history do not slow a check-in down.
 */
export function loadHouseState(
  { tx, today, now }: Pick<QueryContext, 'tx' | 'today' | 'now'>,
  { since, personIds }: Scope,
): HouseState {
  const occupied = relevantOccupancies(tx).all({ since, personIds })
  const blocks = liveBlocks(tx).all({ since })
  const pairs = pairsKeptApart(tx).all()
  const named = new Set([
    ...personIds,
    ...occupied.map((row) => row.personId),
    ...blocks.flatMap((row) => row.personId ?? []),
    ...pairs.flatMap((row) => [row.personA, row.personB]),
  ])
  const groups = householdsOf(tx, [...named])
  for (const group of groups) for (const member of group.members) named.add(member.personId)
  const householdOf = new Map(groups.flatMap((group) => group.members.map((member) => [member.personId, group.id])))
  return {
    today,
    now,
    settings: getHouse(tx),
    rooms: allRooms(tx).map((room) => ({ ...room, active: { from: room.activeFrom, until: room.activeUntil } })),
    beds: loadBeds(tx),
    persons: personsById(tx).all({ ids: [...named] }),
    households: groups,
    occupancies: occupied,
    blocks: blocks.map((row) => asBlock(row, row.personId ? (householdOf.get(row.personId) ?? null) : null)),
    isolations: isolationsSince(tx)
      .all({ since })
      .map((row) => ({ roomId: row.roomId, from: row.fromDate, until: row.endedOn })),
    keepApart: pairs,
  }
}

const sinceValue = sql.placeholder('since')

const pairsKeptApart = prepared((tx: ReadTx) => tx.select().from(keepApart).where(isNull(keepApart.endedAt)).prepare())

const relevantOccupancies = prepared((tx: ReadTx) =>
  tx
    .select({
      id: occupancies.id,
      stayId: occupancies.stayId,
      personId: occupancies.personId,
      bedId: occupancies.bedId,
      from: occupancies.fromDate,
      until: occupancies.untilDate,
      expectedUntil: occupancies.expectedUntil,
    })
    .from(occupancies)
    .where(
      and(
        isNull(occupancies.voidedAt),
        or(
          isNull(occupancies.untilDate),
          gt(occupancies.untilDate, sinceValue),
          among(occupancies.personId, 'personIds'),
        ),
      ),
    )
    .prepare(),
)

const isolationsSince = prepared((tx: ReadTx) =>
  tx
    .select()
    .from(isolations)
    .where(and(isNull(isolations.voidedAt), or(isNull(isolations.endedOn), gt(isolations.endedOn, sinceValue))))
    .prepare(),
)

const liveBlocks = prepared((tx: ReadTx) =>
  tx
    .select()
    .from(bedBlocks)
    .where(
      and(
        isNull(bedBlocks.releasedAt),
        isNull(bedBlocks.voidedAt),
        or(isNull(bedBlocks.untilDate), gt(bedBlocks.untilDate, sinceValue)),
      ),
    )
    .prepare(),
)

function asBlock(row: typeof bedBlocks.$inferSelect, householdId: string | null): BlockState {
  const shared = { id: row.id, bedId: row.bedId, from: row.fromDate }
  if (row.kind === 'hold' && row.untilDate && row.expiresAt) {
    return {
      ...shared,
      kind: 'hold',
      personId: row.personId,
      householdId,
      until: row.untilDate,
      expiresAt: row.expiresAt,
    }
  }
  return { ...shared, kind: 'out-of-service', until: row.untilDate }
}

const membersOfHouseholds = prepared((tx: ReadTx) => {
  const theirs = tx
    .select({ id: householdMembers.householdId })
    .from(householdMembers)
    .where(among(householdMembers.personId, 'personIds'))
  return tx
    .select({ member: householdMembers, code: households.code })
    .from(householdMembers)
    .innerJoin(households, eq(households.id, householdMembers.householdId))
    .where(inArray(householdMembers.householdId, theirs))
    .prepare()
})

function householdsOf(tx: ReadTx, personIds: string[]) {
  const rows = membersOfHouseholds(tx).all({ personIds })
  return [...Map.groupBy(rows, (row) => row.member.householdId)].map(([id, own]) => ({
    id,
    code: own[0]?.code ?? '',
    members: own.map(({ member }) => ({
      personId: member.personId,
      relation: member.relation,
      guardian: member.guardian,
      from: member.fromDate,
      until: member.untilDate,
    })),
  }))
}

const personsById = prepared((tx: ReadTx) =>
  tx
    .select({
      id: persons.id,
      code: persons.code,
      alias: persons.alias,
      sex: persons.sex,
      birthDate: persons.birthDate,
      category: persons.category,
      protectionMeasure: persons.protectionMeasure,
    })
    .from(persons)
    .where(among(persons.id, 'ids'))
    .prepare(),
)

function loadBeds(tx: ReadTx): HouseState['beds'] {
  return [...Map.groupBy(allBedPlaces(tx), (row) => row.bedId).values()].flatMap((places) => {
    const [bed] = places
    if (!bed) return []
    return [
      {
        id: bed.bedId,
        label: bed.label,
        kind: bed.kind,
        active: { from: bed.activeFrom, until: bed.activeUntil },
        places: places.map(({ roomId, from, until }) => ({ roomId, from, until })),
      },
    ]
  })
}
