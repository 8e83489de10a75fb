import type { Evidence } from '../../kernel/context.ts'
import type {
  AttachmentRow,
  IncidentRow,
  InvolvedRow,
  MeasureRow,
  NoticeRow,
  SupplementRow,
} from './incidents.queries.ts'

/** What the report of an incident says, and how far it has come: sealed at every change. */
export function incidentEvidence(incident: IncidentRow, persons: readonly InvolvedRow[]): Evidence {
  return [
    incident.number,
    incident.category,
    incident.severity,
    incident.state,
    incident.occurredAt,
    incident.reportedAt,
    incident.reportedBy,
    incident.place,
    incident.othersPresent,
    incident.narrative,
    incident.immediateAction,
    incident.policeNumber,
    incident.seenAt,
    incident.reviewedAt,
    incident.reviewedBy,
    incident.conclusion,
    incident.closedAt,
    persons.map((one) => `${one.personId} ${one.role} ${one.roomName}`).sort(),
  ]
}

/** What a notice says: who was told, how and when, and who says so. */
export function noticeEvidence({ incidentId, who, how, at, userId }: NoticeRow): Evidence {
  return [incidentId, who, how, at, userId]
}

export function supplementEvidence({ incidentId, number, text, at, userId }: SupplementRow): Evidence {
  return [incidentId, number, text, at, userId]
}

export function measureEvidence({ incidentId, text, ownerId, due, doneAt, outcome }: MeasureRow): Evidence {
  return [incidentId, text, ownerId, due, doneAt, outcome]
}

/** A picture is sealed by the digest of its bytes; a file that was changed or exchanged does not open any more. */
export function attachmentEvidence(row: Omit<AttachmentRow, 'fileKey'>): Evidence {
  return [row.ownerId, row.type, row.bytes, row.sha256, row.caption, row.addedAt, row.userId]
}
