import type { Instant } from '../../../common/kernel/calendar.ts'
import { householdMembers, households } from '../../../db/schema/people/households.ts'
import { persons } from '../../../db/schema/people/persons.ts'
import { bedPlaces, beds, rooms } from '../../../db/schema/shelter/rooms.ts'
import { occupancies, stays } from '../../../db/schema/shelter/stays.ts'
import { reserveNumber } from '../../kernel/counters.ts'
import type { CommandContext, WriteTx } from '../../kernel/context.ts'
import { reservePersonCode, searchText } from '../../people/persons/person-code.ts'
import type { RegisterPlan } from './register.plan.ts'

type Writing = Pick<CommandContext, 'tx' | 'newId' | 'now'>
type Ids = ReadonlyMap<string, string>

/** SQLite takes at most 32,766 bound values in one statement; the widest row has 17. */
const rowsPerStatement = 500

function inChunks<T>(rows: readonly T[], insert: (chunk: T[]) => void): void {
  for (let start = 0; start < rows.length; start += rowsPerStatement)
    insert(rows.slice(start, start + rowsPerStatement))
}

const idOf = (ids: Ids, key: string): string => {
  const id = ids.get(key)
  if (id === undefined) throw new RangeError('the plan refers to something that it does not hold')
  return id
}

/** Stores a plan without errors, every row marked with the import that brought it. */
export function storePlan(context: Writing, plan: RegisterPlan, importBatchId: string): void {
  const bedIds = storeRooms(context, plan, importBatchId)
  const personIds = storePersons(context, plan, importBatchId)
  storeHouseholds(context, plan, personIds, importBatchId)
  storeStays(context, plan, personIds, bedIds, importBatchId)
}

function storeRooms({ tx, newId }: Writing, plan: RegisterPlan, importBatchId: string): Ids {
  const roomIds = new Map(plan.rooms.map((room) => [room.key, room.id ?? newId('room')]))
  const bedIds = new Map(plan.beds.map((bed) => [bed.key, bed.id ?? newId('bed')]))
  const bedsPerRoom = Map.groupBy(plan.beds, (bed) => bed.roomKey)
  const newRooms = plan.rooms
    .filter((room) => room.id === null)
    .map(({ key, name, floor, policy }) => ({
      id: idOf(roomIds, key),
      name,
      floor,
      policy,
      capacity: Math.max(1, bedsPerRoom.get(key)?.length ?? 0),
      isolationCapable: false,
      accessible: floor === 0,
      notes: '',
      importBatchId,
    }))
  const newBeds = plan.beds.filter((bed) => bed.id === null)
  inChunks(newRooms, (chunk) => tx.insert(rooms).values(chunk).run())
  inChunks(newBeds, (chunk) =>
    tx
      .insert(beds)
      .values(
        chunk.map(({ key, label }) => ({
          id: idOf(bedIds, key),
          label,
          kind: 'single' as const,
          mobile: false,
          importBatchId,
        })),
      )
      .run(),
  )
  inChunks(newBeds, (chunk) =>
    tx
      .insert(bedPlaces)
      .values(
        chunk.map(({ key, roomKey }) => ({
          id: newId('bedPlace'),
          bedId: idOf(bedIds, key),
          roomId: idOf(roomIds, roomKey),
          importBatchId,
        })),
      )
      .run(),
  )
  return bedIds
}

function storePersons({ tx, newId, now }: Writing, plan: RegisterPlan, importBatchId: string): Ids {
  const ids = new Map(plan.persons.map((person) => [person.key, person.id ?? newId('person')]))
  const rows = plan.persons
    .filter((person) => person.id === null)
    .map((person) => personRow(person, idOf(ids, person.key), now, importBatchId))
  inChunks(rows, (chunk) => tx.insert(persons).values(chunk).run())
  reserveCodes(tx, plan)
  return ids
}

function personRow(person: RegisterPlan['persons'][number], id: string, registeredAt: Instant, importBatchId: string) {
  const { code, alias, birthDate, sex, citizenships, category } = person
  return {
    id,
    code,
    alias,
    search: searchText(alias, code),
    birthDate,
    birthAccuracy: 'exact' as const,
    sex,
    citizenships: [...citizenships],
    languages: [],
    interpreterNeeded: false,
    category,
    registeredAt,
    importBatchId,
  }
}

function reserveCodes(tx: WriteTx, plan: RegisterPlan): void {
  for (const { code } of plan.persons) reservePersonCode(tx, code)
  for (const { code } of plan.households) {
    const number = /^F(\d{1,6})$/.exec(code)?.[1]
    if (number) reserveNumber(tx, 'household-code', Number(number))
  }
}

function storeHouseholds({ tx, newId }: Writing, plan: RegisterPlan, personIds: Ids, importBatchId: string): void {
  const ids = new Map(plan.households.map((household) => [household.key, household.id ?? newId('household')]))
  const made = plan.households.filter((household) => household.id === null)
  inChunks(made, (chunk) =>
    tx
      .insert(households)
      .values(chunk.map(({ key, code, formedOn }) => ({ id: idOf(ids, key), code, formedOn, importBatchId })))
      .run(),
  )
  const members = plan.households.flatMap((household) =>
    household.members.map((member) => ({
      id: newId('member'),
      householdId: idOf(ids, household.key),
      personId: idOf(personIds, member.personKey),
      relation: member.relation,
      guardian: false,
      fromDate: member.from,
      untilDate: member.until,
      importBatchId,
    })),
  )
  inChunks(members, (chunk) => tx.insert(householdMembers).values(chunk).run())
}

function storeStays(
  { tx, newId }: Writing,
  plan: RegisterPlan,
  personIds: Ids,
  bedIds: Ids,
  importBatchId: string,
): void {
  const rows = plan.stays.map((stay) => ({ stay, id: newId('stay'), personId: idOf(personIds, stay.personKey) }))
  inChunks(rows, (chunk) =>
    tx
      .insert(stays)
      .values(
        chunk.map(({ stay, id, personId }) => ({
          id,
          personId,
          arrived: stay.arrived,
          expectedUntil: stay.expectedUntil,
          leftOn: stay.left,
          destination: stay.destination,
          leavingReason: stay.leavingReason,
          importBatchId,
        })),
      )
      .run(),
  )
  const nights = rows.flatMap(({ stay, id, personId }) =>
    stay.periods.map((period) => ({
      id: newId('occupancy'),
      stayId: id,
      personId,
      bedId: idOf(bedIds, period.bedKey),
      fromDate: period.from,
      untilDate: period.until,
      expectedUntil: period.until === null ? stay.expectedUntil : null,
      moveReason: period.notes === '' ? null : period.notes,
      importBatchId,
    })),
  )
  inChunks(nights, (chunk) => tx.insert(occupancies).values(chunk).run())
}
