import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { inject, onTestFinished } from 'vitest'
import { contract, type OperationName } from '../../common/contract.ts'
import { AppError, type Failure } from '../../common/kernel/app-error.ts'
import { dateIn, houseZone, type Instant, type LocalDate } from '../../common/kernel/calendar.ts'
import type { Role } from '../../common/kernel/roles.ts'
import { createHost, type Host } from '../../host/host.ts'
import type { InputOf, OutputOf } from '../../host/outputs.ts'
import type { Session } from '../../host/sessions.ts'
import { floorKdf } from '../../host/vault/crypto.ts'
import { loginOf, passwordOf, templateNow } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    templateVault: string
  }
}

/** A signed-in person who calls operations; answers are checked against the contract. */
export type Client = {
  readonly session: Session
  call<N extends OperationName>(name: N, input: InputOf<N>): OutputOf<N>
  /** The failure of a call that must fail. */
  refused<N extends OperationName>(name: N, input: unknown): Failure
}

export type World = {
  readonly host: Host
  readonly folder: string
  readonly today: LocalDate
  /** Signs in with a role; the second time the same session. */
  as(role: Role): Promise<Client>
  setNow(now: string): void
  now(): Instant
}

/** A house of its own on a real encrypted vault, with one user per role and a clock that stands still. */
export async function world(): Promise<World> {
  const made = openWorld()
  onTestFinished(made.close)
  return made
}

/** The same for tests that share one: open it in `beforeAll`, close it in `afterAll`. */
export function openWorld(): World & { close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'liman-world-'))
  cpSync(inject('templateVault'), folder, { recursive: true })
  let now: Instant = templateNow
  const host = createHost({ folder, kdf: floorKdf, now: () => now })
  const clients = new Map<Role, Client>()
  return {
    close() {
      host.close()
      rmSync(folder, { recursive: true, force: true })
    },
    host,
    folder,
    get today() {
      return dateIn(houseZone, now)
    },
    now: () => now,
    setNow(text) {
      now = text as Instant
    },
    async as(role) {
      const known = clients.get(role)
      if (known) return known
      const { token } = await host.signIn(loginOf(role), passwordOf(role))
      const client = clientOf(host, host.sessions.use(token))
      clients.set(role, client)
      return client
    },
  }
}

export function clientOf(host: Host, session: Session): Client {
  return {
    session,
    call(name, input) {
      const output = host.call(session, name, input)
      // A field beyond the contract is a leak, so the answer must be exactly what its schema says.
      const promised = contract[name].output.parse(output)
      if (!isDeepStrictEqual(promised, output)) throw new Error(`${name} answers more than its contract says`)
      return output
    },
    refused(name, input) {
      try {
        host.callByName(session, name, input)
      } catch (error) {
        if (error instanceof AppError) return error.failure
        throw error
      }
      throw new Error(`${name} was not refused`)
    },
  }
}
