import type { OutputOf } from '../../../api/client.ts'

/** What the start page is told about the day. */
export type Day = OutputOf<'today.get'>
