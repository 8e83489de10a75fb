import type { Instant } from '../../../common/kernel/calendar.ts'
import { daysBefore, later, momentOf, writer, type Gate } from './gate.ts'
import { afterRefusal, incidents, type ToldIncident } from './words/incidents.ts'
import { turnedAway } from './words/visitors.ts'

/** The incidents of the three months, each reported when it happened and followed up in the days after. */
export function planIncidents(gate: Gate): void {
  const { agenda, story } = gate
  const before = daysBefore(gate)
  for (const told of incidents) {
    if (told.daysBefore !== before) continue
    const occurredAt = momentOf(gate, story.day, told.hour)
    agenda.add(later(occurredAt, 9), () => report(gate, told, occurredAt))
  }
  if (before === turnedAway.daysBefore) {
    agenda.add(momentOf(gate, story.day, turnedAway.hour), (at) => turnAway(gate, at))
  }
}

function report(gate: Gate, told: ToldIncident, occurredAt: Instant): void {
  const { desk, agenda, tidings } = gate
  const { category, severity, place, othersPresent, narrative, immediateAction, policeNumber, notices } = told
  const affected = told.resident ? residentInside(gate) : null
  const facts = { category, severity, occurredAt, place, othersPresent, narrative, immediateAction }
  const persons = affected === null ? [] : [{ personId: affected, role: 'affected' as const }]
  const { id, number } = desk.callNow(writer(gate), 'incidents.report', { ...facts, persons })
  tidings.push(`Incident ${number}: ${place.toLowerCase()}; vezi raportul.`)
  notices.forEach(([who, how], index) => {
    agenda.add(later(occurredAt, 12 + index * 6), (at) => {
      desk.callNow(writer(gate), 'incidents.recordNotice', { id, who, how, at })
    })
  })
  if (policeNumber !== undefined) {
    agenda.add(later(occurredAt, 150), () => {
      const version = versionOf(gate, id)
      desk.callNow(writer(gate), 'incidents.correct', { ...facts, persons, id, version, policeNumber })
    })
  }
  followUp(gate, id, told)
}

function residentInside({ story, out }: Gate): string | null {
  const inside = story.residents.filter(
    ({ backOn, arrived, personIds: [first = ''] }) => backOn === null && arrived < story.day && !out.has(first),
  )
  return inside.at(-1)?.personIds[0] ?? null
}

/** The visit that the watch list forbids: an incident of the gravest kind, which the coordinator sees at once. */
function turnAway(gate: Gate, at: Instant): void {
  const { desk, agenda, has } = gate
  const { name, plate, purpose, reason } = turnedAway
  const { incidentId: id } = desk.callNow(writer(gate), 'visits.refuse', {
    name,
    plate,
    purpose,
    reason,
    type: 'other',
    organisation: '',
    hostPersonId: null,
    at,
    watchEntryId: has.watchIds[0] ?? null,
  })
  gate.tidings.push('Vizită refuzată la 18:36 după lista de la poartă; anunțată coordonarea, urmărită strada.')
  agenda.add(later(at, 6), () => void desk.callNow('coordinator', 'incidents.acknowledge', { id }))
  agenda.add(later(at, 10), (then) => {
    desk.callNow(writer(gate), 'incidents.recordNotice', { id, who: 'Poliție, secție', how: 'phone', at: then })
  })
  followUp(gate, id, { ...afterRefusal, until: 'closed' })
}

const versionOf = ({ desk }: Gate, id: string) => desk.callNow('coordinator', 'incidents.get', { id }).version

type Aftermath = Pick<ToldIncident, 'until' | 'conclusion' | 'measures' | 'supplement'>

/** Review, measures and closing by the coordinator, as far as they have come by today. */
function followUp(gate: Gate, id: string, { until, conclusion, measures, supplement }: Aftermath): void {
  const { agenda, story, desk } = gate
  if (until === 'reported') return
  const { day, lastDay } = story
  const on = (days: number, hour: number, happen: () => void) => agenda.add(momentOf(gate, day + days, hour), happen)
  const due = desk.dateOf(day + 12)
  on(2, 10, () => {
    desk.callNow('coordinator', 'incidents.startReview', { id, version: versionOf(gate, id) })
    for (const [text, outcome] of measures) {
      const ownerId = desk.userOf(outcome === '' ? 'coordinator' : 'socialWorker')
      const open = outcome === '' ? desk.dateOf(lastDay + 6) : due
      const { measureId } = desk.callNow('coordinator', 'incidents.addMeasure', { id, text, ownerId, due: open })
      if (outcome === '') continue
      on(6, 11, () => void desk.callNow('socialWorker', 'incidents.finishMeasure', { id, measureId, outcome }))
    }
  })
  if (until === 'under-review') return
  on(3, 12, () => {
    desk.callNow('coordinator', 'incidents.finishReview', { id, version: versionOf(gate, id), conclusion })
  })
  if (supplement !== undefined) {
    on(5, 9.5, () => void desk.callNow('coordinator', 'incidents.supplement', { id, text: supplement }))
  }
  if (until === 'closed') {
    on(8, 14, () => void desk.callNow('coordinator', 'incidents.close', { id, version: versionOf(gate, id) }))
  }
}
