import { AppError, type Failure } from '../../common/kernel/app-error.ts'
import { asExpected } from '../../core/kernel/database-failures.ts'
import { placeOf } from '../defect.ts'
import { orderProblemLines } from '../import/order-problem-lines.ts'
import { rateProblemLines } from '../import/rate-problem-lines.ts'
import { problemLines } from '../import/problem-lines.ts'
import { sentence } from '../sentences.ts'
import { readArguments, usage, UsageError } from './arguments.ts'
import type { Asking } from './as-user.ts'
import { runCommand } from './commands.ts'

/** Where a command speaks, and how it asks. */
export type Terminal = {
  out(text: string): void
  err(text: string): void
  readonly password: Asking['password']
}

/** Runs one command. @returns its exit code: 0 done, 1 refused, 2 wrong usage. */
export async function commandLine(words: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const json = words.includes('--json')
  const print = (value: unknown) => terminal.out(`${JSON.stringify(value, null, json ? 0 : 2)}\n`)
  try {
    const read = readArguments(words)
    if (read.values.help) terminal.out(usage)
    else print(await runCommand({ words: read, password: terminal.password }))
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${sentence('cli.usage')} (${error.message})\n\n${usage}`)
      return 2
    }
    const failure = failureOf(error, terminal)
    const errors = words.includes('order') && words.includes('import') ? orderRefusal(failure) : refusal(failure)
    if (json) print({ ok: false, errors })
    else for (const one of errors) terminal.err(`${placeIn(one)}${one.message}\n`)
    return 1
  }
}

/** What people can act on; anything else is a defect, of which only the place is told. */
function failureOf(error: unknown, terminal: Terminal): Failure {
  const expected = asExpected(error)
  if (expected instanceof AppError) return expected.failure
  terminal.err(`${placeOf(error)}\n`)
  return { code: 'internal', reason: 'internal' }
}

/** A refusal as the list of what is wrong: lines of a file, fields of an input, or the one sentence. */
function refusal({ reason, params, fields, details }: Failure) {
  if (reason === 'register.refused') return problemLines(details)
  if (reason === 'rates.refused') return rateProblemLines(details)
  if (fields) {
    return Object.entries(fields).map(([column, key]) => ({ line: null, column, code: key, message: sentence(key) }))
  }
  const message = sentence(reason, params)
  return [{ line: null, column: null, code: reason, message, ...(details !== undefined && { details }) }]
}

/** The same for an order sheet, whose rows are numbered as in the sheet; row 0 is the file as a whole. */
function orderRefusal(failure: Failure) {
  if (failure.reason === 'orders.refused') return orderProblemLines(failure.details)
  return refusal(failure).map(({ code, message }) => ({ row: 0, column: '', code, message }))
}

function placeIn(error: object): string {
  const line = 'line' in error ? error.line : 'row' in error ? error.row : null
  return line ? `${String(line)}: ` : ''
}
