import { weekday, type Instant } from '../../../common/kernel/calendar.ts'
import type { VisitorType } from '../../../common/security/visits/visits.contract.ts'
import { daysBefore, hourBetween, later, momentOf, writer, type Gate } from './gate.ts'
import { callers, relatives } from './words/visitors.ts'

export type Comer = {
  readonly name: string
  readonly type: VisitorType
  readonly organisation: string
  readonly plate: string
  readonly purpose: string
  readonly hostPersonId: string | null
  readonly escorted: boolean
}

const badges = ['V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const

/** Who comes today: those who come regularly, and relatives whose visit was agreed. */
export function planVisits(gate: Gate): void {
  if (daysBefore(gate) === 0) return
  const { chance, story } = gate
  callers.forEach(({ hours, purposes, every, ...caller }, index) => {
    if (!comesToday(gate, every, index * 5)) return
    const at = momentOf(gate, story.day, hourBetween(chance, hours))
    planVisit(gate, { ...caller, purpose: chance.pick(purposes), hostPersonId: null }, at, chance.between(35, 130))
  })
  for (const [before, name, purpose] of relatives) {
    const host = hostToday(gate)
    if (before !== daysBefore(gate) || host === null) continue
    const family = { name, type: 'family', organisation: '', plate: '', escorted: false } as const
    planVisit(gate, { ...family, purpose, hostPersonId: host }, momentOf(gate, story.day, 15.2), chance.between(50, 90))
  }
}

/** Every so many days; what falls on a Sunday comes on Monday. */
function comesToday({ desk, story }: Gate, every: number, shift: number): boolean {
  const { day } = story
  const due = (on: number) => (on + shift) % every === 0
  const today = weekday(desk.dateOf(day))
  return today !== 7 && (due(day) || (today === 1 && due(day - 1)))
}

function hostToday({ story, out }: Gate): string | null {
  const host = story.residents.find(
    ({ arrived, backOn, leaves, personIds: [first = ''] }) =>
      arrived < story.day && backOn === null && leaves > story.day && !out.has(first),
  )
  return host?.personIds[0] ?? null
}

export function planVisit(gate: Gate, comer: Comer, from: Instant, minutes: number): void {
  gate.agenda.add(from, (at) => {
    const badge = letIn(gate, comer, at)
    gate.agenda.add(later(at, minutes), (then) => letOut(gate, badge, then))
  })
}

/** @returns the visit and its badge. */
export function letIn(gate: Gate, comer: Comer, at: Instant | null) {
  const { desk, badgesIn, chance } = gate
  const badge = badges.find((one) => !badgesIn.has(one)) ?? ''
  const idSeen = chance.happens(0.94)
  const reason = idSeen ? '' : 'Act uitat; identitatea confirmată de birou.'
  const { id } = desk.callNow(writer(gate), 'visits.checkIn', {
    ...comer,
    at,
    idSeen,
    reason,
    hostAgreed: comer.hostPersonId !== null,
    badge,
  })
  badgesIn.add(badge)
  return { id, badge }
}

function letOut(gate: Gate, { id, badge }: { id: string; badge: string }, at: Instant): void {
  gate.desk.callNow(writer(gate), 'visits.checkOut', { id, at, badgeReturned: true })
  gate.badgesIn.delete(badge)
}
