import { Menu } from '@mantine/core'
import { IconChevronDown, IconEyeOff, IconKeyboard, IconLogout } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../common/i18n/languages.ts'
import { languages, offeredLanguages } from '../../common/i18n/languages.ts'
import { signOut, useSession } from '../api/session.ts'
import { chooseLanguage, useLanguage } from '../i18n.ts'
import { prefer, usePreferences } from '../preferences.ts'
import { Keys } from '../ui/Kbd.tsx'
import { notify } from '../ui/notify.tsx'
import classes from './AppFrame.module.css'
import { hideScreen } from './screen-hiding.ts'

/** The account: who is signed in, own settings of the window, leaving. */
export function UserMenu({ onSheet }: { onSheet: () => void }) {
  const { t } = useTranslation('app')
  const { user } = useSession()
  const { singleKeys } = usePreferences()
  return (
    <Menu position="bottom-end" width={270}>
      <Menu.Target>
        <button type="button" className={classes.account} aria-label={t('frame.userMenu', { name: user.name })}>
          <span className={classes.initials} data-initials={initials(user.name)} aria-hidden="true" />
          <IconChevronDown size={14} stroke={2} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span className={classes.userName}>{user.name}</span>
          {t(`role.${user.role}`)}
        </Menu.Label>
        <Menu.Divider />
        <Menu.CheckboxItem checked={singleKeys} onChange={(on) => prefer({ singleKeys: on })}>
          {t('frame.singleKeys')}
        </Menu.CheckboxItem>
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden="true" />}
          rightSection={<Keys keys="?" />}
          onClick={onSheet}
        >
          {t('frame.shortcuts')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconEyeOff size={16} aria-hidden="true" />}
          rightSection={<Keys keys="F9" />}
          onClick={hideScreen}
        >
          {t('frame.hide')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden="true" />} onClick={() => void signOut()}>
          {t('frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** The language of the window, each by its own name. */
export function LanguageMenu() {
  const { t } = useTranslation('app')
  const language = useLanguage()
  return (
    <Menu position="bottom-end" width={160}>
      <Menu.Target>
        <button type="button" className={classes.tool}>
          {language.toUpperCase()}
          <span className="visually-hidden">{` – ${t('language.label')}: ${languages[language].name}`}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={language}
          onChange={(code) => void chooseLanguage(code as Language).catch(notify.failed)}
        >
          {offeredLanguages.map((code) => (
            <Menu.RadioItem key={code} value={code} lang={code} closeMenuOnClick>
              {languages[code].name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0) ?? '')
    .join('')
    .toUpperCase()
}
