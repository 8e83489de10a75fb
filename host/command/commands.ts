import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { contract, isOperationName } from '../../common/contract.ts'
import { AppError } from '../../common/kernel/app-error.ts'
import type { OccupancyPeriod } from '../../common/shelter/occupancy/occupancy.contract.ts'
import { guarded } from '../vault/failures.ts'
import { verifyVault, type PrintedAnchor } from '../vault/verify.ts'
import { UsageError } from './arguments.ts'
import { asUser, onVault, type Asking } from './as-user.ts'
import { importFile } from './imports.ts'

/** Does what the words of the command say, and answers what is printed. @throws UsageError, AppError. */
export function runCommand(asking: Asking): Promise<unknown> | unknown {
  const [command, second, third] = asking.words.positionals
  if (command === 'init') return init(asking)
  if (command === 'operations') return listOperations()
  if (command === 'call') return callOperation(asking, second, third)
  if (command === 'import') return importFile(asking, second)
  if (command === 'report') return report(asking, second)
  if (command === 'verify') return verify(asking)
  throw new UsageError(command ?? 'command')
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
