import { z } from 'zod'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'
import { command, query } from '../../kernel/operation.ts'
import { requiredText, writtenText } from '../../kernel/text.ts'

/** What somebody writes into the log by hand. */
export const writtenKinds = [
  'entry',
  'exit',
  'delivery',
  'observation',
  'call',
  'alarm',
  'camera',
  'maintenance',
] as const
export type WrittenKind = (typeof writtenKinds)[number]

/** Every kind of line: those written by hand, and those that another act of the gate leaves behind. */
export const logKinds = [
  ...writtenKinds,
  'visitor',
  'round',
  'incident',
  'key',
  'check-call',
  'asset',
  'shift',
  'day',
  'supplement',
] as const
export type LogKind = (typeof logKinds)[number]

/** What an act of the gate did; the words stand in the catalogue, the particulars in `details`. */
export const logActions = [
  'shift.begun',
  'shift.ended',
  'day.closed',
  'visit.in',
  'visit.out',
  'visit.refused',
  'key.out',
  'key.in',
  'key.lost',
  'round.done',
  'check-call.done',
  'asset.tested',
  'asset.fault',
  'asset.repaired',
  'incident.reported',
] as const
export type LogAction = (typeof logActions)[number]

/** Doubts that the officer settles by confirming: the person's last movement says otherwise. */
export const movementDoubts = ['already-out', 'already-in'] as const
export type MovementDoubt = (typeof movementDoubts)[number]

export const logDetails = z.record(z.string(), z.string())
export type LogDetails = z.output<typeof logDetails>

export const logPerson = z.object({
  id: idSchema('person'),
  code: z.string(),
  alias: z.string(),
  /** Where the person slept when the line was written; empty for somebody who is not staying here. */
  roomName: z.string(),
})

export const logEntry = z.object({
  id: idSchema('logEntry'),
  /** 1, 2, 3 … through the whole book, without gaps. */
  seq: z.int(),
  day: localDateSchema,
  kind: z.enum(logKinds),
  action: z.enum(logActions).nullable(),
  details: logDetails,
  text: z.string(),
  /** When it happened, as the writer says. */
  at: instantSchema,
  /** When it was written down, as the computer says. */
  enteredAt: instantSchema,
  /** Written into a closed day, or more than 24 hours after it happened. */
  late: z.boolean(),
  byName: z.string(),
  persons: z.array(logPerson),
  expectedReturn: instantSchema.nullable(),
  /** Doubts that the writer confirmed. */
  confirmed: z.array(z.enum(movementDoubts)),
  /** The record that the line tells about, such as an incident or a visit. */
  refId: z.string().nullable(),
  /** For a supplement: the line that it completes. */
  supplements: z.object({ id: idSchema('logEntry'), seq: z.int(), withdraws: z.boolean() }).nullable(),
  /** The lines that complete this one, oldest first. */
  supplementedBy: z.array(z.object({ seq: z.int(), withdraws: z.boolean() })),
})
export type LogEntry = z.output<typeof logEntry>

export const logDay = z.object({
  date: localDateSchema,
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  closedByName: z.string().nullable(),
  entries: z.int(),
  lateEntries: z.int(),
})
export type LogDay = z.output<typeof logDay>

export const logText = writtenText(2000)

export const appendInput = z.object({
  kind: z.enum(writtenKinds),
  /** When it happened; `null` for now. */
  at: instantSchema.nullable(),
  personIds: z.array(idSchema('person')).max(20).default([]),
  text: logText,
  /** When somebody who leaves means to be back. */
  expectedReturn: instantSchema.nullable().default(null),
  /** Must be said for a day that is closed. */
  late: z.boolean().default(false),
  confirmed: z.array(z.enum(movementDoubts)).max(2).default([]),
})
export type AppendInput = z.input<typeof appendInput>

export const filterInput = z.object({
  kinds: z.array(z.enum(logKinds)).max(logKinds.length).default([]),
  /** First and last day. */
  from: localDateSchema.nullable().default(null),
  until: localDateSchema.nullable().default(null),
  personId: idSchema('person').nullable().default(null),
})
export type LogFilter = z.output<typeof filterInput>

export const logContract = {
  /** Lines before a number, newest first, and how far the book goes. */
  'log.page': query({
    permission: 'log:read',
    input: filterInput.extend({
      before: z.int().min(1).nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ entries: z.array(logEntry), lastSeq: z.int() }),
    touches: ['log'],
  }),
  /** Lines in which every word begins as typed, newest first; diacritics and alphabet do not matter. */
  'log.search': query({
    permission: 'log:read',
    input: filterInput.extend({ text: z.string().max(100), limit: z.int().min(1).max(500).default(200) }),
    output: z.object({ entries: z.array(logEntry), more: z.boolean() }),
    touches: ['log'],
  }),
  'log.get': query({
    permission: 'log:read',
    input: z.object({ id: idSchema('logEntry') }),
    output: logEntry,
    touches: ['log'],
  }),
  /** Everything of a range of days, oldest first: what is printed. At most 5,000 lines. @throws rule-broken `log.range-too-long`. */
  'log.range': query({
    permission: 'log:read',
    input: z.object({ from: localDateSchema, until: localDateSchema }),
    output: z.object({
      entries: z.array(logEntry),
      days: z.array(logDay),
      /** Head of the audit trail: its last number and the first 20 characters of its code. */
      anchor: z.object({ seq: z.int(), code: z.string() }),
    }),
    touches: ['log'],
  }),
  /**
   * Writes one line.
   * @throws rule-broken `log.future`, `log.day-closed`, or `log.movement-doubtful` with details `{ doubts, personIds }`.
   */
  'log.append': command({
    permission: 'log:write',
    input: appendInput,
    output: z.object({ id: idSchema('logEntry'), seq: z.int() }),
    touches: ['log'],
  }),
  /** Completes or withdraws a line; the line itself stays as it was written. */
  'log.supplement': command({
    permission: 'log:write',
    input: z.object({ entryId: idSchema('logEntry'), text: requiredText(2000), withdraws: z.boolean() }),
    output: z.object({ id: idSchema('logEntry'), seq: z.int() }),
    touches: ['log'],
  }),
  'logDays.list': query({
    permission: 'log:read',
    input: z.object({ from: localDateSchema, until: localDateSchema }),
    output: z.array(logDay),
    touches: ['log'],
  }),
  /**
   * Locks a day that is over; from then on it takes only lines marked late.
   * @throws rule-broken `log.day-not-over`, `log.day-already-closed`, `log.visitors-inside` unless confirmed.
   */
  'logDays.close': command({
    permission: 'log:write',
    input: z.object({ date: localDateSchema, visitorsConfirmed: z.boolean().default(false) }),
    output: z.object({}),
    touches: ['log'],
  }),
}
