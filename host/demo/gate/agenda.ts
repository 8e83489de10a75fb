import { epochMs, instantOf, type Instant } from '../../../common/kernel/calendar.ts'
import type { Chance } from '../chance.ts'
import type { Desk } from '../desk.ts'

/** What will happen at the gate, in the order of time; what lies after the end of the story never happens. */
export type Agenda = {
  /** @param happen is told the moment; the clock then stands there or up to some minutes later, when it is written down. */
  add(at: Instant, happen: (at: Instant) => void): void
  /** Lives everything before a moment. */
  playUntil(moment: Instant): void
}

type Act = { readonly at: Instant; readonly happen: (at: Instant) => void }

/** Minutes that pass, at most, until something is written down. */
const slowest = 7

export function agendaFor(desk: Desk, chance: Chance): Agenda {
  const acts: Act[] = []
  return {
    add(at, happen) {
      const later = acts.findIndex((act) => act.at > at)
      acts.splice(later < 0 ? acts.length : later, 0, { at, happen })
    },
    playUntil(moment) {
      for (let [next] = acts; next && next.at < moment && next.at <= desk.end; [next] = acts) {
        acts.shift()
        const delay = chance.happens(0.5) ? 0 : chance.between(1, slowest)
        desk.waitFor(instantOf(epochMs(next.at) + delay * 60_000))
        next.happen(next.at)
      }
    },
  }
}
