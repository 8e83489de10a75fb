import { z } from 'zod'
import { query } from '../../kernel/operation.ts'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'

const personLine = z.object({
  personId: idSchema('person').nullable(),
  stayId: idSchema('stay').nullable(),
  code: z.string(),
  alias: z.string(),
  roomName: z.string(),
  bedLabel: z.string(),
  date: localDateSchema,
})

export const todaySchema = z.object({
  date: localDateSchema,
  bedsOccupied: z.int(),
  bedsAvailable: z.int(),
  roomsOccupied: z.int(),
  rooms: z.int(),
  adults: z.int(),
  children: z.int(),
  /** Holds that begin today or earlier and wait for somebody. */
  arrivals: z.array(personLine),
  /** Stays whose expected end is today. */
  departures: z.array(personLine),
  /** Stays whose expected end has passed. */
  overdue: z.array(personLine),
  /** People temporarily away, with their expected return. */
  away: z.array(personLine),
  isolatedRooms: z.array(z.string()),
  waiting: z.int(),
  rollCall: z.object({ marked: z.int(), expected: z.int() }),
})

export const todayContract = {
  'today.get': query({
    permission: 'stays:read',
    input: z.object({}),
    output: todaySchema,
    touches: ['stays', 'rooms', 'people', 'requests', 'presence'],
  }),
}
