import type { z } from 'zod'
import { command, query } from '../kernel/operation.ts'

type QueryDefinition<I extends z.ZodType, O extends z.ZodType> = Parameters<typeof query<I, O>>[0]
type CommandDefinition<I extends z.ZodType, O extends z.ZodType> = Parameters<typeof command<I, O>>[0]

/** A read of the atelier's file, which the atelier's people can open without the shelter's. */
export const atelierQuery = <I extends z.ZodType, O extends z.ZodType>(definition: QueryDefinition<I, O>) =>
  query<I, O>({ ...definition, store: 'atelier' })

/** A change of the atelier's file. */
export const atelierCommand = <I extends z.ZodType, O extends z.ZodType>(definition: CommandDefinition<I, O>) =>
  command<I, O>({ ...definition, store: 'atelier' })
