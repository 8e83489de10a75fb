import { Menu } from '@mantine/core'
import { IconEyeOff, IconMoon, IconSearch, IconSun, IconSunMoon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session.ts'
import type { ColourChoice } from '../preferences.ts'
import { prefer, usePreferences } from '../preferences.ts'
import { IconButton } from '../ui/Button.tsx'
import { Keys } from '../ui/Kbd.tsx'
import classes from './AppFrame.module.css'
import { Mark } from './Mark.tsx'
import { openPalette } from './palette-request.ts'
import { hideScreen } from './screen-hiding.ts'
import { LanguageMenu, UserMenu } from './UserMenu.tsx'

/** The top bar: the house, one field for everything, the window's settings, hiding, the account. */
export function Header({ onSheet }: { onSheet: () => void }) {
  const { t } = useTranslation('app')
  const { houseName } = useSession()
  return (
    <header className={`${classes.header} no-print`}>
      <div className={classes.house}>
        <Mark />
        <span className={classes.houseName}>{houseName}</span>
      </div>
      <button type="button" className={classes.palette} onClick={openPalette}>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span className={classes.paletteText}>{t('frame.palette')}</span>
        <Keys keys="Ctrl K" />
      </button>
      <div className={classes.tools}>
        <LanguageMenu />
        <ColourMenu />
        <IconButton label={t('frame.hide')} keys="F9" icon={IconEyeOff} onClick={hideScreen} />
        <UserMenu onSheet={onSheet} />
      </div>
    </header>
  )
}

const colourChoices = ['light', 'dark', 'auto'] as const satisfies readonly ColourChoice[]
const colourIcons = { light: IconSun, dark: IconMoon, auto: IconSunMoon } as const

function ColourMenu() {
  const { t } = useTranslation('app')
  const { colours } = usePreferences()
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <IconButton label={t('theme.label')} icon={colourIcons[colours]} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colours} onChange={(choice) => prefer({ colours: choice as ColourChoice })}>
          {colourChoices.map((choice) => (
            <Menu.RadioItem key={choice} value={choice} closeMenuOnClick>
              {t(`theme.${choice}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
