import { z } from 'zod'
import { AppError } from '../../../../common/kernel/app-error.ts'
import { writtenText } from '../../../../common/kernel/text.ts'
import { incidentReport, type Incident } from '../../../../common/security/incidents/incidents.contract.ts'
import type { LogEntry } from '../../../../common/security/log/log.contract.ts'
import type { EventMoment } from '../log/EventTime.tsx'
import type { Involved } from './InvolvedPick.tsx'

/** What the questions hold while they are answered. */
export type Draft = {
  category: string | null
  severity: string
  at: EventMoment
  place: string
  persons: Involved[]
  othersPresent: string
  narrative: string
  immediateAction: string
  policeNumber: string
}

const report = incidentReport.omit({ occurredAt: true })

/** The contract's own checks; the severity is chosen as text, and the time is judged by the house. */
export const draftSchema = report.extend({
  severity: z.enum(['1', '2', '3'], { error: 'field.required' }),
  policeNumber: writtenText(40),
  at: z.custom<EventMoment>(),
})

/** A report with nothing in it, or with what a line of the log says already. */
export function emptyDraft(entry?: LogEntry): Draft {
  return {
    category: null,
    severity: '',
    at: entry ? { at: entry.at, late: entry.late } : { at: null, late: false },
    place: '',
    persons: entry?.persons.map(({ id }) => ({ personId: id, role: 'affected' as const })) ?? [],
    othersPresent: '',
    narrative: entry?.text ?? '',
    immediateAction: '',
    policeNumber: '',
  }
}

export function draftOf(incident: Incident): Draft {
  const { category, severity, occurredAt, place, persons, othersPresent, narrative, immediateAction, policeNumber } =
    incident
  return {
    category,
    severity: String(severity),
    at: { at: occurredAt, late: false },
    place,
    persons: persons.map(({ personId, role }) => ({ personId, role })),
    othersPresent,
    narrative,
    immediateAction,
    policeNumber,
  }
}

/** What the house is told. */
export function reportOf({ severity, at, ...draft }: Draft) {
  return { ...report.parse({ ...draft, severity: Number(severity) }), occurredAt: at.at }
}

/** The house names the time by its parts; here it is one field. */
export async function onTimeField<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, reason, fields, ...more } = error.failure
    const wrong = fields?.['at'] ?? fields?.['occurredAt'] ?? fields?.['late']
    throw wrong ? new AppError(code, reason, { ...more, fields: { at: wrong } }) : error
  }
}
