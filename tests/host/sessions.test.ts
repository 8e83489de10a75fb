import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { epochMs, instantOf, type Instant } from '../../common/kernel/calendar.ts'
import type { Role } from '../../common/kernel/roles.ts'
import { idleMinutes, longestHours } from '../../host/sessions.ts'
import { openApp, type OpenApp } from '../support/app.ts'
import { templateNow } from '../support/template.ts'

let app: OpenApp

beforeEach(() => {
  app = openApp()
  onTestFinished(() => app.close())
})

const minutesLater = (minutes: number): Instant => instantOf(epochMs(templateNow) + minutes * 60_000)
const callStatus = async (token: string) =>
  (await app.post('/api/rollCall.get', { on: '2026-11-22' }, { token })).status

describe('a session', () => {
  it('ends after ten minutes without a request, not before', async () => {
    const token = await app.signIn()
    app.setNow(minutesLater(idleMinutes))
    expect(await callStatus(token)).toBe(200)
    app.setNow(minutesLater(2 * idleMinutes))
    expect(await callStatus(token)).toBe(200)
    app.setNow(minutesLater(3 * idleMinutes + 0.1))
    const answer = await app.post('/api/rollCall.get', { on: '2026-11-22' }, { token })
    expect([answer.status, ((await answer.json()) as { reason: string }).reason]).toEqual([401, 'session.expired'])
  })

  it('ends after twelve hours, however busy it is', async () => {
    const token = await app.signIn()
    for (let minutes = 0; minutes <= longestHours * 60; minutes += idleMinutes) {
      app.setNow(minutesLater(minutes))
      expect([minutes, await callStatus(token)]).toEqual([minutes, 200])
    }
    app.setNow(minutesLater(longestHours * 60 + 1))
    expect(await callStatus(token)).toBe(401)
  })

  it('ends for its own token only when it is signed out', async () => {
    const [mine, theirs] = [await app.signIn(), await app.signIn('social-worker')]
    await app.post('/session/sign-out', {}, { token: mine })
    expect([await callStatus(mine), await callStatus(theirs)]).toEqual([401, 200])
    expect(app.locks()).toBe(0)
  })

  it('is known by its token in the header and by nothing else', async () => {
    const token = await app.signIn()
    const cookie = { cookie: `token=${token}` }
    expect((await app.post(`/api/house.get?token=${token}`, { token }, { headers: cookie })).status).toBe(401)
    expect(
      (await app.ask('/api/house.get', { method: 'POST', body: '{}', headers: { authorization: `Basic ${token}` } }))
        .status,
    ).toBe(401)
  })
})

describe('the end of the last session', () => {
  it('by signing out ends the process', async () => {
    const token = await app.signIn()
    await app.post('/session/sign-out', {}, { token })
    expect(app.locks()).toBe(1)
    expect(app.host.vault.isOpen()).toBe(false)
    expect(app.host.vaultState()).toBe('locked')
  })

  it('by being left alone ends the process', async () => {
    await app.signIn()
    app.setNow(minutesLater(idleMinutes - 1))
    app.host.sweep()
    expect(app.locks()).toBe(0)
    app.setNow(minutesLater(idleMinutes + 1))
    app.host.sweep()
    expect(app.locks()).toBe(1)
    expect(app.host.vault.isOpen()).toBe(false)
  })

  it('ends the process too when its own late request found it out', async () => {
    const token = await app.signIn()
    app.setNow(minutesLater(idleMinutes + 1))
    expect(await callStatus(token)).toBe(401)
    app.host.sweep()
    expect(app.locks()).toBe(1)
    expect(app.host.vault.isOpen()).toBe(false)
  })

  it('does not end it again and again', async () => {
    const token = await app.signIn()
    await app.post('/session/sign-out', {}, { token })
    app.host.sweep()
    app.host.sweep()
    expect(app.locks()).toBe(1)
  })

  it('ends it even when the sign-out cannot be written down', async () => {
    const token = await app.signIn()
    app.host.vault.file('shelter')!.sqlite.pragma('query_only = ON')
    await app.post('/session/sign-out', {}, { token })
    expect(await callStatus(token)).toBe(401)
    expect(app.locks()).toBe(1)
  })
})

/** The events of a window as they come: each waits at most a second. */
async function openWindow(role: Role) {
  const token = await app.signIn(role)
  const answer = await app.ask('/events', { token })
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader.read()).value).toBe(': open\n\n')
  const next = async () => {
    const late = new Promise<'nothing'>((resolve) => setTimeout(() => resolve('nothing'), 1000))
    const read = reader.read().then(({ done, value }) => (done ? 'closed' : value))
    return Promise.race([read, late])
  }
  return { token, next, leave: () => reader.cancel() }
}

const settings = { name: 'Casa Nufărul', codePrefix: 'OR', olderBoyAge: 14, cotsCount: false, version: 1 }

describe('the other windows', () => {
  it('hear within a second what changed, and no data', async () => {
    const window = await openWindow('social-worker')
    const token = await app.signIn()
    await app.post('/api/house.configure', settings, { token })
    expect(await window.next()).toBe('data: {"topics":["house"]}\n\n')
  })

  it('hear nothing of a refused change, nor of a query', async () => {
    const window = await openWindow('social-worker')
    const token = await app.signIn()
    await app.post('/api/house.configure', { ...settings, version: 7 }, { token })
    await app.post('/api/house.get', {}, { token })
    expect(await window.next()).toBe('nothing')
  })

  it('of the atelier hear nothing of the shelter', async () => {
    const window = await openWindow('atelier-manager')
    const token = await app.signIn()
    await app.post('/api/house.configure', settings, { token })
    expect(await window.next()).toBe('nothing')
  })

  it('are cut off when their session is signed out, expires, or all are locked', async () => {
    const [first, second, third] = [
      await openWindow('social-worker'),
      await openWindow('psychologist'),
      await openWindow('auditor'),
    ]
    await app.post('/session/sign-out', {}, { token: first.token })
    expect(await first.next()).toBe('closed')
    app.setNow(minutesLater(idleMinutes - 1))
    expect((await app.post('/api/occupancy.lengthOfStay', {}, { token: third.token })).status).toBe(200)
    app.setNow(minutesLater(idleMinutes + 1))
    app.host.sweep()
    expect(await second.next()).toBe('closed')
    app.host.lock()
    expect(await third.next()).toBe('closed')
  })

  it('that listen do not keep a session alive, and need one to begin with', async () => {
    const window = await openWindow('social-worker')
    app.setNow(minutesLater(idleMinutes + 1))
    app.host.sweep()
    expect(await window.next()).toBe('closed')
    expect((await app.ask('/events')).status).toBe(401)
  })
})
