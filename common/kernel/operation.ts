import type { z } from 'zod'
import type { Permission, Store } from './roles.ts'

/** What an operation changes; signed-in windows refresh the queries that read these. */
export const topics = [
  'house',
  'users',
  'people',
  'rooms',
  'stays',
  'presence',
  'requests',
  'register',
  'log',
  'shifts',
  'visits',
  'keys',
  'patrols',
  'assets',
  'incidents',
  'risk',
  'catalogue',
  'samples',
  'customers',
  'orders',
  'materials',
  'workers',
  'production',
  'rates',
  'seller',
  'shipments',
  'feedback',
] as const
export type Topic = (typeof topics)[number]

export type OperationKind = 'query' | 'command'

/**
 * One business operation. Permission, validation, audit and refresh are fields, so that dispatch can apply them in one
 * place and no handler can forget them.
 */
export type Operation<K extends OperationKind, I extends z.ZodType, O extends z.ZodType> = {
  readonly kind: K
  readonly permission: Permission
  readonly input: I
  readonly output: O
  /** Queries: the topics whose change makes the answer stale. Commands: the topics that change. */
  readonly touches: readonly Topic[]
  /** Commands and refused attempts are always written to the audit trail; a query only when it opens sealed data. */
  readonly audit: boolean
  /** The vault file in whose transaction the operation runs. */
  readonly store: Store
}

export type AnyOperation = Operation<OperationKind, z.ZodType, z.ZodType>
export type Contract = Readonly<Record<string, AnyOperation>>

type Definition<I, O> = {
  permission: Permission
  input: I
  output: O
  touches: readonly Topic[]
  store?: Store
}

/** A read: runs in a deferred transaction and receives a transaction type that cannot write. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  definition: Definition<I, O> & { audit?: boolean },
): Operation<'query', I, O> {
  return { kind: 'query', audit: false, store: 'shelter', ...definition }
}

/** A change: runs in one immediate transaction together with its audit row. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  definition: Definition<I, O>,
): Operation<'command', I, O> {
  return { kind: 'command', audit: true, store: 'shelter', ...definition }
}

export type Input<Op extends AnyOperation> = z.input<Op['input']>
export type Output<Op extends AnyOperation> = z.output<Op['output']>
