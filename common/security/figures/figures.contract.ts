import { z } from 'zod'
import { localDateSchema } from '../../kernel/schemas.ts'
import { query } from '../../kernel/operation.ts'
import { incidentCategories, severity } from '../incidents/incidents.contract.ts'
import { logKinds } from '../log/log.contract.ts'

const compliance = z.object({
  name: z.string(),
  planned: z.int(),
  /** Within the grace. */
  onTime: z.int(),
  late: z.int(),
  missed: z.int(),
  /** Done, with a checkpoint skipped or a problem found. */
  withExceptions: z.int(),
})
export type Compliance = z.output<typeof compliance>

export const securityFigures = z.object({
  /** Kinds of which the book has lines, in the order of `logKinds`. A line that was withdrawn is not counted. */
  entriesByKind: z.array(z.object({ kind: z.enum(logKinds), entries: z.int() })),
  /** Every month that the days touch. */
  entriesByMonth: z.array(z.object({ month: z.string(), entries: z.int(), late: z.int() })),
  incidentsByCategory: z.array(z.object({ category: z.enum(incidentCategories), severity, incidents: z.int() })),
  /** 24 rows, hour of the day in the house at which incidents occurred. */
  incidentsByHour: z.array(z.object({ hour: z.int(), incidents: z.int() })),
  incidentsByMonth: z.array(
    z.object({ month: z.string(), severity1: z.int(), severity2: z.int(), severity3: z.int() }),
  ),
  patrols: z.array(compliance),
  checkCalls: z.array(compliance),
  /** `persons`: different names among those admitted; `medianMinutes`: of visits that are over. */
  visits: z.object({ admitted: z.int(), refused: z.int(), persons: z.int(), medianMinutes: z.int().nullable() }),
  /** By the day on which the key was handed out, came back late, or was written off. */
  keys: z.object({ issued: z.int(), returnedLate: z.int(), lost: z.int() }),
  /** `overdue`: devices without a test in time on the last of the days, or today when that is earlier. */
  tests: z.object({ done: z.int(), failed: z.int(), overdue: z.int() }),
})
export type SecurityFigures = z.output<typeof securityFigures>

export const securityFiguresContract = {
  /** Counts over the days `[from, until)`; no names. */
  'securityFigures.get': query({
    permission: 'security-figures:read',
    input: z
      .object({ from: localDateSchema, until: localDateSchema })
      .refine((value) => value.from < value.until, { error: 'field.period', path: ['until'] }),
    output: securityFigures,
    touches: ['log', 'incidents', 'patrols', 'visits', 'keys', 'assets'],
  }),
}
