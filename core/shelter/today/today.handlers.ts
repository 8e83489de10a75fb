import { addDays, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { Output } from '../../../common/kernel/operation.ts'
import type { todayContract } from '../../../common/shelter/today/today.contract.ts'
import type { QueryContext, ReadTx } from '../../kernel/context.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { isolationsOn } from '../blocks/blocks.queries.ts'
import { blocksIn } from '../board/board.queries.ts'
import { listRequests } from '../requests/requests.queries.ts'
import { isChild, rollCallOf } from '../roll-call/roll-call.ts'
import { allBedPlaces, allRooms, inForce } from '../rooms/rooms.queries.ts'
import { absencesOn, sleepersOn } from '../stays/stays.queries.ts'

type Sleeper = ReturnType<typeof sleepersOn>[number]
type Block = ReturnType<typeof blocksIn>[number]
type Line = Output<(typeof todayContract)['today.get']>['arrivals'][number]

const line = (row: Sleeper, date: LocalDate): Line => ({
  personId: row.personId,
  stayId: row.stayId,
  code: row.code,
  alias: row.alias,
  roomName: row.roomName,
  bedLabel: row.bedLabel,
  date,
})

/** Beds that stand in a room in use today. */
function placesToday(tx: ReadTx, today: LocalDate) {
  const roomNames = new Map(allRooms(tx).map((room) => [room.id, room.name]))
  return allBedPlaces(tx)
    .filter((bed) => inForce(bed.from, bed.until, today) && inForce(bed.activeFrom, bed.activeUntil, today))
    .map((bed) => ({ ...bed, roomName: roomNames.get(bed.roomId) ?? '' }))
}

/** Somebody is expected in the bed: a person on file, or only what the note says. */
function arrival({ block, code, alias }: Block, place: { roomName: string; label: string } | undefined): Line {
  return {
    personId: block.personId,
    stayId: null,
    code: code ?? '',
    alias: alias ?? block.note,
    roomName: place?.roomName ?? '',
    bedLabel: place?.label ?? '',
    date: block.fromDate,
  }
}

function bedsToday({ tx, today, now }: QueryContext) {
  const places = placesToday(tx, today)
  const placeOf = new Map(places.map((place) => [place.bedId, place]))
  const blocks = blocksIn(tx, today, addDays(today, 1))
  const broken = new Set(blocks.flatMap(({ block }) => (block.kind === 'out-of-service' ? [block.bedId] : [])))
  const usable = places.filter((place) => !broken.has(place.bedId))
  const holds = blocks.filter(({ block }) => block.kind === 'hold' && block.expiresAt !== null && block.expiresAt > now)
  return {
    bedsAvailable: usable.length,
    rooms: new Set(usable.map((place) => place.roomId)).size,
    arrivals: holds.map((hold) => arrival(hold, placeOf.get(hold.block.bedId))),
  }
}

function peopleToday({ tx, today }: QueryContext) {
  const sleepers = sleepersOn(tx, today)
  const away = new Map(absencesOn(tx, today).map((row) => [row.stayId, row.expectedReturn]))
  const children = sleepers.filter((row) => isChild(row, today)).length
  const linesOf = (dateOf: (row: Sleeper) => LocalDate | null | undefined) =>
    sleepers.flatMap((row) => {
      const date = dateOf(row)
      return date ? [line(row, date)] : []
    })
  return {
    bedsOccupied: sleepers.length,
    roomsOccupied: new Set(sleepers.map((row) => row.roomId)).size,
    adults: sleepers.length - children,
    children,
    departures: linesOf((row) => (row.expectedUntil === today ? today : null)),
    overdue: linesOf((row) => (row.expectedUntil !== null && row.expectedUntil < today ? row.expectedUntil : null)),
    away: linesOf((row) => away.get(row.stayId)),
  }
}

export const todayHandlers: Handlers<typeof todayContract> = {
  'today.get': (context) => {
    const { tx, today } = context
    const rollCall = rollCallOf(tx, today)
    return {
      date: today,
      ...bedsToday(context),
      ...peopleToday(context),
      isolatedRooms: isolationsOn(tx, today).map((row) => row.roomName),
      waiting: listRequests(tx, false).length,
      rollCall: { marked: rollCall.filter((row) => row.mark !== null).length, expected: rollCall.length },
    }
  },
}
