import { AppError } from '../../../common/kernel/app-error.ts'
import type { Instant, LocalDate } from '../../../common/kernel/calendar.ts'
import type { BedKind, Room, RoomDetails, roomsContract } from '../../../common/shelter/rooms/rooms.contract.ts'
import type { CommandContext, ReadTx, WriteTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import {
  allBedPlaces,
  allRooms,
  bedNeededFrom,
  bedsStandingIn,
  bedStoodAfter,
  currentPlace,
  getBed,
  getRoom,
  inForce,
  insertBed,
  insertRoom,
  moveBedPlace,
  roomNamed,
  storeBed,
  storeRoom,
} from './rooms.queries.ts'

function listRooms(tx: ReadTx, on: LocalDate, includeEnded: boolean): Room[] {
  const places = allBedPlaces(tx).filter(
    (place) => inForce(place.from, place.until, on) && (includeEnded || inForce(null, place.activeUntil, on)),
  )
  const byRoom = Map.groupBy(places, (place) => place.roomId)
  return allRooms(tx)
    .filter((room) => includeEnded || inForce(null, room.activeUntil, on))
    .map(({ importBatchId: _batch, ...room }) => ({
      ...room,
      beds: (byRoom.get(room.id) ?? []).map(({ bedId, label, kind, mobile, activeFrom, activeUntil, version }) => ({
        id: bedId,
        label,
        kind,
        mobile,
        activeFrom,
        activeUntil,
        version,
      })),
    }))
}

type NewBed = { label: string; kind: BedKind; mobile: boolean }

function addBed({ tx, newId }: CommandContext, roomId: string, activeFrom: LocalDate | null, bed: NewBed): string {
  refuseTakenLabel(tx, roomId, bed.label, null)
  const id = newId('bed')
  insertBed(tx, { ...bed, id, activeFrom }, { id: newId('bedPlace'), roomId })
  return id
}

function refuseTakenLabel(tx: ReadTx, roomId: string, label: string, exceptBedId: string | null): void {
  const taken = bedsStandingIn(tx, roomId).some((bed) => bed.label === label && bed.id !== exceptBedId)
  if (taken) throw new AppError('conflict', 'rooms.label-taken', { fields: { label: 'rooms.label-taken' } })
}

function refuseTakenName(tx: ReadTx, name: string, today: LocalDate, exceptRoomId: string | null): void {
  const other = roomNamed(tx, name, today)
  if (other && other.id !== exceptRoomId) {
    throw new AppError('conflict', 'rooms.name-taken', { fields: { name: 'rooms.name-taken' } })
  }
}

type DatedRow = { id: string; version: number; activeFrom: LocalDate | null; activeUntil: LocalDate | null }

/** @throws AppError when the room or bed has ended already, or begins later than it would end. */
function refuseWrongEnd(row: DatedRow, on: LocalDate): void {
  if (row.activeUntil) throw new AppError('rule-broken', 'rooms.ended')
  if (row.activeFrom !== null && on < row.activeFrom) throw new AppError('rule-broken', 'rooms.not-active')
}

function endBed(tx: WriteTx, bed: DatedRow, on: LocalDate, now: Instant): void {
  refuseWrongEnd(bed, on)
  if (bedNeededFrom(tx, bed.id, on, now)) throw new AppError('rule-broken', 'rooms.still-occupied')
  storeBed(tx, bed.id, { activeUntil: on, version: bed.version + 1 })
}

const detailsOf = ({
  name,
  floor,
  policy,
  capacity,
  isolationCapable,
  accessible,
  notes,
}: RoomDetails): RoomDetails => ({
  name,
  floor,
  policy,
  capacity,
  isolationCapable,
  accessible,
  notes,
})

export const roomsHandlers: Handlers<typeof roomsContract> = {
  'rooms.list': ({ tx }, { on, includeEnded }) => listRooms(tx, on, includeEnded),

  'rooms.open': (context, input) => {
    const { tx, today, newId, subject } = context
    refuseTakenName(tx, input.name, today, null)
    const id = newId('room')
    insertRoom(tx, { ...detailsOf(input), id, activeFrom: input.activeFrom })
    subject(id)
    return { id, bedIds: input.beds.map((bed) => addBed(context, id, input.activeFrom, bed)) }
  },

  'rooms.correct': ({ tx, today, subject }, input) => {
    const room = found(getRoom(tx, input.id))
    currentVersion(room, input.version)
    refuseTakenName(tx, input.name, today, input.id)
    const version = room.version + 1
    storeRoom(tx, input.id, { ...detailsOf(input), version })
    subject(input.id)
    return { version }
  },

  'rooms.end': ({ tx, now, subject }, { id, on, version }) => {
    const room = found(getRoom(tx, id))
    currentVersion(room, version)
    refuseWrongEnd(room, on)
    for (const bed of bedsStandingIn(tx, id)) endBed(tx, bed, on, now)
    if (bedStoodAfter(tx, id, on)) throw new AppError('rule-broken', 'rooms.still-occupied')
    storeRoom(tx, id, { activeUntil: on, version: version + 1 })
    subject(id)
    return {}
  },

  'beds.add': (context, { roomId, activeFrom, ...bed }) => {
    const room = found(getRoom(context.tx, roomId))
    if (room.activeUntil) throw new AppError('rule-broken', 'rooms.ended')
    const id = addBed(context, roomId, activeFrom, bed)
    context.subject(id)
    return { id }
  },

  'beds.correct': ({ tx, subject }, { id, version, ...bed }) => {
    const row = found(getBed(tx, id))
    currentVersion(row, version)
    refuseTakenLabel(tx, found(currentPlace(tx, id)).roomId, bed.label, id)
    storeBed(tx, id, { ...bed, version: version + 1 })
    subject(id)
    return { version: version + 1 }
  },

  'beds.relocate': ({ tx, now, newId, subject }, { id, roomId, on, version }) => {
    const bed = found(getBed(tx, id))
    currentVersion(bed, version)
    if (!bed.mobile) throw new AppError('rule-broken', 'rooms.not-mobile')
    const room = found(getRoom(tx, roomId))
    const place = found(currentPlace(tx, id))
    const usable = !bed.activeUntil && inForce(room.activeFrom, room.activeUntil, on)
    if (!usable || !inForce(place.fromDate, null, on)) throw new AppError('rule-broken', 'rooms.not-active')
    if (bedNeededFrom(tx, id, on, now)) throw new AppError('rule-broken', 'rooms.still-occupied')
    refuseTakenLabel(tx, roomId, bed.label, id)
    moveBedPlace(tx, place.id, { id: newId('bedPlace'), bedId: id, roomId, fromDate: on })
    storeBed(tx, id, { version: version + 1 })
    subject(id)
    return { version: version + 1 }
  },

  'beds.end': ({ tx, now, subject }, { id, on, version }) => {
    const bed = found(getBed(tx, id))
    currentVersion(bed, version)
    endBed(tx, bed, on, now)
    subject(id)
    return {}
  },
}
