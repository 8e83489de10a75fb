import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { startScript } from '../support/process.ts'
import { loginOf, passwordOf } from '../support/template.ts'

function vaultFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liman-main-'))
  cpSync(inject('templateVault'), folder, { recursive: true })
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The host process on a folder; ended with the test. */
function start(folder: string, address: string, env: Record<string, string> = {}) {
  const started = startScript('host/main.ts', ['--data', folder, '--listen', address], env)
  onTestFinished(async () => {
    started.child.kill('SIGKILL')
    await started.ended
  })
  return started
}

const socketIn = (folder: string) =>
  process.platform === 'win32' ? `\\\\.\\pipe\\liman-test-${process.pid}` : join(folder, 's')

type Answer = { status: number; body: string }

/** Asks over the socket or named pipe, as the desktop shell does. */
function post(socketPath: string, path: string, input: unknown, token?: string): Promise<Answer> {
  const headers = {
    host: 'liman',
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  }
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, path, method: 'POST', headers }, (answer) => {
      let body = ''
      answer.on('data', (data) => (body += String(data)))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    asked.on('error', reject)
    asked.end(JSON.stringify(input))
  })
}

async function signIn(address: string): Promise<string> {
  const body = { login: loginOf('coordinator'), password: passwordOf('coordinator') }
  const answer = await post(address, '/session/sign-in', body)
  return (JSON.parse(answer.body) as { token: string }).token
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

describe('the host process', () => {
  it('says when it is ready, works, and ends with 75 after the last sign-out', async () => {
    const folder = vaultFolder()
    const address = socketIn(folder)
    const { firstLine, ended, errors } = start(folder, address)
    expect(JSON.parse(await firstLine)).toEqual({ ready: true, address })
    const token = await signIn(address)
    expect((await post(address, '/api/house.get', {}, token)).status).toBe(200)
    expect((await post(address, '/session/sign-out', {}, token)).status).toBe(200)
    expect(await ended).toBe(75)
    expect(errors()).toBe('')
    expect(existsSync(join(folder, 'shelter.g1.db-wal'))).toBe(false)
  })

  it('serves 127.0.0.1 for the browser shell', async () => {
    const folder = vaultFolder()
    const address = `127.0.0.1:${await freePort()}`
    const { firstLine } = start(folder, address)
    expect(JSON.parse(await firstLine)).toEqual({ ready: true, address })
    const state = await fetch(`http://${address}/session/state`)
    expect([state.status, await state.json()]).toEqual([200, { vault: 'locked' }])
  })

  it('ends a second copy on the same folder with 76, and lets a new one in when the first is gone', async () => {
    const folder = vaultFolder()
    const first = start(folder, socketIn(folder))
    expect(JSON.parse(await first.firstLine)).toMatchObject({ ready: true })
    const second = start(folder, join(folder, 't'))
    expect(JSON.parse(await second.firstLine)).toEqual({ ready: false, reason: 'vault.in-use' })
    expect(await second.ended).toBe(76)
    first.child.kill('SIGKILL')
    await first.ended
    const third = start(folder, socketIn(folder))
    expect(JSON.parse(await third.firstLine)).toMatchObject({ ready: true })
  })

  it('locks for the shell with the key that the shell gave it, and ends with 75', async () => {
    const folder = vaultFolder()
    const address = socketIn(folder)
    const key = 'cheia-cojii-0123456789'
    const { firstLine, ended } = start(folder, address, { LIMAN_SHELL_KEY: key })
    await firstLine
    await signIn(address)
    expect((await post(address, '/session/lock-all', {}, 'x'.repeat(22))).status).toBe(403)
    expect((await post(address, '/session/lock-all', {}, key)).status).toBe(200)
    expect(await ended).toBe(75)
  })

  it('closes the files and ends with 0 when it is asked to stop', async () => {
    const folder = vaultFolder()
    const address = socketIn(folder)
    const { child, firstLine, ended } = start(folder, address)
    await firstLine
    await signIn(address)
    expect(existsSync(join(folder, 'shelter.g1.db-wal'))).toBe(true)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(existsSync(join(folder, 'shelter.g1.db-wal'))).toBe(false)
  })

  it('says why it cannot start', async () => {
    const folder = vaultFolder()
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const taken = server.address()
    const port = typeof taken === 'object' && taken ? taken.port : 0
    const { firstLine, ended } = start(folder, `127.0.0.1:${port}`)
    expect(JSON.parse(await firstLine)).toMatchObject({ ready: false })
    expect(await ended).toBe(1)
    server.close()
    const wrong = startScript('host/main.ts', [])
    expect([await wrong.ended, await wrong.firstLine]).toEqual([2, ''])
  })
})
