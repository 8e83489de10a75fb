import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { houseZone, instantOf, timeIn, type Instant } from '../../../common/kernel/calendar.ts'
import { createHost } from '../../../host/host.ts'
import { floorKdf } from '../../../host/vault/crypto.ts'
import { foundHouse, loginOf, passwordOf } from '../../support/template.ts'
import { test as base } from '../support/fixtures.ts'

const minuteMs = 60_000

/** The house's clock shows this, so many minutes from the beginning of the test. */
export const clockIn = (minutes: number, begun = Date.now()) => timeIn(houseZone, instantOf(begun + minutes * minuteMs))

/**
 * A house in the middle of a night: on the route Curte one round done, one late, one missed, one due since 20 minutes and
 * one to come; calls with the dispatcher, the last one due since ten minutes.
 */
async function nightSoFar(folder: string): Promise<void> {
  const begun = Date.now()
  let now: Instant = instantOf(begun - 400 * minuteMs)
  const at = (minutes: number) => {
    now = instantOf(begun + minutes * minuteMs)
  }
  await foundHouse(folder, () => now)
  const host = createHost({ folder, kdf: floorKdf, now: () => now })
  const { token } = await host.signIn(loginOf('security-officer'), passwordOf('security-officer'))
  const session = host.sessions.use(token)
  const route = host.call(session, 'routes.add', {
    name: 'Curte',
    times: [-300, -180, -80, -20, 90].map((minutes) => clockIn(minutes, begun)),
    graceMinutes: 15,
    checkpoints: ['Poarta', 'Gardul din spate', 'Ușa de la subsol', 'Parcarea'].map((name) => ({ name })),
  })
  host.call(session, 'routes.add', {
    name: 'Etajul 1',
    times: [clockIn(200, begun)],
    graceMinutes: 15,
    checkpoints: [{ name: 'Scara' }],
  })
  const calls = host.call(session, 'callSchedules.add', {
    name: 'Dispecerat',
    firstAt: clockIn(-250, begun),
    lastAt: clockIn(230, begun),
    everyMinutes: 240,
    graceMinutes: 10,
  })
  const places = host.call(session, 'routes.list', {}).find(({ id }) => id === route.id)?.checkpoints
  at(-295)
  host.call(session, 'rounds.record', { routeId: route.id, at: null })
  at(-248)
  host.call(session, 'checkCalls.record', { scheduleId: calls.id, at: null, outcome: 'answered' })
  at(-150)
  host.call(session, 'rounds.record', {
    routeId: route.id,
    at: null,
    exceptions: [{ checkpointId: places?.[2]?.id ?? '', result: 'problem', note: 'lacătul este rupt' }],
    note: 'Zăpadă pe alee',
  })
  host.close()
}

/** Tests on a house whose night has begun. */
export const test = base.extend<object, { template: string }>({
  template: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'liman-night-'))
      await nightSoFar(folder)
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})
