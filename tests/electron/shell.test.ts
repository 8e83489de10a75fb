import { readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { buildShell, startShell, type Desktop } from './desktop.ts'

let built = ''
let desktop: Desktop | undefined

beforeAll(async () => {
  built = await buildShell()
})
afterEach(() => {
  desktop?.close()
  desktop = undefined
  vi.useRealTimers()
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

async function start(environment: Record<string, string> = {}): Promise<Desktop> {
  desktop?.close()
  desktop = await startShell(built, environment)
  return desktop
}

function prevented(emit: (event: { preventDefault: () => void }) => void): boolean {
  const preventDefault = vi.fn()
  emit({ preventDefault })
  return preventDefault.mock.calls.length > 0
}

test('the sandbox is on, the scheme is registered and no menu exists before the application is ready', async () => {
  const shell = await start()
  const names = shell.electron.control.record.map(({ name }) => name)
  expect(names.slice(0, 4).sort()).toEqual(
    ['enableSandbox', 'registerSchemesAsPrivileged', 'setAppUserModelId', 'setApplicationMenu'].sort(),
  )
  expect(shell.recorded('registerSchemesAsPrivileged')).toEqual([
    [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }]],
  ])
  expect(shell.recorded('setApplicationMenu')).toEqual([[null]])
})

test('the window opens on the start page with every preference of the hardening list', async () => {
  const shell = await start({ FAKE_PACKAGED: '1' })
  const { options, url, calls, contentProtection } = shell.window()
  expect(url).toBe('app://liman/')
  expect(contentProtection).toBe(true)
  expect(calls).toEqual(['removeMenu'])
  expect(options).toMatchObject({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    title: 'Registru',
    show: false,
  })
  const { preload, ...preferences } = options.webPreferences as Record<string, unknown>
  expect(preferences).toEqual({
    devTools: false,
    additionalArguments: ['--liman-version=0.1.0'],
    partition: 'liman',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  })
  expect(readFileSync(String(preload), 'utf8')).toContain('exposeInMainWorld')
})

test('developer tools open only in an unpackaged application, and a page cannot set the window title', async () => {
  const shell = await start()
  expect(shell.window().options.webPreferences).toMatchObject({ devTools: true })
  expect(prevented((event) => shell.window().emit('page-title-updated', event))).toBe(true)
  shell.window().emit('ready-to-show')
  expect(shell.window().calls).toContain('show')
})

test.each(['remote-debugging-port', 'remote-debugging-pipe'])('a packaged application refuses --%s', async (name) => {
  const shell = await start({ FAKE_PACKAGED: '1', FAKE_SWITCH: name })
  expect(shell.recorded('exit')).toEqual([[1]])
  expect(shell.electron.control.windows).toEqual([])
})

test('a second copy quits without a window; the first one comes to the front', async () => {
  const second = await start({ FAKE_SECOND: '1' })
  expect(second.recorded('quit')).toEqual([[]])
  expect(second.electron.control.windows).toEqual([])
  const first = await start()
  first.window().minimize()
  first.electron.app.emit('second-instance')
  expect(first.window()).toMatchObject({ minimized: false, calls: expect.arrayContaining(['focus']) })
})

test('every session refuses permissions, devices and the spell checker', async () => {
  const shell = await start()
  const other = shell.electron.session.fromPartition('another')
  for (const { handlers } of [shell.session, other]) {
    const answer = vi.fn()
    handlers.permissionRequest?.(null, 'media', answer)
    handlers.bluetooth?.({}, answer)
    handlers.displayMedia?.({}, answer)
    expect(answer.mock.calls).toEqual([[false], [{ confirmed: false }], [null]])
    expect(handlers.permissionCheck?.(null, 'geolocation', 'app://liman', {})).toBe(false)
    expect(handlers.device?.({})).toBe(false)
  }
  expect(shell.recorded('setSpellCheckerEnabled')).toEqual([[false], [false]])
  expect(prevented((event) => shell.session.emit('will-download', event))).toBe(true)
})

test.each([
  ['app://liman/assets/index.js', true],
  ['app://liman/events', true],
  ['blob:app://liman/7e0f', true],
  ['app://other/', false],
  ['app://liman:81/', false],
  ['app://user@liman/', false],
  ['https://liman/', false],
  ['http://127.0.0.1:3000/', false],
  ['wss://liman/', false],
  ['file:///etc/passwd', false],
  ['data:text/html,x', false],
  ['blob:https://liman/7e0f', false],
  ['devtools://devtools/bundled/inspector.html', false],
  ['no address', false],
])('request to %s passes: %s', async (url, passes) => {
  const shell = await start()
  const answer = vi.fn()
  shell.session.beforeRequest?.({ url }, answer)
  expect(answer.mock.calls).toEqual([[{ cancel: !passes }]])
})

test('a page can only be loaded anew: no other document, window or embedded page', async () => {
  const { webContents } = (await start()).window()
  const goes = (name: string, url: string, isMainFrame = true): boolean =>
    !prevented((event) => webContents.emit(name, Object.assign(event, { url, isMainFrame })))
  for (const name of ['will-navigate', 'will-frame-navigate']) {
    expect(goes(name, 'app://liman/#/board')).toBe(true)
    expect(goes(name, 'app://liman/documents/a.pdf')).toBe(false)
    expect(goes(name, 'app://liman/?next=1')).toBe(false)
    expect(goes(name, 'https://example.org/')).toBe(false)
    expect(goes(name, 'file:///etc/passwd')).toBe(false)
  }
  expect(goes('will-frame-navigate', 'app://liman/', false)).toBe(false)
  expect(goes('will-redirect', 'app://liman/')).toBe(false)
  expect(goes('will-attach-webview', 'app://liman/')).toBe(false)
  expect(webContents.openHandler?.({ url: 'app://liman/' })).toEqual({ action: 'deny' })
})

test('Ctrl and plus, minus, zero change the size of the text; other keys pass', async () => {
  const { webContents } = (await start()).window()
  const press = (key: string, control = true): boolean =>
    prevented((event) => webContents.emit('before-input-event', event, { type: 'keyDown', control, meta: false, key }))
  expect([press('+'), press('='), press('-')]).toEqual([true, true, true])
  expect(webContents.zoomLevel).toBe(0.5)
  expect(press('0')).toBe(true)
  expect(webContents.zoomLevel).toBe(0)
  expect([press('+', false), press('k')]).toEqual([false, false])
})

test('the host listens in a folder of this user alone and keeps the vault in the user data', async () => {
  const shell = await start()
  const values = JSON.parse(await shell.text('/arguments')) as Record<string, string>
  expect(values.data).toBe(join(shell.electron.app.getPath('appData'), 'liman', 'vault'))
  expect(values.static).toMatch(/out[\\/]renderer$/)
  expect(statSync(dirname(String(values.listen))).mode & 0o777).toBe(0o700)
  expect(String(values.listen).length).toBeLessThan(100)
})

test('the folder typed at the start is used', async () => {
  const typed = vi
    .spyOn(process, 'argv', 'get')
    .mockReturnValue(['electron', '--inspect=0', '.', '--data', '/srv/house', '--port', '1'])
  const shell = await start()
  typed.mockRestore()
  expect(JSON.parse(await shell.text('/arguments'))).toMatchObject({ data: '/srv/house' })
})

test('a host that ends with 75 is replaced at the same address, and so is the window with all it had read', async () => {
  const shell = await start()
  const first = {
    pid: await shell.text('/pid'),
    window: shell.window(),
    path: JSON.parse(await shell.text('/arguments')),
  }
  await shell.text('/end?code=75')
  await vi.waitFor(() => expect(first.window.destroyed).toBe(true))
  expect(await shell.text('/pid')).not.toBe(first.pid)
  expect(JSON.parse(await shell.text('/arguments'))).toEqual(first.path)
  expect(shell.window().options).toMatchObject({ x: 10, y: 20, width: 1200, height: 700, title: 'Registru' })
  expect(shell.window().contentProtection).toBe(true)
})

test('locks do not count as failures', async () => {
  const shell = await start()
  for (let round = 0; round < 5; round++) {
    const { hosts } = shell.electron.control
    await shell.text('/end?code=75')
    await vi.waitFor(() => expect(hosts).toHaveLength(round + 2))
  }
  expect(await shell.text('/pid')).toMatch(/^\d+$/)
  expect(shell.recorded('showErrorBox')).toEqual([])
})

test('a host that ends otherwise when it is asked to lock has locked all the same', async () => {
  const shell = await start({ PEER_LOCK_CODE: '9' })
  for (let round = 0; round < 5; round++) {
    await shell.text('/pid')
    shell.electron.powerMonitor.emit('lock-screen')
    await vi.waitFor(() => expect(shell.electron.control.hosts).toHaveLength(round + 2))
  }
  expect(await shell.text('/pid')).toMatch(/^\d+$/)
  expect(shell.recorded('showErrorBox')).toEqual([])
})

test('a host that keeps failing is started three times more, then a sentence in both languages ends the program', async () => {
  const shell = await start({ PEER_EXIT_AT_START: '3' })
  await vi.waitFor(() => expect(shell.recorded('exit')).toEqual([[1]]), { timeout: 15_000 })
  expect(shell.electron.control.hosts).toHaveLength(4)
  expect(shell.recorded('showErrorBox')).toEqual([
    ['Registru', expect.stringMatching(/de mai multe ori.+\n\n.+several times/)],
  ])
  expect((await shell.fetch('/pid')).status).toBe(503)
})

test('a vault that is open elsewhere is not tried again', async () => {
  const shell = await start({ PEER_EXIT_AT_START: '76' })
  await vi.waitFor(() => expect(shell.recorded('exit')).toEqual([[1]]), { timeout: 15_000 })
  expect(shell.electron.control.hosts).toHaveLength(1)
  expect(shell.recorded('showErrorBox')).toEqual([['Registru', expect.stringContaining('deja deschis')]])
})

test.each(['lock-screen', 'suspend'])('%s ends the host and the page', async (name) => {
  const shell = await start()
  const [pid, window] = [await shell.text('/pid'), shell.window()]
  shell.electron.powerMonitor.emit(name)
  await vi.waitFor(() => expect(window.destroyed).toBe(true))
  expect(await shell.text('/pid')).not.toBe(pid)
})

test('a window that stays out of sight for two minutes locks, and its successor stays out of sight', async () => {
  const shell = await start()
  const pid = await shell.text('/pid')
  const window = shell.window()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  window.minimize()
  vi.advanceTimersByTime(119_999)
  window.restore()
  vi.advanceTimersByTime(300_000)
  vi.useRealTimers()
  expect([await shell.text('/pid'), window.destroyed]).toEqual([pid, false])
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  window.minimize()
  vi.advanceTimersByTime(120_000)
  vi.useRealTimers()
  await vi.waitFor(() => expect(window.destroyed).toBe(true))
  shell.window().emit('ready-to-show')
  expect(shell.window()).toMatchObject({ minimized: true, calls: ['removeMenu'] })
})

test('a covered page locks after two minutes even when the window was put away and brought back meanwhile', async () => {
  const shell = await start()
  const pid = await shell.text('/pid')
  const window = shell.window()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  await shell.invoke('quick-hide', true)
  vi.advanceTimersByTime(100_000)
  await shell.invoke('quick-hide', false)
  vi.advanceTimersByTime(300_000)
  await shell.invoke('quick-hide', true)
  vi.advanceTimersByTime(60_000)
  window.minimize()
  window.restore()
  vi.advanceTimersByTime(60_000)
  vi.useRealTimers()
  await vi.waitFor(() => expect(window.destroyed).toBe(true))
  expect(await shell.text('/pid')).not.toBe(pid)
})

test('quitting waits until the host has ended, and leaves nothing behind', async () => {
  const shell = await start()
  const { listen } = JSON.parse(await shell.text('/arguments')) as { listen: string }
  shell.electron.app.emit('window-all-closed')
  expect(shell.recorded('quit')).toEqual([[]])
  expect(prevented((event) => shell.electron.app.emit('before-quit', event))).toBe(true)
  expect(shell.recorded('exit')).toEqual([])
  await vi.waitFor(() => expect(shell.recorded('exit')).toEqual([[0]]))
  expect(shell.electron.control.hosts.map(({ running }) => running)).toEqual([false])
  expect(() => statSync(dirname(listen))).toThrow('ENOENT')
})
