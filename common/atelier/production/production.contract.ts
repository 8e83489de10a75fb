import { z } from 'zod'
import { idSchema, localDateSchema } from '../../kernel/schemas.ts'
import { lotBundle } from '../lots/lots.contract.ts'
import { lotStates } from '../lots/lots.rules.ts'
import { atelierQuery } from '../operation.ts'

/** A bundle on the board. */
export const boardCard = lotBundle
  .pick({
    id: true,
    number: true,
    size: true,
    colour: true,
    quantity: true,
    dyeLot: true,
    stage: true,
    sewn: true,
    passed: true,
    second: true,
    scrap: true,
    rework: true,
  })
  .extend({
    /** Pieces counted over all operations, and how many that will be. */
    workDone: z.int(),
    workAll: z.int(),
  })
export type BoardCard = z.output<typeof boardCard>

export const boardLot = z.object({
  id: idSchema('lot'),
  code: z.string(),
  styleCode: z.string(),
  styleName: z.object({ ro: z.string(), en: z.string(), nl: z.string(), uk: z.string() }),
  state: z.enum(lotStates),
  /** When the earliest of its orders is wanted. */
  wantedOn: localDateSchema.nullable(),
  cards: z.array(boardCard),
})
export type BoardLot = z.output<typeof boardLot>

export const productionContract = {
  /** The bundles of all lots that are cut and not closed, those that are wanted first before the others. */
  'production.board': atelierQuery({
    permission: 'atelier:read',
    input: z.object({}),
    output: z.array(boardLot),
    touches: ['production', 'catalogue', 'orders'],
  }),
}
