import { chanceFrom } from '../chance.ts'
import type { Story } from '../story.ts'
import { agendaFor } from './agenda.ts'
import { planChecks } from './checks.ts'
import { planDayLines } from './day-lines.ts'
import { leaveGateOpen } from './ending.ts'
import { furnish } from './furnish.ts'
import { momentOf, type Gate } from './gate.ts'
import { planIncidents } from './incidents.ts'
import { planKeys } from './keys.ts'
import { giveBadges, noteChanges, planOutings } from './movements.ts'
import { planNight } from './nights.ts'
import { planReadiness } from './readiness.ts'
import { planVisits } from './visits.ts'

/** Days before today on which the book of the gate begins: three months. */
export const gateDays = 91

const seed = 20_260_823

/** A day at the gate in its three parts, around what happens in the house. */
export type GateKeeping = {
  /** Before the office opens: the day is planned, and who leaves early is written down. */
  earlyMorning(): void
  /** From the office hours to the walk through the house. */
  untilEvening(): void
  /** The rest of the evening and the night, up to the hand-over; on the last day, what is open now. */
  throughTheNight(): void
}

export function keepGate(story: Story): GateKeeping {
  let opened: Gate | null = null
  const { desk, lastDay } = story
  const begin = Math.max(1, lastDay - gateDays)
  const live = (part: (gate: Gate) => void) => () => {
    if (story.day < begin) return
    opened ??= openGate(story)
    part(opened)
  }
  return {
    earlyMorning: live((gate) => {
      planDay(gate)
      gate.agenda.playUntil(momentOf(gate, story.day, 8.3))
    }),
    untilEvening: live((gate) => {
      noteChanges(gate)
      gate.agenda.playUntil(momentOf(gate, story.day, 21))
    }),
    throughTheNight: live((gate) => {
      gate.agenda.playUntil(momentOf(gate, story.day, 31.2))
      if (story.day === lastDay) leaveGateOpen(gate)
    }),
  }

  function openGate(from: Story): Gate {
    const chance = chanceFrom(seed)
    desk.waitFor(momentOf({ desk }, from.day, 7.25))
    const gate: Gate = {
      story: from,
      desk,
      chance,
      agenda: agendaFor(desk, chance),
      has: furnish(desk),
      out: new Set(),
      known: new Map(),
      keysOut: new Set(),
      unsaid: new Map(),
      badgesIn: new Set(),
      nextBadge: 1,
      tidings: [],
      shift: null,
      lastShiftId: null,
      lastSeen: null,
    }
    giveBadges(gate)
    return gate
  }
}

/** In the order in which acts of one moment are to happen. */
function planDay(gate: Gate): void {
  planNight(gate)
  planOutings(gate)
  planVisits(gate)
  planKeys(gate)
  planChecks(gate)
  planDayLines(gate)
  planIncidents(gate)
  planReadiness(gate)
}
