import type { WrittenKind } from '../../../common/security/log/log.contract.ts'
import { daysBefore, hourBetween, momentOf, say, write, writer, type Gate } from './gate.ts'
import { deliveries, endings, others, seenByDay, seenByNight, supplements } from './words/day-lines.ts'

/** Days before today on which a line is withdrawn that was written twice. */
const withdrawnOn = 52

/** What is seen, brought and heard in a day and a night. */
export function planDayLines(gate: Gate): void {
  const { chance } = gate
  const count = chance.weighted([
    [20, 0],
    [35, 1],
    [30, 2],
    [15, 3],
  ])
  for (let line = 0; line < count; line++) planObservation(gate)
  if (chance.happens(0.64)) planLine(gate, 'delivery', hourBetween(chance, [8.5, 17]), deliveries)
  if (chance.happens(0.75)) {
    const [first, ...rest] = others
    const { kind, hours, texts } = chance.weighted([
      [first.weight, first],
      ...rest.map((one) => [one.weight, one] as const),
    ])
    planLine(gate, kind, hourBetween(chance, hours), texts)
  }
  if (chance.happens(0.16)) planSupplement(gate)
  if (daysBefore(gate) === withdrawnOn) planWithdrawal(gate)
}

function planLine(gate: Gate, kind: WrittenKind, hour: number, texts: readonly [string, ...string[]]): void {
  gate.agenda.add(momentOf(gate, gate.story.day, hour), (at) => void write(gate, { kind, at, text: say(gate, texts) }))
}

/** More is seen by night, when nothing else happens. */
function planObservation(gate: Gate): void {
  const { chance, agenda, story } = gate
  const byNight = chance.happens(0.65)
  const hour = hourBetween(chance, byNight ? [19.2, 29.5] : [8.6, 19])
  agenda.add(momentOf(gate, story.day, hour), (at) => {
    const seen = say(gate, byNight ? seenByNight : seenByDay)
    const text = byNight && chance.happens(0.25) ? `${seen} ${say(gate, endings)}` : seen
    gate.lastSeen = write(gate, { kind: 'observation', at, text })
    if (gate.shift && chance.happens(0.35)) gate.tidings.push(seen)
  })
}

function planSupplement(gate: Gate): void {
  const { agenda, story, chance, desk } = gate
  agenda.add(momentOf(gate, story.day, hourBetween(chance, [20, 30])), () => {
    if (gate.lastSeen === null) return
    const supplement = { entryId: gate.lastSeen, text: say(gate, supplements), withdraws: false }
    desk.callNow(writer(gate), 'log.supplement', supplement)
    gate.lastSeen = null
  })
}

function planWithdrawal(gate: Gate): void {
  const { agenda, story, desk } = gate
  agenda.add(momentOf(gate, story.day, 20.4), (at) => {
    const text = 'Poarta auto verificată, închisă.'
    write(gate, { kind: 'observation', at, text })
    const entryId = write(gate, { kind: 'observation', at, text })
    desk.callNow(writer(gate), 'log.supplement', { entryId, text: 'Scris de două ori din greșeală.', withdraws: true })
  })
}
