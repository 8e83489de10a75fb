import { Tooltip } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session.ts'
import { prefer, usePreferences } from '../preferences.ts'
import { Keys } from '../ui/Kbd.tsx'
import classes from './AppFrame.module.css'
import type { Place } from './navigation.ts'
import { allPlaces, navigationFor } from './navigation.ts'

/** The places that the role may open, with the keys that go there. */
export function NavBar() {
  const { t } = useTranslation('app')
  const { user } = useSession()
  const { navCollapsed: collapsed } = usePreferences()
  const Toggle = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  const toggleLabel = collapsed ? t('frame.expand') : t('frame.collapse')
  return (
    <nav className={`${classes.nav} no-print`} aria-label={t('nav.label')} data-collapsed={collapsed || undefined}>
      <div className={classes.navScroll}>
        {navigationFor(user.role).map((group) => (
          <div key={group.id} className={classes.navGroup}>
            {group.label && !collapsed && <p className={classes.navTitle}>{t(group.label)}</p>}
            <ul>
              {group.places.map((place) => (
                <li key={place.to}>
                  <PlaceLink place={place} collapsed={collapsed} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <Tooltip label={toggleLabel} position="right" disabled={!collapsed}>
        <button
          type="button"
          className={classes.collapse}
          aria-label={toggleLabel}
          onClick={() => prefer({ navCollapsed: !collapsed })}
        >
          <Toggle size={18} stroke={1.75} aria-hidden="true" />
          {!collapsed && <span aria-hidden="true">{toggleLabel}</span>}
        </button>
      </Tooltip>
    </nav>
  )
}

/** A place whose address begins that of another is marked on its own page only. */
const hasPlacesBelow = (to: Place['to']): boolean => allPlaces.some((place) => place.to.startsWith(`${to}/`))

function PlaceLink({ place: { to, label, icon: PlaceIcon, letter }, collapsed }: { place: Place; collapsed: boolean }) {
  const { t } = useTranslation('app')
  return (
    <Tooltip label={`${t(label)} (G ${letter})`} position="right" disabled={!collapsed}>
      <Link
        to={to}
        activeOptions={{ exact: hasPlacesBelow(to), includeSearch: false }}
        className={classes.place}
        aria-label={collapsed ? t(label) : undefined}
      >
        <PlaceIcon size={18} stroke={1.75} aria-hidden="true" />
        {!collapsed && (
          <>
            <span className={classes.placeName}>{t(label)}</span>
            <Keys keys={`G ${letter}`} />
          </>
        )}
      </Link>
    </Tooltip>
  )
}
