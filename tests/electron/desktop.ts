import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Rolldown } from 'vite'
import { external, preloadOutput } from '../../electron.vite.config.ts'
import type * as Fake from './fake-electron.ts'

const root = join(import.meta.dirname, '../..')

/** Below a folder of this name the test runner leaves modules to Node, as in the packaged application. */
const appFolder = 'node_modules/liman'

/** Bundles one entry as electron-vite does: Electron and Node's own modules stay outside. */
async function bundle(entry: string, outDir: string, output: Rolldown.OutputOptions): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      minify: false,
      emptyOutDir: false,
      outDir,
      rolldownOptions: {
        input: { [String(output.name)]: join(root, entry) },
        external: ['electron', ...builtinModules.flatMap((name) => [name, `node:${name}`]), ...external],
        output,
      },
    },
  })
}

/** Builds main and preload, with the fake where Electron is looked up and the small host where the host is. */
export async function buildShell(): Promise<string> {
  const built = mkdtempSync(join(tmpdir(), 'liman-shell-'))
  const folder = join(built, appFolder)
  const module = { format: 'es', entryFileNames: '[name].js' } as const
  await bundle('electron/main.ts', join(folder, 'out/main'), { ...module, name: 'main' })
  await bundle('tests/electron/peer-host.ts', join(folder, 'out/main'), { ...module, name: 'host' })
  await bundle('electron/preload.ts', join(folder, 'out/preload'), { ...preloadOutput, name: 'preload' })
  await bundle('tests/electron/fake-electron.ts', join(folder, 'node_modules/electron'), { ...module, name: 'index' })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(join(folder, 'node_modules/electron/package.json'), '{"type":"module","main":"index.js"}')
  return built
}

export type Desktop = {
  readonly electron: typeof Fake
  readonly session: Fake.FakeSession
  /** The window that is open now. */
  readonly window: () => Fake.BrowserWindow
  /** What the page would get for a request to `app://liman`. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  readonly text: (path: string) => Promise<string>
  /** Calls a channel the way a frame would. */
  readonly invoke: (channel: string, input?: unknown, frame?: object | null) => Promise<unknown>
  readonly recorded: (name: string) => (readonly unknown[])[]
  readonly close: () => void
}

/** Starts the built shell, each time as fresh modules from a copy. `environment` reaches fake and host until `close`. */
export async function startShell(built: string, environment: Record<string, string> = {}): Promise<Desktop> {
  const copy = mkdtempSync(join(tmpdir(), 'liman-run-'))
  cpSync(built, copy, { recursive: true })
  const load = (path: string): Promise<unknown> => import(pathToFileURL(join(copy, appFolder, path)).href)
  Object.assign(process.env, environment)
  const electron = (await load('node_modules/electron/index.js')) as typeof Fake
  await load('out/main/main.js')
  electron.control.becomeReady()
  // The shell starts in the reactions to `ready`.
  await new Promise((resolve) => setImmediate(resolve))
  return desktop(electron, copy, Object.keys(environment))
}

function desktop(electron: typeof Fake, copy: string, variables: readonly string[]): Desktop {
  const { control } = electron
  const session = electron.session.fromPartition('liman')
  const window = (): Fake.BrowserWindow => {
    const open = control.windows.findLast((candidate) => !candidate.destroyed)
    if (!open) throw new Error('no window is open')
    return open
  }
  const fetch = (path: string, init?: RequestInit): Promise<Response> => {
    if (!session.scheme) throw new Error('app:// has no handler')
    return session.scheme(new Request(new URL(path, 'app://liman/'), init))
  }
  return {
    electron,
    session,
    window,
    fetch,
    text: async (path) => (await fetch(path)).text(),
    invoke: async (channel, input, frame = window().webContents.mainFrame) => {
      const event = { sender: window().webContents, senderFrame: frame }
      return control.channels.get(channel)?.(event, ...(input === undefined ? [] : [input]))
    },
    recorded: (name) => control.record.filter((entry) => entry.name === name).map(({ values }) => values),
    close: () => {
      for (const name of variables) delete process.env[name]
      electron.app.emit('before-quit', { preventDefault: () => undefined })
      for (const host of control.hosts) host.kill()
      rmSync(copy, { recursive: true, force: true })
      rmSync(control.userData, { recursive: true, force: true })
    },
  }
}
