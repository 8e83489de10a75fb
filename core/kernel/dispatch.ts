import type { z } from 'zod'
import { contract, isOperationName, type AppContract, type OperationName } from '../../common/contract.ts'
import { AppError, type Reason } from '../../common/kernel/app-error.ts'
import { dateIn, houseZone, type Instant } from '../../common/kernel/calendar.ts'
import type { IdKind } from '../../common/kernel/ids.ts'
import type { AnyOperation, Output, Topic } from '../../common/kernel/operation.ts'
import { holds, stores, type Store } from '../../common/kernel/roles.ts'
import { appendAudit, auditAnchor, sealEvidence, type AuditEntry, type AuditSeal } from './audit.ts'
import type { Actor, CommandContext, HostAbilities, QueryContext, Seals, WriteTx } from './context.ts'
import { asExpected } from './database-failures.ts'
import { handlers } from './handlers.ts'

/** One open vault file as dispatch sees it. */
export type StoreAccess = {
  readonly tx: WriteTx
  readonly audit: AuditSeal
  /** Runs the function in one transaction: `immediate` takes the write lock at once, `deferred` reads a snapshot. */
  transaction<T>(behaviour: 'deferred' | 'immediate', run: () => T): T
}

/** Everything that a call needs from the host: who, when, and with which keys. */
export type Caller = {
  readonly actor: Actor
  readonly now: Instant
  readonly seals: Seals
  readonly host: HostAbilities
  newId(kind: IdKind): string
  /** @returns `null` when the caller's password does not open this file. */
  store(name: Store): StoreAccess | null
}

/** The answer, and what changed in which file. */
export type Done<T> = { readonly output: T; readonly touched: readonly Topic[]; readonly store: Store }

/**
 * The only place where an operation's permission, input, transaction and audit row are dealt with.
 * @throws AppError as the contract entry and the handler say; whatever else is thrown is a defect.
 */
export function dispatch<N extends OperationName>(caller: Caller, name: N, input: unknown): Done<Output<AppContract[N]>>
export function dispatch(caller: Caller, name: string, input: unknown): Done<unknown>
export function dispatch(caller: Caller, name: string, input: unknown): Done<unknown> {
  if (!isOperationName(name)) throw new AppError('not-found', 'unknown-operation')
  const operation: AnyOperation = contract[name]
  const store = caller.store(operation.store)
  if (!store || !holds(caller.actor.role, operation.permission)) {
    refuse(caller, store, name, 'not-allowed')
    throw new AppError('not-allowed', 'not-allowed')
  }
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) throw new AppError('invalid-input', 'invalid-input', { fields: fieldReasons(parsed.error) })
  try {
    const output = run(caller, store, name, operation, parsed.data)
    return { output, touched: operation.kind === 'command' ? operation.touches : [], store: operation.store }
  } catch (error) {
    const expected = asExpected(error)
    // A file that cannot be written cannot take the line about it either.
    const recordable = expected instanceof AppError && expected.failure.code !== 'unavailable'
    if (operation.audit && recordable) refuse(caller, store, name, expected.failure.reason)
    throw expected
  }
}

function run(
  caller: Caller,
  store: StoreAccess,
  name: OperationName,
  operation: AnyOperation,
  input: unknown,
): unknown {
  const subjects = new Set<string>()
  const evidence: string[] = []
  const context: QueryContext & CommandContext = {
    tx: store.tx,
    actor: caller.actor,
    now: caller.now,
    today: dateIn(houseZone, caller.now),
    seals: caller.seals,
    host: caller.host,
    newId: (kind) => caller.newId(kind),
    subject: (id) => void subjects.add(id),
    anchor: () => auditAnchor(store.tx, store.audit),
    evidence: (id, content) => void evidence.push(sealEvidence(store.audit, id, content)),
  }
  // The table of handlers is typed entry by entry; the pair of one name always fits together.
  const handle = handlers[name] as (context: QueryContext & CommandContext, input: unknown) => unknown
  return store.transaction(operation.audit ? 'immediate' : 'deferred', () => {
    const output = handle(context, input)
    if (operation.audit) {
      const outcome = operation.kind === 'command' ? 'done' : 'opened'
      const detail = evidence.length > 0 ? { evidence } : {}
      appendAudit(store.tx, entry(caller, name, outcome, [...subjects], detail), store.audit)
    }
    return output
  })
}

/**
 * A refused attempt is recorded in a transaction of its own, because the attempt's was rolled back. Who does not hold
 * the key of the operation's file leaves the line in a file that the key opens.
 */
function refuse(caller: Caller, store: StoreAccess | null, name: string, reason: string): void {
  const log = store ?? stores.map((one) => caller.store(one)).find((one) => one !== null)
  log?.transaction('immediate', () => appendAudit(log.tx, entry(caller, name, 'refused', [], { reason }), log.audit))
}

function entry(
  caller: Caller,
  operation: string,
  outcome: AuditEntry['outcome'],
  subjects: string[],
  detail: AuditEntry['detail'],
): AuditEntry {
  return { at: caller.now, userId: caller.actor.userId, operation, outcome, subjects, detail }
}

/** Form path → message key. A schema without a key of its own says that the value does not fit. */
function fieldReasons(error: z.ZodError): Record<string, Reason> {
  return Object.fromEntries(
    error.issues.map((issue) => {
      const own = /^[a-z][a-z-]*\.[a-z-]+$/.test(issue.message) ? (issue.message as Reason) : 'field.invalid'
      return [issue.path.map(String).join('.'), own]
    }),
  )
}
