import { IconCalendarStats, IconChartBar, IconCircleCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../api/client.ts'
import { Button } from '../../../ui/Button.tsx'
import { Section } from '../../../ui/Page.tsx'
import { changeDraft, emptyDraft } from './import-draft.ts'
import { ImportCounts } from './ImportCounts.tsx'
import classes from './ImportPage.module.css'
import { UndoImport } from './UndoImport.tsx'
import { WarningGrid } from './WarningGrid.tsx'

/** Fourth step: what was brought in, how to take it back, and where to go next. */
export function ResultStep({ result }: { result: OutputOf<'register.import'> }) {
  const { t } = useTranslation('register')
  const navigate = useNavigate()
  const [undoing, setUndoing] = useState(false)
  return (
    <>
      <p className={classes.done} role="status">
        <IconCircleCheck size={22} stroke={1.75} aria-hidden="true" />
        {t('result.done')}
      </p>
      <ImportCounts label={t('result.done')} counts={result} />
      <Section title={t('page.result.next')}>
        <p className={classes.note}>
          {t('page.result.nextHint')}{' '}
          {result.warnings.length > 0 && t('page.result.warnings', { count: result.warnings.length })}
        </p>
        <div className={classes.actions}>
          <Button kind="primary" icon={IconCalendarStats} onClick={() => void navigate({ to: '/tabla' })}>
            {t('result.openBoard')}
          </Button>
          <Button icon={IconChartBar} onClick={() => void navigate({ to: '/ocupare' })}>
            {t('page.result.openFigures')}
          </Button>
          <Button onClick={() => changeDraft(emptyDraft)}>{t('result.again')}</Button>
          <Button kind="quiet" onClick={() => setUndoing(true)}>
            {t('undo.action')}
          </Button>
        </div>
      </Section>
      {result.warnings.length > 0 && (
        <Section title={t('check.warnings', { count: result.warnings.length })}>
          <WarningGrid problems={result.warnings} settled />
        </Section>
      )}
      {undoing && <UndoImport batchId={result.batchId} onClose={() => setUndoing(false)} />}
    </>
  )
}
