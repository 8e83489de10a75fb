import { z } from 'zod'
import { command, query } from '../../kernel/operation.ts'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { findingSchema, overrideSchema } from './findings.ts'

/** Where a person went when the stay ended, after the HUD exit destinations reduced to what the house records. */
export const destinations = [
  'rental',
  'social-housing',
  'own-home',
  'family',
  'friends',
  'other-shelter',
  'country-of-origin',
  'other-eu-country',
  'hospital',
  'institution',
  'returned-to-exploiter',
  'missing',
  'deceased',
  'unknown',
  'other',
] as const
export type Destination = (typeof destinations)[number]

const note = (max = 300) => z.string().trim().max(max, { error: 'field.too-long' })
const stayIds = z.array(idSchema('stay')).min(1).max(20)
const overrides = z.array(overrideSchema).max(40).default([])

export const checkInInput = z.object({
  placements: z
    .array(z.object({ personId: idSchema('person'), bedId: idSchema('bed') }))
    .min(1, { error: 'field.required' })
    .max(20),
  from: localDateSchema,
  /** First night that is no longer expected here; `null` when nothing was agreed. */
  expectedUntil: localDateSchema.nullable(),
  /** Holds that these arrivals use up. */
  holdIds: z.array(idSchema('block')).max(20).default([]),
  /** The waiting-list entry that this check-in answers. */
  requestId: idSchema('request').nullable().default(null),
  overrides,
})
export type CheckInInput = z.input<typeof checkInInput>

export const moveInput = z.object({
  moves: z
    .array(z.object({ stayId: idSchema('stay'), bedId: idSchema('bed') }))
    .min(1)
    .max(20),
  /** First night in the new bed; the nights before it stay where they were. */
  on: localDateSchema,
  reason: note().min(1, { error: 'field.required' }),
  overrides,
})
export type MoveInput = z.input<typeof moveInput>

/** The reversible change that a command made; `stays.undo` takes it back while nothing was built on it. */
const changed = z.object({ changeId: idSchema('change') })

export const occupancySchema = z.object({
  id: idSchema('occupancy'),
  bedId: idSchema('bed'),
  bedLabel: z.string(),
  roomName: z.string(),
  from: localDateSchema,
  until: localDateSchema.nullable(),
  moveReason: z.string().nullable(),
})

export const staySchema = z.object({
  id: idSchema('stay'),
  personId: idSchema('person'),
  code: z.string(),
  alias: z.string(),
  arrived: localDateSchema,
  expectedUntil: localDateSchema.nullable(),
  left: localDateSchema.nullable(),
  destination: z.enum(destinations).nullable(),
  leavingReason: z.string().nullable(),
  occupancies: z.array(occupancySchema),
  absences: z.array(
    z.object({
      from: localDateSchema,
      expectedReturn: localDateSchema,
      returned: localDateSchema.nullable(),
      reason: z.string(),
    }),
  ),
  version: z.int(),
})
export type Stay = z.output<typeof staySchema>

export const suggestion = z.object({
  roomId: idSchema('room'),
  roomName: z.string(),
  placements: z.array(z.object({ personId: idSchema('person'), bedId: idSchema('bed'), bedLabel: z.string() })),
  findings: z.array(findingSchema),
  /** Nights until the first of these beds is needed by somebody else; `null` when never. */
  freeNights: z.int().nullable(),
})
export type Suggestion = z.output<typeof suggestion>

export const staysContract = {
  /** The rules that a check-in would break, without storing anything. */
  'stays.checkCheckIn': query({
    permission: 'stays:read',
    input: checkInInput,
    output: z.array(findingSchema),
    touches: ['stays', 'rooms', 'people'],
  }),
  /**
   * Receives one person or a whole household.
   * @throws rule-broken `stays.rules-broken` with the findings, when an error stands or a warning has no reason given.
   */
  'stays.checkIn': command({
    permission: 'stays:write',
    input: checkInInput,
    output: changed.extend({ stayIds: z.array(idSchema('stay')) }),
    touches: ['stays', 'requests', 'incidents', 'log'],
  }),
  'stays.checkMove': query({
    permission: 'stays:read',
    input: moveInput.extend({ reason: note() }),
    output: z.array(findingSchema),
    touches: ['stays', 'rooms', 'people'],
  }),
  /** Splits the stay at the date: nights already slept are never rewritten. */
  'stays.move': command({
    permission: 'stays:write',
    input: moveInput,
    output: changed,
    touches: ['stays', 'incidents', 'log'],
  }),
  'stays.extend': command({
    permission: 'stays:write',
    input: z.object({ stayIds, expectedUntil: localDateSchema.nullable(), reason: note() }),
    output: changed,
    touches: ['stays'],
  }),
  'stays.checkLeave': query({
    permission: 'stays:read',
    input: z.object({ stayIds, on: localDateSchema }),
    output: z.array(findingSchema),
    touches: ['stays', 'people'],
  }),
  'stays.leave': command({
    permission: 'stays:write',
    input: z.object({
      stayIds,
      /** First night not slept here. */
      on: localDateSchema,
      destination: z.enum(destinations, { error: 'field.required' }),
      reason: note(),
      overrides,
    }),
    output: changed,
    touches: ['stays'],
  }),
  'stays.startAbsence': command({
    permission: 'stays:write',
    input: z.object({ stayIds, from: localDateSchema, expectedReturn: localDateSchema, reason: note() }),
    output: changed,
    touches: ['stays', 'presence'],
  }),
  'stays.endAbsence': command({
    permission: 'stays:write',
    input: z.object({ stayIds, on: localDateSchema }),
    output: changed,
    touches: ['stays', 'presence'],
  }),
  /** Takes back the change. @throws conflict `stays.built-upon` when a later change depends on it. */
  'stays.undo': command({
    permission: 'stays:write',
    input: changed,
    output: z.object({ operation: z.string() }),
    touches: ['stays', 'presence', 'requests'],
  }),
  /** The signed-in person's last change that can still be taken back today. */
  'stays.lastChange': query({
    permission: 'stays:read',
    input: z.object({}),
    output: changed.extend({ operation: z.string(), persons: z.array(z.string()) }).nullable(),
    touches: ['stays'],
  }),
  /** All stays of a person, newest first. */
  'stays.ofPerson': query({
    permission: 'stays:read',
    input: z.object({ personId: idSchema('person') }),
    output: z.array(staySchema),
    touches: ['stays', 'rooms'],
  }),
  /** Where each person sleeps tonight. */
  'stays.present': query({
    permission: 'stays:read',
    input: z.object({}),
    output: z.array(
      z.object({
        personId: idSchema('person'),
        stayId: idSchema('stay'),
        roomName: z.string(),
        bedLabel: z.string(),
        arrived: localDateSchema,
        expectedUntil: localDateSchema.nullable(),
      }),
    ),
    touches: ['stays', 'rooms'],
  }),
  /** Free places for these people together, best first: whole family in one room, no warnings, tight fit, long free. */
  'stays.suggestPlaces': query({
    permission: 'stays:read',
    input: z.object({
      personIds: z.array(idSchema('person')).min(1).max(20),
      from: localDateSchema,
      until: localDateSchema.nullable(),
      /** Stays that would move away, so their present beds count as free. */
      movingStayIds: z.array(idSchema('stay')).max(20).default([]),
    }),
    output: z.array(suggestion),
    touches: ['stays', 'rooms', 'people'],
  }),
}
