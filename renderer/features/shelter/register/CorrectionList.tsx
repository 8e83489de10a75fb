import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { omitColumn } from '../../../../common/shelter/register/register.columns.ts'
import { IconButton } from '../../../ui/Button.tsx'
import classes from './CorrectionList.module.css'
import type { Correction } from './import-draft.ts'
import { correct } from './import-draft.ts'
import { useColumnName } from './problem-text.ts'

/** What was put right on screen, each of which can be taken back. Rows left out are among the warnings. */
export function CorrectionList({ corrections }: { corrections: readonly Correction[] }) {
  const { t } = useTranslation('register')
  const columnName = useColumnName()
  const values = corrections.filter((one) => one.column !== omitColumn)
  if (values.length === 0) return null
  return (
    <details className={classes.list}>
      <summary>
        {t('page.corrections.title', { count: values.length })}
        <span className={classes.hint}>{t('page.corrections.hint')}</span>
      </summary>
      <ul>
        {values.map((one) => (
          <li key={`${one.sheet} ${one.line} ${one.column}`}>
            <span>
              {t('page.corrections.entry', {
                sheet: t(`sheets.${one.sheet}`),
                line: one.line,
                column: columnName(one.column),
              })}{' '}
              <strong>{one.value || t('page.corrections.empty')}</strong>
            </span>
            <IconButton
              size={24}
              icon={IconX}
              label={t('page.corrections.drop', { line: one.line, column: columnName(one.column) })}
              onClick={() => correct(one, null)}
            />
          </li>
        ))}
      </ul>
    </details>
  )
}
