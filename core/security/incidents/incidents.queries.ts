import { asc, ne } from 'drizzle-orm'
import { incidentPersons, incidents } from '../../../db/schema/security/incidents.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'

/** Incidents that are not closed, the oldest first. */
export function openIncidents(tx: ReadTx) {
  return tx.select().from(incidents).where(ne(incidents.state, 'closed')).orderBy(asc(incidents.occurredAt)).all()
}

export function insertIncident(
  tx: WriteTx,
  incident: typeof incidents.$inferInsert,
  persons: readonly Pick<typeof incidentPersons.$inferInsert, 'personId' | 'role'>[],
): void {
  tx.insert(incidents).values(incident).run()
  for (const one of persons) {
    tx.insert(incidentPersons)
      .values({ ...one, incidentId: incident.id, roomName: '' })
      .run()
  }
}
