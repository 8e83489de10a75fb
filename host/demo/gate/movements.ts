import { weekday, type Instant } from '../../../common/kernel/calendar.ts'
import type { Resident } from '../story.ts'
import { daysBefore, hourBetween, later, momentOf, say, write, writer, type Gate } from './gate.ts'
import {
  accompanied,
  arrivals,
  backAgain,
  departures,
  lateCalls,
  lateReturns,
  leavesOfAbsence,
  outings,
  returns,
  type Outing,
} from './words/movements.ts'

/** Badges of those who live here on the first morning. */
export function giveBadges(gate: Gate): void {
  for (const resident of gate.story.residents) {
    gate.known.set(resident, resident.backOn === null ? 'here' : 'away')
    giveBadge(gate, resident)
  }
}

function giveBadge(gate: Gate, { personIds: [personId] }: Resident): void {
  const badge = `R${String(gate.nextBadge++).padStart(2, '0')}`
  if (personId !== undefined) gate.desk.callNow(writer(gate), 'gate.giveBadge', { personId, badge })
}

/** Who goes out today, and when they come back; on the last day only what stands open at the end. */
export function planOutings(gate: Gate): void {
  const { story, chance } = gate
  if (daysBefore(gate) === 0) return
  for (const resident of story.residents)
    if (chance.happens(0.48) && mayGoOut(gate, resident)) planOuting(gate, resident)
}

function mayGoOut({ story, out }: Gate, { backOn, arrived, leaves, absentOn, isolated, personIds }: Resident): boolean {
  const staying = arrived < story.day && leaves > story.day + 1 && backOn === null && absentOn !== story.day
  return staying && !isolated && !personIds.some((id) => out.has(id))
}

function planOuting(gate: Gate, resident: Resident): void {
  const { story, chance, agenda } = gate
  const { who, texts, leaves, hours } = drawOuting(gate, resident)
  const exit = momentOf(gate, story.day, hourBetween(chance, leaves))
  const expected = later(exit, Math.round((hourBetween(chance, hours) * 60) / 15) * 15)
  const late = chance.happens(0.07)
  const back = later(expected, late ? chance.between(20, 70) : -chance.between(0, 25))
  const [adult = ''] = resident.personIds
  const personIds = who === 'all' ? [...resident.personIds] : [adult]
  const ward = resident.party.members[0].details.protectionMeasure !== null
  agenda.add(exit, (at) => {
    // Meanwhile the house may have sent her to the hospital.
    if (resident.backOn !== null || !story.residents.includes(resident)) return
    const text = ward ? accompanied : say(gate, texts)
    write(gate, { kind: 'exit', at, personIds, text, expectedReturn: expected })
    for (const id of personIds) gate.out.add(id)
    if (late && chance.happens(0.6))
      agenda.add(later(expected, chance.between(-10, 10)), (then) => callLate(gate, adult, then))
    agenda.add(back, (then) => comeBack(gate, resident, personIds, late, then))
  })
}

function drawOuting({ chance, story, desk }: Gate, { party }: Resident): Outing {
  const weekend = weekday(desk.dateOf(story.day)) > 5
  const children = party.members.length > 1
  const fits = outings.filter(
    (outing) =>
      (outing.party === 'any' || (outing.party === 'with-children') === children) &&
      !(weekend && outing.weekdays) &&
      // Nobody is out over the night before today, so that today begins as every day.
      (story.lastDay - story.day > 1 || outing.leaves[0] < 20),
  )
  const [first = outings[0], ...others] = fits
  return chance.weighted([[first.weight, first], ...others.map((outing) => [outing.weight, outing] as const)])
}

function callLate(gate: Gate, adult: string, at: Instant): void {
  if (gate.out.has(adult)) write(gate, { kind: 'call', at, personIds: [adult], text: say(gate, lateCalls) })
}

function comeBack(gate: Gate, resident: Resident, personIds: string[], late: boolean, at: Instant): void {
  if (resident.backOn !== null || !gate.story.residents.includes(resident)) return
  for (const id of personIds) gate.out.delete(id)
  write(gate, { kind: 'entry', at, personIds, text: say(gate, late ? lateReturns : returns) })
  if (late) gate.tidings.push('O intrare după ora anunțată.')
}

/** What the office did today shows at the gate: arrivals, departures, absences and returns from them. */
export function noteChanges(gate: Gate): void {
  const { story, known } = gate
  for (const resident of story.residents) {
    const before = known.get(resident)
    const away = resident.backOn !== null
    if (before === undefined) noteArrival(gate, resident)
    else if (before === 'here' && away) noteAbsence(gate, resident)
    else if (before === 'away' && !away) noteReturn(gate, resident)
    known.set(resident, away ? 'away' : 'here')
  }
  for (const resident of known.keys()) if (!story.residents.includes(resident)) noteDeparture(gate, resident)
}

function noteArrival(gate: Gate, resident: Resident): void {
  giveBadge(gate, resident)
  write(gate, { kind: 'observation', at: null, personIds: [...resident.personIds], text: say(gate, arrivals) })
}

/** The line of those who are not out already. */
function noteAbsence(gate: Gate, { personIds, backOn }: Resident): void {
  const inside = personIds.filter((id) => !gate.out.has(id))
  if (inside.length === 0) return
  const expectedReturn = momentOf(gate, backOn ?? gate.story.day + 1, 18)
  write(gate, { kind: 'exit', at: null, personIds: inside, text: say(gate, leavesOfAbsence), expectedReturn })
  for (const id of inside) gate.out.add(id)
}

function noteReturn(gate: Gate, { personIds }: Resident): void {
  const outside = personIds.filter((id) => gate.out.has(id))
  if (outside.length === 0) return
  for (const id of outside) gate.out.delete(id)
  write(gate, { kind: 'entry', at: null, personIds: outside, text: say(gate, backAgain) })
}

function noteDeparture(gate: Gate, resident: Resident): void {
  const { personIds } = resident
  gate.known.delete(resident)
  for (const id of personIds) gate.out.delete(id)
  write(gate, { kind: 'exit', at: null, personIds: [...personIds], text: say(gate, departures) })
  const [personId] = personIds
  if (personId !== undefined) gate.desk.callNow(writer(gate), 'gate.giveBadge', { personId, badge: null })
}
