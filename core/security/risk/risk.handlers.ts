import { AppError, type Failure, type Reason } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { RiskSubject, riskContract } from '../../../common/security/risk/risk.contract.ts'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { shelterStaff } from '../gate/gate.queries.ts'
import { takeApprovalBack } from '../outreach/approval.ts'
import {
  getAssessment,
  getMeasure,
  insertAssessment,
  insertMeasure,
  listAssessments,
  personExists,
  storeVerification,
  supersede,
} from './risk.queries.ts'

type NewMeasure = { readonly text: string; readonly ownerId: string; readonly due: LocalDate }

/** What cannot be accepted about measures: an owner who does not work here, a day that has passed. */
function measureProblems(
  { tx, today }: CommandContext,
  measures: readonly (readonly [path: string, measure: NewMeasure])[],
): Record<string, Reason> {
  const staff = new Set(shelterStaff(tx).map(({ id }) => id))
  return Object.fromEntries(
    measures.flatMap(([path, { ownerId, due }]) => [
      ...(staff.has(ownerId) ? [] : [[`${path}ownerId`, 'risk.not-staff'] as const]),
      ...(due < today ? [[`${path}due`, 'risk.due-past'] as const] : []),
    ]),
  )
}

function refuseProblems(fields: NonNullable<Failure['fields']>): void {
  if (Object.keys(fields).length > 0) throw new AppError('invalid-input', 'invalid-input', { fields })
}

/** The subject must exist; an event's approval rests on the assessment that is replaced, so it falls away. */
function beginAnew({ tx, now }: CommandContext, subject: RiskSubject): void {
  if (subject.kind === 'person' && !personExists(tx, subject.personId)) throw new AppError('not-found', 'not-found')
  if (subject.kind === 'event') takeApprovalBack(tx, subject.outreachId)
  supersede(tx, subject, now)
}

function currentAssessment(tx: ReadTx, id: string) {
  const row = found(getAssessment(tx, id))
  if (row.supersededAt !== null) throw new AppError('conflict', 'risk.superseded')
  return row
}

export const riskHandlers: Handlers<typeof riskContract> = {
  'risk.list': ({ tx }, { includeSuperseded }) => listAssessments(tx, includeSuperseded),

  'risk.assess': (context, { subject, hazards, measures, reviewDue, note }) => {
    const { tx, today, actor, newId } = context
    refuseProblems({
      ...(reviewDue < today && { reviewDue: 'risk.review-past' as const }),
      ...measureProblems(
        context,
        measures.map((measure, index) => [`measures.${index}.`, measure] as const),
      ),
    })
    beginAnew(context, subject)
    const id = newId('assessment')
    insertAssessment(tx, {
      id,
      subjectKind: subject.kind,
      personId: subject.kind === 'person' ? subject.personId : null,
      outreachId: subject.kind === 'event' ? subject.outreachId : null,
      place: subject.kind === 'place' ? subject.place : null,
      hazards,
      assessedOn: today,
      reviewDue,
      note,
      userId: actor.userId,
    })
    for (const measure of measures) insertMeasure(tx, { ...measure, id: newId('measure'), assessmentId: id })
    context.subject(id)
    return { id }
  },

  'risk.addMeasure': (context, { id, ...measure }) => {
    const { tx, newId, subject } = context
    refuseProblems(measureProblems(context, [['', measure]]))
    const { outreachId } = currentAssessment(tx, id)
    if (outreachId !== null) takeApprovalBack(tx, outreachId)
    const measureId = newId('measure')
    insertMeasure(tx, { ...measure, id: measureId, assessmentId: id })
    subject(measureId)
    return { measureId }
  },

  'risk.verifyMeasure': ({ tx, now, actor, subject }, { measureId, verification }) => {
    const { ownerId, verifiedAt, supersededAt } = found(getMeasure(tx, measureId))
    if (supersededAt !== null) throw new AppError('conflict', 'risk.superseded')
    if (verifiedAt !== null) throw new AppError('conflict', 'risk.already-verified')
    if (ownerId === actor.userId) throw new AppError('rule-broken', 'risk.own-measure')
    storeVerification(tx, measureId, { verifiedAt: now, verifiedBy: actor.userId, verification })
    subject(measureId)
    return {}
  },
}
