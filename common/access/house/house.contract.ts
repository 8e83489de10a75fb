import { z } from 'zod'
import { command, query } from '../../kernel/operation.ts'

export const houseSettings = z.object({
  name: z.string().trim().min(1, { error: 'field.required' }).max(60, { error: 'field.too-long' }),
  /** Letters before each person's code: `OR` makes `OR-2026-017`. */
  codePrefix: z.string().regex(/^[A-Z]{1,4}$/, { error: 'field.code-prefix' }),
  /** Age in years from which a boy in a room with unrelated women is a warning. */
  olderBoyAge: z.int().min(10).max(18),
  /** Whether a baby in a cot counts towards the licensed capacity of a room. */
  cotsCount: z.boolean(),
})
export type HouseSettings = z.output<typeof houseSettings>

export const houseContract = {
  'house.get': query({
    permission: 'stays:read',
    input: z.object({}),
    output: houseSettings.extend({ version: z.int() }),
    touches: ['house'],
  }),
  'house.configure': command({
    permission: 'house:configure',
    input: houseSettings.extend({ version: z.int() }),
    output: z.object({ version: z.int() }),
    touches: ['house'],
  }),
}
