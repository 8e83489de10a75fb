import { parseArgs } from 'node:util'
import { AppError } from '../../common/kernel/app-error.ts'
import { localDate, type LocalDate } from '../../common/kernel/calendar.ts'

/** The words of the command are wrong; exit code 2. */
export class UsageError extends Error {}

export const usage = `liman <command> [options]

  init --data DIR --house NAME --admin USER        make a vault; password from LIMAN_PASSWORD or a prompt
  operations                                       list every operation with its permission
  call OPERATION JSON --data DIR --as USER         call one operation
  import register --data DIR --as USER --rooms FILE --register FILE [--dry-run]
  import order --data DIR --as USER --file FILE [--dry-run]
  import catalogue --data DIR --as USER --file FILE.json
                                                   styles, variants and prices of a catalogue
  import rates --data DIR --as USER --file FILE [--dry-run]
  report occupancy --data DIR --as USER --from DATE --until DATE [--by month]
  report who-slept --data DIR --as USER --on DATE
  report length-of-stay --data DIR --as USER
  verify --data DIR --as USER [--anchor NUMBER:CODE]
                                                   check the audit trail against tampering, and against a printed log

  --json                                           only JSON on standard output
Exit code: 0 done, 1 refused, 2 wrong usage.
`

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const

const options = {
  data: text,
  as: text,
  house: text,
  admin: text,
  rooms: text,
  register: text,
  file: text,
  from: text,
  until: text,
  on: text,
  by: text,
  anchor: text,
  'dry-run': flag,
  json: flag,
  help: flag,
} as const

type Named = 'data' | 'as' | 'house' | 'admin' | 'register' | 'file' | 'from' | 'until' | 'on'

/** The words of one command. @throws UsageError for an option that does not exist. */
export function readArguments(words: readonly string[]) {
  const { values, positionals } = parseWords(words)
  function needed(name: Named): string {
    const value = values[name]
    if (value === undefined) throw new UsageError(`--${name}`)
    return value
  }
  return {
    values,
    positionals,
    /** @throws UsageError when the option is missing. */
    needed,
    /** @throws AppError invalid-input when the date does not exist. */
    date(name: 'from' | 'until' | 'on'): LocalDate {
      const given = needed(name)
      try {
        return localDate(given)
      } catch {
        throw new AppError('invalid-input', 'field.date', { fields: { [name]: 'field.date' } })
      }
    },
  }
}

export type Arguments = ReturnType<typeof readArguments>

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : '')
  }
}
