import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../common/kernel/calendar.ts'
import type { Board, BoardBar } from '../../../../common/shelter/board/board.contract.ts'
import { holdsNight, roomsOnNight } from '../../../../core/shelter/board/bed-state.ts'
import { board, night } from '../paper-samples.ts'

const states = (given: Board, on = night) =>
  Object.fromEntries(
    roomsOnNight(given, on).flatMap(({ room, beds }) =>
      beds.map((bed) => [`${room.name} ${bed.label}`, bed.places.map(({ state }) => state).join('+')]),
    ),
  )

describe('bed on a night', () => {
  it('has the state of what lies on it', () => {
    expect(states(board())).toMatchObject({
      'Camera 101 A': 'present',
      'Camera 101 C': 'away',
      'Camera 101 D': 'free',
      'Camera 102 A': 'present',
      'Camera 102 B': 'planned',
      'Camera 102 C': 'hold',
      'Camera 104 I': 'out-of-service',
      'Camera 105 B': 'free',
    })
  })

  it('is back from leave on the day of return and free again after the hold', () => {
    const later = states(board(), addDays(night, 9))
    expect(later['Camera 101 C']).toBe('present')
    expect(later['Camera 102 B']).toBe('free')
    expect(states(board(), addDays(night, 1))['Camera 105 B']).toBe('present')
  })

  it('keeps an overdue person in the bed until today and not beyond', () => {
    expect(states(board(), addDays(night, -1))['Camera 102 A']).toBe('present')
    expect(states(board(), addDays(night, 1))['Camera 102 A']).toBe('free')
  })

  it('shows whoever sleeps there before a hold on the same bed', () => {
    const given = board()
    const hold = given.bars.find((bar): bar is Extract<BoardBar, { kind: 'planned' | 'hold' }> => bar.kind === 'hold')
    const first = given.bars[0]
    if (!hold || !first) throw new Error('the sample lacks its bars')
    const both = { ...given, bars: [{ ...hold, bedId: first.bedId }, ...given.bars] }
    expect(states(both)['Camera 101 A']).toBe('present+hold')
  })

  it('is on the map only while it stands in the room', () => {
    const given = board()
    const [room] = given.rooms
    if (!room) throw new Error('the sample lacks its room')
    const beds = room.beds.map((bed, index) =>
      index === 0 ? { ...bed, until: night } : index === 1 ? { ...bed, from: addDays(night, 1) } : bed,
    )
    const shown = roomsOnNight({ ...given, rooms: [{ ...room, beds }] }, night)[0]
    expect(shown?.beds.map(({ label }) => label)).toEqual(['C', 'D'])
  })
})

it('counts the night of d to whoever has from ≤ d < until', () => {
  const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(night, days))
  fc.assert(
    fc.property(day, fc.option(day), day, (from, until, on) => {
      expect(holdsNight({ from, until }, on)).toBe(from <= on && (until === null || on < until))
    }),
  )
})
