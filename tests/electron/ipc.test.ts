import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { buildShell, startShell, type Desktop } from './desktop.ts'

let built = ''
let shell: Desktop
const folder = mkdtempSync(join(tmpdir(), 'liman-save-'))

beforeAll(async () => {
  built = await buildShell()
  shell = await startShell(built)
})
beforeEach(() => {
  shell.electron.dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
})
afterAll(() => {
  shell.close()
  for (const path of [built, folder]) rmSync(path, { recursive: true, force: true })
})

/** Runs the built preload as a sandboxed one runs: a function body with a `require` that knows Electron alone. */
function exposed(invoke: (...values: unknown[]) => unknown): { name: string; bridge: Record<string, unknown> }[] {
  const { options } = shell.window()
  const { preload, additionalArguments } = options.webPreferences as { preload: string; additionalArguments: string[] }
  const found: { name: string; bridge: Record<string, unknown> }[] = []
  const require = (name: string): object => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`)
    const exposeInMainWorld = (name: string, bridge: Record<string, unknown>): void => void found.push({ name, bridge })
    return { contextBridge: { exposeInMainWorld }, ipcRenderer: { invoke } }
  }
  const run: unknown = runInContext(
    `(function (require, process, module, exports) {${readFileSync(preload, 'utf8')}\n})`,
    createContext({}),
  )
  if (typeof run === 'function') run(require, { argv: ['electron', ...additionalArguments] }, { exports: {} }, {})
  return found
}

test('exactly three channels exist', () => {
  expect([...shell.electron.control.channels.keys()].sort()).toEqual(['print', 'quick-hide', 'save-file'])
})

test('the preload exposes one frozen object of three functions and the version', () => {
  const [only, ...others] = exposed(vi.fn())
  expect(others).toEqual([])
  expect(only?.name).toBe('liman')
  expect(Object.keys(only?.bridge ?? {}).sort()).toEqual(['print', 'quickHide', 'saveFile', 'version'])
  expect(only?.bridge.version).toBe('0.1.0')
  expect(only?.bridge).toSatisfy(Object.isFrozen)
})

test('each function of the bridge reaches its channel and passes on no more than its own input', async () => {
  const invoke = vi.fn((channel: unknown, input: unknown) => shell.invoke(String(channel), input))
  const bridge = exposed(invoke)[0]?.bridge as Record<string, (...values: unknown[]) => Promise<unknown>>
  const bytes = new ArrayBuffer(1)
  expect(await bridge.print?.('surplus')).toBe(true)
  expect(await bridge.quickHide?.(true, 'surplus')).toBeUndefined()
  expect(await bridge.saveFile?.('a.pdf', bytes, 'surplus')).toBe('cancelled')
  expect(invoke.mock.calls).toEqual([['print'], ['quick-hide', true], ['save-file', { name: 'a.pdf', bytes }]])
  expect(shell.recorded('print')).toEqual([[{ printBackground: true }]])
})

test.each([
  ['a foreign page', { origin: 'https://example.org', parent: null }],
  ['another host of the scheme', { origin: 'app://other', parent: null }],
  ['an opaque origin', { origin: 'null', parent: null }],
  ['a nested frame', { origin: 'app://liman', parent: {} }],
  ['a frame that is gone', null],
])('%s is refused on every channel', async (_who, frame) => {
  const inputs: Record<string, unknown> = {
    'save-file': { name: 'a.pdf', bytes: new ArrayBuffer() },
    'quick-hide': true,
  }
  for (const channel of shell.electron.control.channels.keys()) {
    await expect(shell.invoke(channel, inputs[channel], frame)).rejects.toThrow(`${channel}: refused`)
  }
})

test('contents that belong to no window are refused', async () => {
  const event = { sender: {}, senderFrame: { origin: 'app://liman', parent: null } }
  expect(() => shell.electron.control.channels.get('print')?.(event)).toThrow('print: refused')
})

test('a file is written where the person says, readable by this user alone', async () => {
  const filePath = join(folder, 'listă.pdf')
  const asked = vi.fn(() => Promise.resolve({ canceled: false, filePath }))
  shell.electron.dialog.showSaveDialog = asked
  expect(
    await shell.invoke('save-file', { name: 'Lista din 22.11.2026 (ș).pdf', bytes: new Uint8Array([37, 80]).buffer }),
  ).toBe('saved')
  expect([...readFileSync(filePath)]).toEqual([37, 80])
  expect(statSync(filePath).mode & 0o777).toBe(0o600)
  const defaultPath = join(shell.electron.app.getPath('documents'), 'Lista din 22.11.2026 (ș).pdf')
  expect(asked.mock.calls).toEqual([[shell.window(), { defaultPath }]])
})

test('a place that cannot be written is told without its path', async () => {
  shell.electron.dialog.showSaveDialog = () =>
    Promise.resolve({ canceled: false, filePath: join(folder, 'absent/a.pdf') })
  expect(await shell.invoke('save-file', { name: 'a.pdf', bytes: new ArrayBuffer() })).toBe('failed')
})

test.each([
  [undefined],
  [{ name: '../a.pdf', bytes: new ArrayBuffer() }],
  [{ name: 'a\\b.pdf', bytes: new ArrayBuffer() }],
  [{ name: '.a.pdf', bytes: new ArrayBuffer() }],
  [{ name: 'a.exe', bytes: new ArrayBuffer() }],
  [{ name: 'a.pdf.lnk', bytes: new ArrayBuffer() }],
  [{ name: `${'a'.repeat(130)}.pdf`, bytes: new ArrayBuffer() }],
  [{ name: 'a.pdf', bytes: 'text' }],
  [{ name: 'a.pdf', bytes: new ArrayBuffer(), path: '/etc/passwd' }],
  [{ name: 1, bytes: new ArrayBuffer() }],
])('save-file refuses %j', async (input) => {
  const asked = vi.fn()
  shell.electron.dialog.showSaveDialog = asked
  await expect(shell.invoke('save-file', input)).rejects.toThrow('save-file: refused')
  expect(asked).not.toHaveBeenCalled()
})

test('the other channels refuse an input that is not theirs', async () => {
  await expect(shell.invoke('print', {})).rejects.toThrow('print: refused')
  await expect(shell.invoke('quick-hide')).rejects.toThrow('quick-hide: refused')
  await expect(shell.invoke('quick-hide', 'yes')).rejects.toThrow('quick-hide: refused')
})
