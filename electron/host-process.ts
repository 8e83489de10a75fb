import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { utilityProcess, type UtilityProcess } from 'electron'
import { z } from 'zod'
import { privateAddress } from './host-address.ts'

export type HostFailure = 'another-copy' | 'keeps-failing'

export type HostOptions = {
  /** The bundled host/main.ts. */
  readonly script: string
  /** Its arguments besides the address to listen on. */
  readonly args: readonly string[]
  /** A host ended, locked or broken, and its sessions with it; the next one is starting. */
  readonly onEnded: () => void
  /** No further host is started. */
  readonly onFailed: (failure: HostFailure) => void
}

export type Host = {
  /** The address to talk to, once a host can serve; waits through restarts. Rejects when no host runs any more. */
  readonly address: () => Promise<string>
  /** Ends every session; the keys leave memory because the process ends. */
  readonly lock: () => Promise<void>
  /** Locks and starts no other host. */
  readonly stop: () => Promise<void>
}

const lockedExit = 75
const anotherCopyExit = 76
const failureWindow = 60_000
const restartsAllowed = 3
const longestStart = 30_000
const longestLock = 10_000

const readyLine = z.object({ ready: z.literal(true) })

/** Keeps one host process running behind a private address until `stop`. */
export function startHost({ script, args, onEnded, onFailed }: HostOptions): Host {
  const address = privateAddress()
  const shellKey = randomBytes(32).toString('base64url')
  const askedToEnd = new WeakSet<UtilityProcess>()
  let failures: number[] = []
  let stopping = false
  let current = launch()

  function launch(): KeptHost {
    address.clear()
    const host = runHost(script, ['--listen', address.path, ...args], shellKey)
    return { ...host, next: host.exit.then((code) => ended(host, code)) }
  }

  async function ended(host: RunningHost, code: number): Promise<KeptHost | null> {
    if (stopping) return null
    const locked = askedToEnd.has(host.child) || (code === lockedExit && (await host.ready))
    if (!locked) failures = [...failures.filter((time) => Date.now() - time < failureWindow), Date.now()]
    if (code === anotherCopyExit) return giveUp('another-copy')
    if (failures.length > restartsAllowed) return giveUp('keeps-failing')
    current = launch()
    onEnded()
    return current
  }

  function giveUp(failure: HostFailure): null {
    address.remove()
    onFailed(failure)
    return null
  }

  async function waitForAddress(): Promise<string> {
    for (let host: KeptHost | null = current; host; host = await host.next) {
      if (await host.ready) return address.path
    }
    throw new Error('no host runs')
  }

  async function lock(): Promise<void> {
    const { child, ready, exit } = current
    if (!(await ready)) return
    askedToEnd.add(child)
    await askToLock(address.path, shellKey)
    await Promise.race([exit, delay(longestLock, undefined, { ref: false })])
    // Whatever kept it from ending, the keys must not stay in memory.
    child.kill()
    await exit
  }

  async function stop(): Promise<void> {
    stopping = true
    const isReady = await Promise.race([current.ready, Promise.resolve(false)])
    if (isReady) await lock()
    current.child.kill()
    await current.exit
    address.remove()
  }

  return { address: waitForAddress, lock, stop }
}

/** A running host, and the one that takes its place: null when none does. */
type KeptHost = RunningHost & { readonly next: Promise<KeptHost | null> }

type RunningHost = {
  readonly child: UtilityProcess
  /** True when it can serve, false when it ended or was ended before that. */
  readonly ready: Promise<boolean>
  readonly exit: Promise<number>
}

function runHost(script: string, args: readonly string[], shellKey: string): RunningHost {
  const child = utilityProcess.fork(script, [...args], {
    env: { ...process.env, LIMAN_SHELL_KEY: shellKey },
    stdio: ['ignore', 'pipe', 'inherit'],
    serviceName: 'Liman host',
  })
  const exit = new Promise<number>((resolve) => child.once('exit', resolve))
  const ready = Promise.race([saysReady(child), exit.then(() => false)])
  const patience = setTimeout(() => child.kill(), longestStart)
  void ready.then(() => clearTimeout(patience))
  return { child, ready, exit }
}

/** Reads standard output to its end, so that the host never waits for a full pipe. */
function saysReady({ stdout }: UtilityProcess): Promise<true> {
  if (!stdout) throw new Error('the host has no standard output')
  const lines = createInterface({ input: stdout })
  return new Promise((resolve) => {
    lines.on('line', (line) => (isReadyLine(line) ? resolve(true) : console.log(line)))
  })
}

function isReadyLine(line: string): boolean {
  try {
    return readyLine.safeParse(JSON.parse(line)).success
  } catch {
    return false
  }
}

/** `POST /session/lock-all`: the host closes the vault and exits with 75. Only the holder of the shell key may ask. */
function askToLock(socketPath: string, shellKey: string): Promise<void> {
  return new Promise((resolve) => {
    const headers = { authorization: `Bearer ${shellKey}`, 'content-length': '0' }
    const asking = request({ socketPath, path: '/session/lock-all', method: 'POST', headers, timeout: longestLock })
    asking.once('timeout', () => asking.destroy())
    asking.once('response', (answer) => answer.resume())
    // A host that ends before it answers has locked all the same.
    asking.once('error', () => resolve())
    asking.once('close', () => resolve())
    asking.end()
  })
}
