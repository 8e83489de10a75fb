import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, dialog, Menu, protocol, session, type BrowserWindow } from 'electron'
import { desktop as en } from '../common/i18n/en/desktop.ts'
import { desktop as ro } from '../common/i18n/ro/desktop.ts'
import { forwardTo } from './forward.ts'
import { startHost, type Host, type HostFailure } from './host-process.ts'
import { answerWindow } from './ipc.ts'
import { lockWhenHidden, lockWithComputer } from './lock.ts'
import { appPartition, appScheme } from './origin.ts'
import { hardenContents, hardenSession, openWindow, type WindowPlace } from './window.ts'

const folder = import.meta.dirname

protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])
app.enableSandbox()
app.setAppUserModelId('ro.liman.app')
Menu.setApplicationMenu(null)
app.on('session-created', hardenSession)
app.on('web-contents-created', (_event, contents) => hardenContents(contents))

if (asksForRemoteControl()) app.exit(1)
else if (app.requestSingleInstanceLock()) void app.whenReady().then(run)
else app.quit()

/** A debugging port would show every open record to any program of this computer. */
function asksForRemoteControl(): boolean {
  return (
    app.isPackaged && ['remote-debugging-port', 'remote-debugging-pipe'].some((name) => app.commandLine.hasSwitch(name))
  )
}

function run(): void {
  let window: BrowserWindow | undefined
  let onCovered: (covered: boolean) => void = () => undefined
  const page = { preload: join(folder, '../preload/preload.cjs'), devTools: !app.isPackaged, version: app.getVersion() }
  const host = startHost({
    script: join(folder, 'host.js'),
    args: hostArguments(),
    onEnded: replaceWindow,
    onFailed: giveUp,
  })
  const lock = (): void => void host.lock()

  function open(place: WindowPlace): BrowserWindow {
    const opened = openWindow(page, place)
    onCovered = lockWhenHidden(opened, lock)
    return opened
  }

  /** The old page goes with everything it had read; its place on the screen stays. */
  function replaceWindow(): void {
    const old = window
    if (!old || old.isDestroyed()) return
    window = open({ bounds: old.getBounds(), minimized: old.isMinimized() })
    old.destroy()
  }

  session.fromPartition(appPartition).protocol.handle(appScheme, forwardTo(host))
  answerWindow((covered) => onCovered(covered))
  lockWithComputer(lock)
  endWith(host)
  app.on('second-instance', () => window && bringToFront(window))
  window = open({})
}

/** `--data DIR` as typed after `npm start --`; otherwise the vault of this user. */
function hostArguments(): string[] {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { data: { type: 'string' } },
    strict: false,
  })
  const data = typeof values.data === 'string' ? values.data : join(app.getPath('appData'), 'liman', 'vault')
  return ['--data', data, '--static', join(folder, '../renderer')]
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

/** Quitting waits until the vault is closed. */
function endWith(host: Host): void {
  let ending = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    void host.stop().finally(() => app.exit(0))
  })
}

/** No language is chosen yet, so the sentence is shown in both. */
function giveUp(failure: HostFailure): void {
  const key = failure === 'another-copy' ? 'anotherCopy' : 'keepsFailing'
  dialog.showErrorBox(ro.windowTitle, `${ro[key]}\n\n${en[key]}`)
  app.exit(1)
}
