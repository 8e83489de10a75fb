import type { OutputOf } from '../../../api/client.ts'

/** One material with its rolls, moves and reservations, as its page shows it. */
export type MaterialSheet = OutputOf<'materials.get'>
