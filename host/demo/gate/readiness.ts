import type { RiskSubject } from '../../../common/security/risk/risk.contract.ts'
import { daysBefore, momentOf, type Gate } from './gate.ts'
import { events, houseRisk, personRisk, verification, type ToldAssessment, type ToldEvent } from './words/readiness.ts'

/** Days before today on which the house and a resident are assessed, and until their measures are seen to be in place. */
const houseOn = 88
const personOn = 60
const verifiedAfter = 8

/** Assessments of risk and the events outside the house that depend on them. */
export function planReadiness(gate: Gate): void {
  const { story } = gate
  const before = daysBefore(gate)
  if (before === houseOn) planAssessment(gate, { kind: 'place', place: houseRisk.place }, houseRisk)
  const staying = story.residents.find(({ leaves, arrived }) => leaves > story.lastDay && arrived <= story.day)
  const personId = (staying ?? story.residents[0])?.personIds[0]
  if (before === personOn && personId !== undefined) planAssessment(gate, { kind: 'person', personId }, personRisk)
  for (const event of events) if (event.planned === before) planEvent(gate, event)
}

function planAssessment(gate: Gate, subject: RiskSubject, told: ToldAssessment): void {
  const { agenda, story } = gate
  agenda.add(momentOf(gate, story.day, 14), () => {
    const id = assess(gate, subject, told)
    agenda.add(momentOf(gate, story.day + verifiedAfter, 14), () => verify(gate, id))
  })
}

function assess({ desk, story }: Gate, subject: RiskSubject, { hazards, measures, note }: ToldAssessment): string {
  const owners = [desk.userOf('coordinator'), desk.userOf('socialWorker')]
  return desk.callNow('security', 'risk.assess', {
    subject,
    hazards: [...hazards],
    measures: measures.map((text, index) => ({
      text,
      ownerId: owners[index % owners.length] ?? '',
      due: desk.dateOf(story.day + 14),
    })),
    reviewDue: desk.dateOf(story.lastDay + 90),
    note,
  }).id
}

/** Nobody verifies a measure of their own, so a house with one account leaves them open. */
const somebodyElse = ({ desk }: Gate) => desk.userOf('security') !== desk.userOf('coordinator')

function verify(gate: Gate, assessmentId: string): void {
  const { desk } = gate
  if (!somebodyElse(gate)) return
  const found = desk.callNow('security', 'risk.list', {}).find(({ id }) => id === assessmentId)
  for (const { id: measureId } of found?.measures ?? []) {
    desk.callNow('security', 'risk.verifyMeasure', { measureId, verification })
  }
}

function planEvent(gate: Gate, told: ToldEvent): void {
  const { agenda, story, desk } = gate
  const { title, place } = told
  const on = (before: number, happen: () => void) => agenda.add(momentOf(gate, story.lastDay - before, 13), happen)
  on(told.planned, () => {
    const { id } = desk.callNow('socialWorker', 'outreach.plan', {
      title,
      place,
      on: desk.dateOf(story.lastDay - told.on),
    })
    const current = () => ({
      id,
      version: desk.callNow('coordinator', 'outreach.list', {}).find((event) => event.id === id)?.version ?? 0,
    })
    on(told.assessed, () => {
      const assessmentId = assess(gate, { kind: 'event', outreachId: id }, told)
      desk.callNow('coordinator', 'outreach.assignOfficer', { ...current(), officerId: desk.userOf('security') })
      if (told.verified !== null) on(told.verified, () => verify(gate, assessmentId))
    })
    if (told.approved === null) return
    on(told.approved, () => {
      const overrideReason = somebodyElse(gate) ? '' : 'Măsurile au fost văzute la fața locului.'
      desk.callNow('coordinator', 'outreach.approve', { ...current(), overrideReason })
    })
    on(told.on, () => void desk.callNow('socialWorker', 'outreach.hold', current()))
  })
}
