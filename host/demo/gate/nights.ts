import type { Instant } from '../../../common/kernel/calendar.ts'
import { equipmentItems } from '../../../common/security/shifts/shifts.contract.ts'
import { momentOf, nightActor, say, type Gate } from './gate.ts'
import { forgotten } from './words/day-lines.ts'
import {
  callNotes,
  calledBack,
  checkpointProblems,
  checkpointSkipped,
  lateRounds,
  missedRounds,
} from './words/night.ts'
import { noAnswer, quiet, reminders, roundNotes, wanting } from './words/night.ts'

/** A night from the shift's begin to the hand-over: calls, rounds, and the day that is closed in the morning. */
export function planNight(gate: Gate): void {
  const { agenda, story, chance } = gate
  const { day } = story
  const at = (hour: number) => momentOf(gate, day, hour)
  agenda.add(at(19), () => beginShift(gate))
  for (const hour of [20, 22, 24, 26, 28, 30]) planCall(gate, at(hour + chance.between(0, 8) / 60))
  for (const route of gate.has.routes) for (const time of route.times) planRound(gate, route, time)
  const date = gate.desk.dateOf(day)
  agenda.add(at(30.75), () => void gate.desk.callNow(nightActor(gate), 'logDays.close', { date }))
  if (chance.happens(0.06)) {
    const moment = at(22 + chance.between(0, 90) / 60)
    agenda.add(at(30.85), () => {
      const text = say(gate, forgotten)
      gate.desk.callNow(nightActor(gate), 'log.append', { kind: 'observation', at: moment, text, late: true })
    })
  }
  agenda.add(at(31), () => endShift(gate))
}

function beginShift(gate: Gate): void {
  const { desk, chance, lastShiftId } = gate
  const actor = nightActor(gate)
  const missing = chance.happens(0.09) ? chance.pick(wanting) : null
  const equipment = equipmentItems.map((item) =>
    item === missing?.[0] ? { item, inOrder: false, note: missing[1] } : { item, inOrder: true, note: '' },
  )
  const { id } = desk.callNow(actor, 'shifts.begin', { equipment, handOverRead: lastShiftId })
  gate.shift = { id, actor }
  if (missing) gate.tidings.push(missing[1])
}

function endShift(gate: Gate): void {
  if (!gate.shift) return
  const { id, actor } = gate.shift
  const { chance, tidings } = gate
  const told = [...new Set(tidings)]
  const opening = told.length === 0 ? [say(gate, quiet)] : []
  const closing = chance.happens(0.55) ? [say(gate, reminders)] : []
  const handOver = [...opening, ...told, ...closing].join(' ')
  gate.desk.callNow(actor, 'shifts.end', { handOver })
  gate.shift = null
  gate.lastShiftId = id
  gate.tidings = []
}

function planCall(gate: Gate, moment: Instant): void {
  const { agenda, chance, desk, has } = gate
  const outcome = chance.weighted<'answered' | 'called-back' | 'no-answer'>([
    [94, 'answered'],
    [4, 'called-back'],
    [2, 'no-answer'],
  ])
  const notes = { answered: callNotes, 'called-back': calledBack, 'no-answer': null }[outcome]
  agenda.add(moment, (at) => {
    const note = notes ? say(gate, notes) : noAnswer
    desk.callNow(nightActor(gate), 'checkCalls.record', { scheduleId: has.callScheduleId, at, outcome, note })
    if (outcome === 'no-answer') gate.tidings.push('Dispeceratul nu a răspuns la un apel de control.')
  })
}

type Route = Gate['has']['routes'][number]

function planRound(gate: Gate, route: Route, time: string): void {
  const { agenda, chance, story } = gate
  const clock = Number(time.slice(0, 2)) + Number(time.slice(3)) / 60
  const planned = clock < 12 ? clock + 24 : clock
  const outcome = chance.weighted<'done' | 'late' | 'missed'>([
    [93, 'done'],
    [4.5, 'late'],
    [2.5, 'missed'],
  ])
  if (outcome === 'missed') {
    const why = say(gate, missedRounds)
    const moment = momentOf(gate, story.day, planned + 1)
    return agenda.add(moment, () => void gate.tidings.push(`Rondul de la ${time} nu s-a făcut: ${why}.`))
  }
  const minutes = outcome === 'late' ? chance.between(20, 55) : chance.between(0, 12)
  agenda.add(momentOf(gate, story.day, planned + minutes / 60), (at) => walk(gate, route, at, outcome === 'late'))
}

function walk(gate: Gate, route: Route, at: Instant, late: boolean): void {
  const { desk, chance } = gate
  const exceptions = chance.happens(0.07) ? [exceptionOf(gate, route)] : []
  const note = say(gate, late ? lateRounds : roundNotes)
  desk.callNow(nightActor(gate), 'rounds.record', { routeId: route.id, at, exceptions, note })
  for (const { note: found } of exceptions) gate.tidings.push(`La rond: ${found}`)
}

function exceptionOf(gate: Gate, { checkpoints }: Route) {
  const { chance } = gate
  const checkpointId = checkpoints[chance.between(0, checkpoints.length - 1)] ?? ''
  return chance.happens(0.85)
    ? { checkpointId, result: 'problem' as const, note: say(gate, checkpointProblems) }
    : { checkpointId, result: 'skipped' as const, note: say(gate, checkpointSkipped) }
}
