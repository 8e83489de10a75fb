import { z } from 'zod'
import { idSchema, instantSchema } from '../../kernel/schemas.ts'
import { command, query } from '../../kernel/operation.ts'
import { requiredText } from '../../kernel/text.ts'
import { keyOut } from '../keys/key-out.ts'

/** A resident as the gate sees her: alias, room and badge; never a legal name or anything of the case. */
export const gatePerson = z.object({
  personId: idSchema('person'),
  code: z.string(),
  alias: z.string(),
  child: z.boolean(),
  householdId: idSchema('household').nullable(),
  roomName: z.string(),
  floor: z.int(),
  bedLabel: z.string(),
  badge: z.string(),
  /** Whether the log says that she is in the house now. */
  inside: z.boolean(),
  /** Since when she is out. */
  outSince: instantSchema.nullable(),
  expectedReturn: instantSchema.nullable(),
  /** A temporary absence of several nights covers today. */
  onLeave: z.boolean(),
})
export type GatePerson = z.output<typeof gatePerson>

export const alertKinds = [
  'resident-late',
  'visitor-late',
  'key-overdue',
  'key-stay-ended',
  'round-missed',
  'check-call-missed',
  'test-overdue',
  'asset-fault',
  'day-open',
  'hand-over-unread',
  'incident-severe',
] as const
export type AlertKind = (typeof alertKinds)[number]

/** Something that waits for the gate. */
export const gateAlert = z.object({
  kind: z.enum(alertKinds),
  /** The record concerned. */
  refId: z.string(),
  /** Alias, route, key number, device or day: what it is called at the gate. */
  name: z.string(),
  /** When it was due. */
  due: instantSchema,
})
export type GateAlert = z.output<typeof gateAlert>

export const visitorInside = z.object({
  visitId: idSchema('visit'),
  name: z.string(),
  organisation: z.string(),
  badge: z.string(),
  hostAlias: z.string(),
  since: instantSchema,
})

export const gateContract = {
  /** Everybody who has a bed here tonight, for the type-ahead and for who is in and out. */
  'gate.people': query({
    permission: 'log:read',
    input: z.object({}),
    output: z.array(gatePerson),
    touches: ['log', 'stays', 'people', 'rooms'],
  }),
  /** Who is out, who is visiting, which keys are out, and what waits. */
  'gate.open': query({
    permission: 'log:read',
    input: z.object({}),
    output: z.object({
      out: z.array(gatePerson),
      visitors: z.array(visitorInside),
      keys: z.array(keyOut),
      alerts: z.array(gateAlert),
    }),
    touches: ['log', 'stays', 'people', 'visits', 'keys', 'patrols', 'assets', 'incidents', 'shifts'],
  }),
  /** Everybody to be counted in an emergency: residents by room, visitors, staff on shift. */
  'gate.emergency': query({
    permission: 'presence:read',
    input: z.object({}),
    output: z.object({
      at: instantSchema,
      residents: z.array(gatePerson),
      visitors: z.array(visitorInside),
      officers: z.array(z.object({ name: z.string(), since: instantSchema })),
    }),
    touches: ['log', 'stays', 'people', 'rooms', 'visits', 'shifts'],
  }),
  /** Gives a resident a badge, or takes it back with `null`. @throws conflict `gate.badge-taken`. */
  'gate.giveBadge': command({
    permission: 'log:write',
    input: z.object({ personId: idSchema('person'), badge: requiredText(12).nullable() }),
    output: z.object({}),
    touches: ['people', 'log'],
  }),
  /** Names of those who work in the shelter, to say who was told or who is responsible. */
  'gate.staff': query({
    permission: 'presence:read',
    input: z.object({}),
    output: z.array(z.object({ id: idSchema('user'), name: z.string() })),
    touches: ['users'],
  }),
}
