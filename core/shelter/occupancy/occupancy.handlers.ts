import { addDays, monthsOf, nightsBetween, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { occupancyContract } from '../../../common/shelter/occupancy/occupancy.contract.ts'
import type { QueryContext } from '../../kernel/context.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { allRooms } from '../rooms/rooms.queries.ts'
import { summarise, timePerPerson } from './length-of-stay.ts'
import { nightGrid, percent, type Nights, type Tally } from './night-grid.ts'
import { allStays, bedPeriodsIn, brokenIn, sleptIn, sleptOn, standingsIn } from './occupancy.queries.ts'

/** Nights after tonight have not been slept yet. */
function counted({ today }: Pick<QueryContext, 'today'>, { from, until }: Nights): Nights {
  const tomorrow = addDays(today, 1)
  return { from, until: until < tomorrow ? until : tomorrow > from ? tomorrow : from }
}

function gridOf(context: QueryContext, asked: Nights) {
  const range = counted(context, asked)
  const standings = standingsIn(context.tx, range)
  const grid = nightGrid(range, standings, sleptIn(context.tx, range), brokenIn(context.tx, range))
  return { range, standings, grid }
}

const withPercents = <T extends Tally>(tally: T) => ({
  ...tally,
  bedOccupancyPercent: percent(tally.bedNights, tally.availableBedNights),
  roomOccupancyPercent: percent(tally.roomNights, tally.availableRoomNights),
})

const clip = (from: LocalDate, until: LocalDate | null, range: Nights) =>
  Math.max(
    0,
    nightsBetween(from > range.from ? from : range.from, until !== null && until < range.until ? until : range.until),
  )

export const occupancyHandlers: Handlers<typeof occupancyContract> = {
  'occupancy.byMonth': (context, asked) => {
    const { grid } = gridOf(context, asked)
    return monthsOf(asked.from, asked.until).map(({ month, ...nights }) => ({
      period: month,
      ...withPercents(grid.tally(nights)),
    }))
  },

  'occupancy.byRoom': (context, asked) => {
    const { grid, range, standings } = gridOf(context, asked)
    const used = new Set(standings.map((standing) => standing.roomId))
    return allRooms(context.tx)
      .filter((room) => used.has(room.id))
      .map((room) => {
        const {
          nights: _nights,
          byCategory: _categories,
          availableRoomNights: _rooms,
          ...sums
        } = withPercents(grid.tally(range, room.id))
        return { roomName: room.name, ...sums }
      })
  },

  'occupancy.byBed': (context, asked) => {
    const { grid, standings } = gridOf(context, asked)
    // A bed that came back to a room is one line there.
    const spots = new Map(standings.map((standing) => [`${standing.bedId} ${standing.roomId}`, standing]))
    const byRoom = Map.groupBy(spots.values(), (spot) => spot.roomId)
    return allRooms(context.tx).flatMap((room) =>
      (byRoom.get(room.id) ?? []).map(({ bedId, label }) => {
        const { bedNights, availableBedNights } = grid.bed(bedId, room.id)
        const bedOccupancyPercent = percent(bedNights, availableBedNights)
        return { roomName: room.name, bedLabel: label, bedNights, availableBedNights, bedOccupancyPercent }
      }),
    )
  },

  'occupancy.whoSlept': ({ tx, today }, { on }) => {
    const rows = on > today ? [] : sleptOn(tx, on)
    return {
      persons: new Set(rows.map((row) => row.personId)).size,
      households: new Set(rows.map((row) => row.householdId ?? row.personId)).size,
      rooms: [...new Set(rows.map((row) => row.roomName))].sort(),
      codes: rows.map((row) => row.code).sort(),
    }
  },

  'occupancy.lengthOfStay': ({ tx, today }) => summarise(timePerPerson(allStays(tx), addDays(today, 1))),

  'occupancy.leavers': ({ tx, today }) =>
    timePerPerson(allStays(tx), addDays(today, 1)).map(({ first, left, nights }) => ({
      code: first.code,
      alias: first.alias,
      category: first.category,
      arrived: first.arrived,
      left,
      nights,
    })),

  'occupancy.bedNights': (context, { category, roomName, ...asked }) => {
    const range = counted(context, asked)
    return bedPeriodsIn(context.tx, range)
      .filter(
        (row) => (category === null || row.category === category) && (roomName === null || row.roomName === roomName),
      )
      .map((row) => ({ ...row, nights: clip(row.from, row.until, range) }))
      .filter((row) => row.nights > 0)
  },
}
