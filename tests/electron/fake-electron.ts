import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Stands where the package `electron` stands, beside the built shell, and records what the shell asks of it. Only the
 * parts that the shell uses exist: a call to anything else fails. Processes and sockets are real.
 */
type Listener = (...values: unknown[]) => unknown

const userData = mkdtempSync(join(tmpdir(), 'liman-user-'))
const record: { name: string; values: readonly unknown[] }[] = []
const note =
  (name: string) =>
  (...values: unknown[]): void =>
    void record.push({ name, values })

let becomeReady = (): void => undefined
const ready = new Promise<void>((resolve) => (becomeReady = resolve))

class FakeApp extends EventEmitter {
  isPackaged = process.env.FAKE_PACKAGED === '1'
  readonly commandLine = { hasSwitch: (name: string): boolean => process.env.FAKE_SWITCH === name }
  readonly enableSandbox = note('enableSandbox')
  readonly setAppUserModelId = note('setAppUserModelId')
  readonly exit = note('exit')
  readonly quit = note('quit')
  readonly whenReady = (): Promise<void> => ready
  readonly getVersion = (): string => '0.1.0'
  readonly getPath = (name: string): string => (name === 'userData' ? userData : join(userData, name))
  readonly requestSingleInstanceLock = (): boolean => process.env.FAKE_SECOND !== '1'
}
export const app = new FakeApp()

export class FakeSession extends EventEmitter {
  readonly handlers: Record<string, Listener> = {}
  readonly partition: string
  beforeRequest: Listener | undefined
  scheme: ((request: Request) => Promise<Response>) | undefined

  constructor(partition: string) {
    super()
    this.partition = partition
  }

  readonly protocol = {
    handle: (name: string, handler: (request: Request) => Promise<Response>): void => {
      record.push({ name: 'protocol.handle', values: [this.partition, name] })
      this.scheme = handler
    },
  }
  readonly webRequest = { onBeforeRequest: (listener: Listener): void => void (this.beforeRequest = listener) }
  readonly setPermissionRequestHandler = (handler: Listener): void => void (this.handlers.permissionRequest = handler)
  readonly setPermissionCheckHandler = (handler: Listener): void => void (this.handlers.permissionCheck = handler)
  readonly setDevicePermissionHandler = (handler: Listener): void => void (this.handlers.device = handler)
  readonly setBluetoothPairingHandler = (handler: Listener): void => void (this.handlers.bluetooth = handler)
  readonly setDisplayMediaRequestHandler = (handler: Listener): void => void (this.handlers.displayMedia = handler)
  readonly setSpellCheckerEnabled = note('setSpellCheckerEnabled')
}

const sessions = new Map<string, FakeSession>()
export const session = {
  fromPartition(partition: string): FakeSession {
    const known = sessions.get(partition)
    if (known) return known
    const made = new FakeSession(partition)
    sessions.set(partition, made)
    app.emit('session-created', made)
    return made
  },
}

export class FakeContents extends EventEmitter {
  openHandler: Listener | undefined
  zoomLevel = 0
  readonly mainFrame = { origin: 'app://liman', parent: null, url: 'app://liman/' }
  readonly setWindowOpenHandler = (handler: Listener): void => void (this.openHandler = handler)
  readonly getZoomLevel = (): number => this.zoomLevel
  readonly setZoomLevel = (level: number): void => void (this.zoomLevel = level)
  readonly print = (options: unknown, answer: (printed: boolean) => void): void => {
    record.push({ name: 'print', values: [options] })
    answer(true)
  }
}

const windows: BrowserWindow[] = []

export class BrowserWindow extends EventEmitter {
  static fromWebContents(contents: unknown): BrowserWindow | null {
    return windows.find((window) => window.webContents === contents) ?? null
  }
  readonly options: Record<string, unknown>
  readonly webContents = new FakeContents()
  readonly calls: string[] = []
  url = ''
  contentProtection = false
  destroyed = false
  minimized = false

  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  removeMenu(): void {
    this.calls.push('removeMenu')
  }
  setContentProtection(on: boolean): void {
    this.contentProtection = on
  }
  loadURL(url: string): Promise<void> {
    this.url = url
    return Promise.resolve()
  }
  show(): void {
    this.calls.push('show')
  }
  focus(): void {
    this.calls.push('focus')
  }
  restore(): void {
    this.minimized = false
    this.emit('restore')
  }
  minimize(): void {
    this.minimized = true
    this.emit('minimize')
  }
  isMinimized(): boolean {
    return this.minimized
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  getBounds(): object {
    return { x: 10, y: 20, width: 1200, height: 700 }
  }
  destroy(): void {
    this.destroyed = true
    this.emit('closed')
  }
}

const channels = new Map<string, Listener>()
export const ipcMain = { handle: (channel: string, listener: Listener): void => void channels.set(channel, listener) }

export const Menu = { setApplicationMenu: note('setApplicationMenu') }
export const powerMonitor = new EventEmitter()
export const protocol = { registerSchemesAsPrivileged: note('registerSchemesAsPrivileged') }

export const dialog: { showErrorBox: Listener; showSaveDialog: Listener } = {
  showErrorBox: note('showErrorBox'),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
}

const hosts: {
  readonly pid: number | undefined
  readonly args: readonly string[]
  running: boolean
  kill: () => boolean
}[] = []

export const utilityProcess = {
  fork(script: string, args: string[], options: { env: NodeJS.ProcessEnv; stdio: ('ignore' | 'pipe' | 'inherit')[] }) {
    const child = spawn(process.execPath, [script, ...args], { env: options.env, stdio: options.stdio })
    const host = { pid: child.pid, args, running: true, kill: () => child.kill('SIGKILL') }
    child.once('exit', () => (host.running = false))
    hosts.push(host)
    return child
  },
}

/** For the tests: what was recorded, and the ways in which the outside world acts on the shell. */
export const control = { record, windows, sessions, channels, hosts, userData, becomeReady }
