import type { Contract, Operation, OperationKind } from '../../common/kernel/operation.ts'
import type { z } from 'zod'
import type { CommandContext, QueryContext } from './context.ts'

/** The handlers of a contract: a query's cannot write, because its transaction has no such method. */
export type Handlers<C extends Contract> = {
  readonly [N in keyof C]: C[N] extends Operation<infer K extends OperationKind, infer I, infer O>
    ? (context: K extends 'query' ? QueryContext : CommandContext, input: z.output<I>) => z.output<O>
    : never
}
