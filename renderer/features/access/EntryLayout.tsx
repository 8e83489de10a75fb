import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../common/i18n/languages.ts'
import { languages, offeredLanguages } from '../../../common/i18n/languages.ts'
import { Mark } from '../../frame/Mark.tsx'
import { chooseLanguage, useLanguage } from '../../i18n.ts'
import { Choice } from '../../ui/Choice.tsx'
import { notify } from '../../ui/notify.tsx'
import classes from './EntryLayout.module.css'

/** The calm ground of the screens before the frame: one card, the choice of language, no name of the house. */
export function EntryLayout({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation('app')
  const language = useLanguage()
  return (
    <div className={classes.ground}>
      <main className={classes.card} data-wide={wide || undefined}>
        <Mark size={40} />
        {children}
      </main>
      <footer>
        <Choice<Language>
          label={t('language.label')}
          value={language}
          onChange={(code) => void chooseLanguage(code).catch(notify.failed)}
          options={offeredLanguages.map((code) => ({ value: code, label: languages[code].name }))}
        />
      </footer>
    </div>
  )
}
