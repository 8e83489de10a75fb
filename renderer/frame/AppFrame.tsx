import { IconCloudOff } from '@tabler/icons-react'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holds } from '../../common/kernel/roles.ts'
import { useConnectionLost, useLiveUpdates } from '../api/live.ts'
import { useSession } from '../api/session.ts'
import { Restricted } from '../ui/EmptyState.tsx'
import { lazyPart } from '../ui/lazy-part.tsx'
import classes from './AppFrame.module.css'
import { Header } from './Header.tsx'
import { NavBar } from './NavBar.tsx'
import { permissionFor } from './navigation.ts'
import { PanelSlot } from './panel-slot.ts'
import { useEmergencyKey } from './use-emergency-key.ts'
import { useFrameKeys } from './use-frame-keys.ts'

/** Both stand above the page, so the page does not wait for them. */
const UnseenIncidents = lazyPart(
  async () => (await import('../features/security/incidents/UnseenIncidents.tsx')).UnseenIncidents,
  { waiting: null, texts: ['security'] },
)
const CommandPalette = lazyPart(async () => (await import('./CommandPalette.tsx')).CommandPalette, { waiting: null })
const ShortcutSheet = lazyPart(async () => (await import('./ShortcutSheet.tsx')).ShortcutSheet, { waiting: null })

/** What stands around every page: bar, menu, side panel, palette and key sheet. */
export function AppFrame() {
  const { t } = useTranslation('app')
  const { user } = useSession()
  const [sheet, setSheet] = useState(false)
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const openSheet = useCallback(() => setSheet(true), [])
  useLiveUpdates()
  useEmergencyKey(user.role)
  useFrameKeys({ role: user.role, onSheet: openSheet })
  return (
    <PanelSlot value={slot}>
      <div className={classes.frame}>
        <button type="button" className={classes.skip} onClick={() => document.getElementById('content')?.focus()}>
          {t('frame.skip')}
        </button>
        <Header onSheet={openSheet} />
        <ConnectionBanner />
        <UnseenIncidents />
        <div className={classes.middle}>
          <NavBar />
          <Content />
          <div ref={setSlot} className={classes.panelSlot} />
        </div>
      </div>
      <CommandPalette onSheet={openSheet} />
      <ShortcutSheet opened={sheet} onClose={() => setSheet(false)} />
    </PanelSlot>
  )
}

/** The page itself. After a change of page the focus goes to its beginning, so that the keyboard continues there. */
function Content() {
  const { user } = useSession()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const permission = permissionFor(path)
  const content = useRef<HTMLElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) content.current?.focus({ preventScroll: true })
    first.current = false
    content.current?.scrollTo(0, 0)
  }, [path])
  return (
    <main ref={content} id="content" className={classes.content} tabIndex={-1}>
      {permission !== null && !holds(user.role, permission) ? <Restricted /> : <Outlet />}
    </main>
  )
}

function ConnectionBanner() {
  const { t } = useTranslation('app')
  const lost = useConnectionLost()
  return (
    <div role="status" className={classes.bannerSlot}>
      {lost && (
        <p className={classes.banner}>
          <IconCloudOff size={16} stroke={1.75} aria-hidden="true" />
          {t('frame.offline')}
        </p>
      )}
    </div>
  )
}
