import { BrowserWindow, type Rectangle, type Session, type WebContents, type WebPreferences } from 'electron'
import { desktop } from '../common/i18n/ro/desktop.ts'
import { versionArgument } from './channels.ts'
import { appOrigin, appPartition, isOwnAddress, isStartPage, startPage } from './origin.ts'

export type PageOptions = { readonly preload: string; readonly devTools: boolean; readonly version: string }

export type WindowPlace = { readonly bounds?: Rectangle; readonly minimized?: boolean }

/** The one definition of what a page may do; every window is made with it. */
export function webPreferences({ preload, devTools, version }: PageOptions): WebPreferences {
  return {
    preload,
    devTools,
    additionalArguments: [versionArgument + version],
    partition: appPartition,
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
  }
}

/** Opens the window on the start page, at the place of the one it replaces if there was one. */
export function openWindow(page: PageOptions, { bounds, minimized = false }: WindowPlace): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    title: desktop.windowTitle,
    show: false,
    webPreferences: webPreferences(page),
  })
  window.removeMenu()
  window.setContentProtection(true)
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => (minimized ? window.minimize() : window.show()))
  window.loadURL(startPage).catch((error: unknown) => {
    // A window that is replaced while it loads rejects, and nobody sees it any more.
    if (!window.isDestroyed()) throw error
  })
  return window
}

/** Refuses every permission and device, and every request that does not go to the application itself. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowedRequest(url) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps a page where it is: no other document, no other window, no embedded page. */
export function hardenContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isStartPage(event.url)) event.preventDefault()
  })
  contents.on('will-navigate', (event) => {
    if (!isStartPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('before-input-event', (event, { type, control, meta, key }) => {
    const step = type === 'keyDown' && (control || meta) ? zoomSteps.get(key) : undefined
    if (step === undefined) return
    event.preventDefault()
    contents.setZoomLevel(step === 0 ? 0 : contents.getZoomLevel() + step)
  })
}

/** Without a menu nobody else offers the zoom keys. */
const zoomSteps = new Map([
  ['+', 0.5],
  ['=', 0.5],
  ['-', -0.5],
  ['0', 0],
])

/** Blobs are made by the page itself and carry its origin. */
function isAllowedRequest(url: string): boolean {
  return isOwnAddress(url) || url.startsWith(`blob:${appOrigin}/`)
}
