import { asc, ne } from 'drizzle-orm'
import { incidents } from '../../../db/schema/security/incidents.ts'
import type { ReadTx } from '../../kernel/context.ts'

/** Incidents that are not closed, the oldest first. */
export function openIncidents(tx: ReadTx) {
  return tx.select().from(incidents).where(ne(incidents.state, 'closed')).orderBy(asc(incidents.occurredAt)).all()
}
