import { addDays, dateIn, houseZone, nightsBetween, startOfDayIn, type Instant } from '../../common/kernel/calendar.ts'
import type { TurnAwayReason } from '../../common/shelter/requests/requests.contract.ts'
import { syncedAtTheEnd } from '../../db/open.ts'
import type { Host } from '../host.ts'
import { receive } from './arrivals.ts'
import { keepHouse, openRooms } from './building.ts'
import { chanceFrom } from './chance.ts'
import type { MovableClock } from './clock.ts'
import { deskFor, type Actors } from './desk.ts'
import { callTheRoll } from './evenings.ts'
import { keepGate, type GateKeeping } from './gate/keeping.ts'
import { leaveOpenEnds } from './open-ends.ts'
import { inventor } from './people.ts'
import { moveResidents, seeToResidents } from './residents.ts'
import type { Story } from './story.ts'

/** Days before today on which the demonstration begins. */
export const storyDays = 365

const seed = 20_240_417

/** The first morning of the story that ends on the date of `until`. */
export function firstMorning(until: Instant, days = storyDays): Instant {
  return startOfDayIn(houseZone, addDays(dateIn(houseZone, until), -days))
}

/**
 * Lives a year in an empty house, day by day, by calling the operations that people call; nothing is refused.
 * Runs in one go, so that nobody else sees the clock that is turned back; afterwards the clock is let go.
 * @param until the moment that is now for whoever opens the application.
 * @param days before today on which the story begins.
 */
export function playYear(host: Host, actors: Actors, clock: MovableClock, until: Instant, days = storyDays): void {
  const first = dateIn(houseZone, firstMorning(until, days))
  const lastDay = nightsBetween(first, dateIn(houseZone, until))
  const chance = chanceFrom(seed)
  const desk = deskFor(host, actors, clock, first, until)
  const story: Story = {
    desk,
    chance,
    inventor: inventor(chance),
    day: 0,
    lastDay,
    residents: [],
    expected: [],
    waiting: [],
  }
  const gate = keepGate(story)
  const live = () => {
    desk.openDay(0)
    openRooms(desk, first)
    for (story.day = 0; story.day <= lastDay; story.day++) liveDay(story, gate)
  }
  const file = host.vault.file('shelter')
  try {
    if (file) syncedAtTheEnd(file.sqlite, live)
    else live()
  } finally {
    clock.release()
  }
}

function liveDay(story: Story, gate: GateKeeping): void {
  gate.earlyMorning()
  story.desk.openDay(story.day)
  seeToResidents(story)
  keepHouse(story)
  answerCalls(story)
  leaveOpenEnds(story)
  if (story.lastDay - story.day > 2) {
    receive(story)
    moveResidents(story)
  }
  gate.untilEvening()
  callTheRoll(story)
  gate.throughTheNight()
}

/** Calls that the house could not answer with a bed: [days before today, why, women, men, children, sent where]. */
const refusals: readonly (readonly [number, TurnAwayReason, number, number, number, string])[] = [
  [341, 'outside-mandate', 1, 0, 0, 'serviciul social al primăriei'],
  [286, 'male-adult', 0, 1, 0, 'centru pentru bărbați'],
  [233, 'medical', 1, 0, 1, 'spitalul județean'],
  [190, 'declined', 1, 0, 2, ''],
  [122, 'unsafe-match', 1, 0, 0, 'centru partener din alt județ'],
  [77, 'outside-mandate', 2, 0, 0, 'asociație de sprijin pentru chiriași'],
  [34, 'referred-on', 1, 0, 3, 'centru maternal'],
  [9, 'male-adult', 0, 1, 0, 'centru pentru bărbați'],
]

function answerCalls({ desk, day, lastDay }: Story): void {
  for (const [daysBefore, reason, women, men, children, referredTo] of refusals) {
    if (lastDay - daysBefore !== day) continue
    desk.call('socialWorker', 'turnAways.record', {
      on: desk.today(),
      women,
      men,
      children,
      reason,
      referredTo,
      note: '',
    })
  }
}
