import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { contract, isOperationName } from '../../common/contract.ts'
import { AppError } from '../../common/kernel/app-error.ts'
import type { OccupancyPeriod } from '../../common/shelter/occupancy/occupancy.contract.ts'
import { lockFolder } from '../../db/open.ts'
import { createHost, type Host } from '../host.ts'
import { problemLines } from '../import/problem-lines.ts'
import { keepTables, readRegisterFiles, type NamedFile } from '../import/uploads.ts'
import type { Session } from '../sessions.ts'
import { guarded } from '../vault/failures.ts'
import { verifyVault, type PrintedAnchor } from '../vault/verify.ts'
import { UsageError, type Arguments } from './arguments.ts'

export type Asking = {
  readonly words: Arguments
  /** The password, from the environment or the terminal. @throws AppError where there is neither. */
  password(): string | Promise<string>
}

/** Does what the words of the command say, and answers what is printed. @throws UsageError, AppError. */
export function runCommand(asking: Asking): Promise<unknown> | unknown {
  const [command, second, third] = asking.words.positionals
  if (command === 'init') return init(asking)
  if (command === 'operations') return listOperations()
  if (command === 'call') return callOperation(asking, second, third)
  if (command === 'import' && second === 'register') return importRegister(asking)
  if (command === 'report') return report(asking, second)
  if (command === 'verify') return verify(asking)
  throw new UsageError(command ?? 'command')
}

/** Works on the vault of a folder for this process alone. */
async function onVault<T>(folder: string, run: (host: Host) => Promise<T>): Promise<T> {
  const release = guarded(() => lockFolder(join(folder, 'lock.db')))
  if (!release) throw new AppError('unavailable', 'vault.in-use')
  const host = createHost({ folder })
  try {
    return await run(host)
  } finally {
    host.close()
    release()
  }
}

function asUser<T>({ words, password }: Asking, run: (host: Host, session: Session) => T | Promise<T>): Promise<T> {
  const folder = resolve(words.needed('data'))
  const login = words.needed('as')
  if (!existsSync(folder)) throw new AppError('not-found', 'vault.absent')
  return onVault(folder, async (host) => {
    const { token } = await host.signIn(login, await password())
    return run(host, host.sessions.use(token))
  })
}

function init({ words, password }: Asking): Promise<unknown> {
  const folder = resolve(words.needed('data'))
  const [houseName, login] = [words.needed('house'), words.needed('admin')]
  guarded(() => mkdirSync(folder, { recursive: true, mode: 0o700 }))
  return onVault(folder, async (host) => {
    await host.found({ houseName, login, name: login, password: await password() })
    return { ok: true }
  })
}

function listOperations(): unknown {
  return Object.entries(contract).map(([name, { kind, permission }]) => ({ name, kind, permission }))
}

function callOperation(asking: Asking, name: string | undefined, json = '{}'): Promise<unknown> {
  if (name === undefined) throw new UsageError('call')
  if (!isOperationName(name)) throw new AppError('not-found', 'unknown-operation')
  const input = parseJson(json)
  return asUser(asking, (host, session) => host.callByName(session, name, input))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError('JSON')
  }
}

function importRegister(asking: Asking): Promise<unknown> {
  const { values, needed } = asking.words
  const register = needed('register')
  return asUser(asking, async (host, session) => {
    const rooms = values.rooms === undefined ? null : readFile(values.rooms)
    const upload = keepTables(session, await readRegisterFiles(readFile(register), rooms))
    const checked = host.call(session, 'register.check', { upload })
    if (checked.errors.length > 0) throw new AppError('rule-broken', 'register.refused', { details: checked.errors })
    const warnings = problemLines(checked.warnings)
    if (values['dry-run']) return { ok: true, ...checked.counts, warnings }
    const { batchId: _batch, warnings: _same, ...counts } = host.call(session, 'register.import', { upload })
    return { ok: true, ...counts, warnings }
  })
}

function readFile(path: string): NamedFile {
  try {
    return { name: basename(path), bytes: readFileSync(path) }
  } catch {
    throw new AppError('not-found', 'cli.file-missing')
  }
}

function report(asking: Asking, kind: string | undefined): Promise<unknown> {
  const { words } = asking
  if (kind === 'occupancy') {
    if ((words.values.by ?? 'month') !== 'month') throw new UsageError('--by')
    const range = { from: words.date('from'), until: words.date('until') }
    return asUser(asking, (host, session) => host.call(session, 'occupancy.byMonth', range).map(monthLine))
  }
  if (kind === 'who-slept') {
    const on = words.date('on')
    return asUser(asking, (host, session) => host.call(session, 'occupancy.whoSlept', { on }))
  }
  if (kind === 'length-of-stay') {
    return asUser(asking, (host, session) => host.call(session, 'occupancy.lengthOfStay', {}))
  }
  throw new UsageError('report')
}

/** The figures of a month without what they are shares of. */
function monthLine({ availableBedNights: _beds, availableRoomNights: _rooms, ...month }: OccupancyPeriod) {
  return month
}

function verify(asking: Asking): Promise<unknown> {
  return asUser(asking, (host, session) => {
    const folder = resolve(asking.words.needed('data'))
    const problems = verifyVault(host.vault, session.user, folder, printedAnchor(asking.words.values.anchor))
    if (problems.length > 0) throw new AppError('unavailable', 'vault.tampered', { details: problems })
    return { ok: true }
  })
}

/** The number and code that stand on a printed log. */
function printedAnchor(text: string | undefined): PrintedAnchor | null {
  if (text === undefined) return null
  const [, seq, code] = /^(\d{1,15}):([\w-]{20})$/.exec(text) ?? []
  if (seq === undefined || code === undefined) throw new UsageError('--anchor')
  return { seq: Number(seq), code }
}
