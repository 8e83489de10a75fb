import { Spotlight, spotlight } from '@mantine/spotlight'
import type { Icon } from '@tabler/icons-react'
import { IconEyeOff, IconKeyboard, IconLogout, IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../common/kernel/search.ts'
import { signOut, useSession } from '../api/session.ts'
import { Keys } from '../ui/Kbd.tsx'
import classes from './CommandPalette.module.css'
import { placesFor } from './navigation.ts'
import { useRegisteredActions } from './page-actions.ts'
import { paletteAnswered, usePaletteAsked } from './palette-request.ts'
import { hideScreen } from './screen-hiding.ts'
import { usePersonSearch } from './use-person-search.ts'

type PaletteItem = {
  readonly id: string
  readonly label: string
  readonly detail?: string | undefined
  readonly icon?: Icon | undefined
  readonly keys?: string | undefined
  readonly synonyms?: string | undefined
  readonly run: () => void
}

type PaletteGroup = { readonly label: string; readonly items: readonly PaletteItem[] }

/** One field for going, finding and doing. Ctrl+K opens it anywhere, also from a field. */
export function CommandPalette({ onSheet }: { onSheet: () => void }) {
  return (
    <>
      <Opener />
      <Palette onSheet={onSheet} />
    </>
  )
}

function Palette({ onSheet }: { onSheet: () => void }) {
  const { t } = useTranslation('app')
  const [typed, setTyped] = useState('')
  const persons = usePersonSearch(typed)
  const groups = [
    ...useCommands(onSheet).map((group) => matching(group, typed)),
    { label: t('palette.persons'), items: persons },
  ]
  const filled = groups.filter((group) => group.items.length > 0)
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      scrollable
      maxHeight={440}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 80 }}
      attributes={{ content: { 'aria-label': t('palette.label') } }}
      classNames={{ content: classes.content, actionsGroup: classes.group, actionSection: classes.section }}
    >
      <Spotlight.Search
        aria-label={t('palette.label')}
        placeholder={t('frame.palette')}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
        className={classes.search}
      />
      <Spotlight.ActionsList>
        {filled.map((group) => (
          <Spotlight.ActionsGroup key={group.label} label={group.label}>
            {group.items.map((item) => (
              <PaletteAction key={item.id} item={item} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {filled.length === 0 && <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
      <Spotlight.Footer className={classes.footer}>{t('palette.hint')}</Spotlight.Footer>
    </Spotlight.Root>
  )
}

/** Opens the palette, or closes an open one, each time somebody asked for it. Alone, so that asking draws nothing else. */
function Opener() {
  const asked = usePaletteAsked()
  useEffect(() => {
    if (!asked) return
    spotlight.toggle()
    paletteAnswered()
  }, [asked])
  return null
}

function PaletteAction({ item: { icon: ItemIcon, ...item } }: { item: PaletteItem }) {
  return (
    <Spotlight.Action
      label={item.label}
      className={classes.action}
      leftSection={ItemIcon && <ItemIcon size={17} stroke={1.75} aria-hidden="true" />}
      rightSection={item.keys && <Keys keys={item.keys} />}
      onClick={item.run}
      {...(item.detail !== undefined && { description: item.detail })}
    />
  )
}

function useCommands(onSheet: () => void): PaletteGroup[] {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const { user } = useSession()
  const actions = useRegisteredActions().filter((action) => !action.hidden)
  const places = placesFor(user.role).map(({ to, label, icon, letter }) => ({
    id: to,
    label: t(label),
    icon,
    keys: `G ${letter}`,
    run: () => void navigate({ to }),
  }))
  const general = [
    { id: 'hide', label: t('frame.hide'), icon: IconEyeOff, keys: 'F9', run: hideScreen },
    { id: 'sheet', label: t('frame.shortcuts'), icon: IconKeyboard, keys: '?', run: onSheet },
    { id: 'sign-out', label: t('frame.signOut'), icon: IconLogout, run: () => void signOut() },
  ]
  return [
    { label: t('palette.page'), items: actions.map((action) => ({ ...action, keys: action.keys?.replace('+', ' ') })) },
    { label: t('palette.goTo'), items: places },
    { label: t('palette.general'), items: general },
  ]
}

function matching(group: PaletteGroup, typed: string): PaletteGroup {
  const words = fold(typed).split(' ').filter(Boolean)
  const found = group.items.filter(({ label, synonyms = '' }) => {
    const text = fold(`${label} ${synonyms}`)
    return words.every((word) => text.includes(word))
  })
  return { ...group, items: found }
}
