import { z } from 'zod'
import { command, query } from '../../kernel/operation.ts'
import { idSchema, instantSchema, localDateSchema } from '../../kernel/schemas.ts'

export const turnAwayReasons = [
  'full',
  'no-suitable-room',
  'unsafe-match',
  'outside-mandate',
  'male-adult',
  'medical',
  'declined',
  'no-show',
  'referred-on',
] as const
export type TurnAwayReason = (typeof turnAwayReasons)[number]

export const urgencies = ['today', 'this-week', 'planned'] as const

const note = z.string().trim().max(300, { error: 'field.too-long' })
const headcount = z.int({ error: 'field.number' }).min(0, { error: 'field.number' }).max(20, { error: 'field.number' })

/** Who asks for a place: an alias or initials and head counts, never a legal name. */
export const requestDetails = z.object({
  label: z.string().trim().min(1, { error: 'field.required' }).max(60, { error: 'field.too-long' }),
  women: headcount,
  men: headcount,
  children: headcount,
  referredBy: note,
  urgency: z.enum(urgencies),
  wantedFrom: localDateSchema,
  needs: note,
  /** People already on file for whom the place is asked. */
  personIds: z.array(idSchema('person')).max(20).default([]),
})

export const requestStates = ['waiting', 'reserved', 'placed', 'withdrawn', 'turned-away'] as const

export const request = requestDetails.extend({
  id: idSchema('request'),
  askedAt: instantSchema,
  state: z.enum(requestStates),
  closedReason: z.string().nullable(),
  version: z.int(),
})
export type PlaceRequest = z.output<typeof request>

export const turnAway = z.object({
  id: idSchema('turnAway'),
  on: localDateSchema,
  women: headcount,
  men: headcount,
  children: headcount,
  reason: z.enum(turnAwayReasons),
  referredTo: z.string(),
  note: z.string(),
})

const someone = { error: 'requests.nobody' as const, path: ['women'] }
const counts = (value: { women: number; men: number; children: number }) => value.women + value.men + value.children > 0

export const requestsContract = {
  'waitingList.list': query({
    permission: 'stays:read',
    input: z.object({ includeClosed: z.boolean().default(false) }),
    output: z.array(request),
    touches: ['requests'],
  }),
  'waitingList.add': command({
    permission: 'stays:write',
    input: requestDetails.refine(counts, someone),
    output: z.object({ id: idSchema('request') }),
    touches: ['requests'],
  }),
  'waitingList.withdraw': command({
    permission: 'stays:write',
    input: z.object({ id: idSchema('request'), reason: note.min(1, { error: 'field.required' }), version: z.int() }),
    output: z.object({}),
    touches: ['requests'],
  }),
  /** Records that the house could not receive somebody; closes the waiting-list entry when one is named. */
  'turnAways.record': command({
    permission: 'stays:write',
    input: z
      .object({
        on: localDateSchema,
        women: headcount,
        men: headcount,
        children: headcount,
        reason: z.enum(turnAwayReasons, { error: 'field.required' }),
        referredTo: note,
        note,
        requestId: idSchema('request').nullable().default(null),
      })
      .refine(counts, someone),
    output: z.object({ id: idSchema('turnAway') }),
    touches: ['requests'],
  }),
  'turnAways.list': query({
    permission: 'stays:read',
    input: z.object({ from: localDateSchema, until: localDateSchema }),
    output: z.array(turnAway),
    touches: ['requests'],
  }),
  'turnAways.byReason': query({
    permission: 'figures:read',
    input: z.object({ from: localDateSchema, until: localDateSchema }),
    output: z.array(z.object({ reason: z.enum(turnAwayReasons), requests: z.int(), persons: z.int() })),
    touches: ['requests'],
  }),
}
