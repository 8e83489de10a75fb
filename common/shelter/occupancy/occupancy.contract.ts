import { z } from 'zod'
import { query } from '../../kernel/operation.ts'
import { localDateSchema } from '../../kernel/schemas.ts'
import { categories } from '../../people/persons/persons.contract.ts'

const nights = z.int().min(0)
/** One decimal, half up; `null` when there was no bed or room to fill. */
const percent = z.number().nullable()

export const occupancyPeriod = z.object({
  /** `YYYY-MM`, or the whole period `FROM/UNTIL`. */
  period: z.string(),
  nights,
  bedNights: nights,
  roomNights: nights,
  availableBedNights: nights,
  availableRoomNights: nights,
  bedOccupancyPercent: percent,
  roomOccupancyPercent: percent,
  byCategory: z.object({ victim: nights, refugee: nights, vulnerable: nights, child: nights }),
})
export type OccupancyPeriod = z.output<typeof occupancyPeriod>

const range = z
  .object({ from: localDateSchema, until: localDateSchema })
  .refine((value) => value.from < value.until, { error: 'field.period', path: ['until'] })

export const bedNightsRow = z.object({
  code: z.string(),
  alias: z.string(),
  category: z.enum(categories),
  householdCode: z.string().nullable(),
  roomName: z.string(),
  bedLabel: z.string(),
  from: localDateSchema,
  until: localDateSchema.nullable(),
  /** Nights of this bed period that fall into the asked range. */
  nights,
})
export type BedNightsRow = z.output<typeof bedNightsRow>

export const lengthOfStay = z.object({
  leavers: z.int(),
  meanNights: z.number().nullable(),
  medianNights: z.number().nullable(),
  stillInHouse: z.int(),
  sameDayDepartures: z.int(),
})

export const occupancyContract = {
  /**
   * Bed occupancy % = bed nights ÷ (beds × nights − nights out of service); room occupancy % = nights with at least one
   * person in the room ÷ nights in which the room had a usable bed. Nights after tonight are not counted.
   */
  'occupancy.byMonth': query({
    permission: 'figures:read',
    input: range,
    output: z.array(occupancyPeriod),
    touches: ['stays', 'rooms'],
  }),
  'occupancy.byRoom': query({
    permission: 'figures:read',
    input: range,
    output: z.array(
      z.object({
        roomName: z.string(),
        bedNights: nights,
        roomNights: nights,
        availableBedNights: nights,
        bedOccupancyPercent: percent,
        roomOccupancyPercent: percent,
      }),
    ),
    touches: ['stays', 'rooms'],
  }),
  'occupancy.byBed': query({
    permission: 'figures:read',
    input: range,
    output: z.array(
      z.object({
        roomName: z.string(),
        bedLabel: z.string(),
        bedNights: nights,
        availableBedNights: nights,
        bedOccupancyPercent: percent,
      }),
    ),
    touches: ['stays', 'rooms'],
  }),
  'occupancy.whoSlept': query({
    permission: 'figures:rows',
    input: z.object({ on: localDateSchema }),
    output: z.object({
      persons: z.int(),
      households: z.int(),
      rooms: z.array(z.string()),
      codes: z.array(z.string()),
    }),
    touches: ['stays', 'rooms', 'people'],
  }),
  /** Per person, moves joined and repeated stays added up; `null` where nobody has left. */
  'occupancy.lengthOfStay': query({
    permission: 'figures:read',
    input: z.object({}),
    output: lengthOfStay,
    touches: ['stays'],
  }),
  /** The rows behind a figure of length of stay. */
  'occupancy.leavers': query({
    permission: 'figures:rows',
    input: z.object({}),
    output: z.array(
      z.object({
        code: z.string(),
        alias: z.string(),
        category: z.enum(categories),
        arrived: localDateSchema,
        left: localDateSchema.nullable(),
        nights,
      }),
    ),
    touches: ['stays'],
  }),
  /** The rows behind a figure of bed nights. */
  'occupancy.bedNights': query({
    permission: 'figures:rows',
    input: z.object({
      from: localDateSchema,
      until: localDateSchema,
      category: z.enum(categories).nullable().default(null),
      roomName: z.string().max(40).nullable().default(null),
    }),
    output: z.array(bedNightsRow),
    touches: ['stays', 'rooms', 'people'],
  }),
}
