import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportDraft, ImportStep } from './import-draft.ts'
import { changeDraft, importSteps } from './import-draft.ts'
import classes from './ImportSteps.module.css'

/** Where the import stands. Steps that can be gone back to are buttons. */
export function ImportSteps({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation('register')
  const current = importSteps.indexOf(draft.step)
  return (
    <ol className={classes.steps} aria-label={t('page.steps')}>
      {importSteps.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          aria-current={index === current ? 'step' : undefined}
          data-state={index < current ? 'done' : index === current ? 'current' : 'ahead'}
        >
          <span className={classes.mark} aria-hidden="true">
            {index < current ? <IconCheck size={14} stroke={2.5} /> : index + 1}
          </span>
          {canOpen(draft, step) ? (
            <button type="button" className={classes.open} onClick={() => changeDraft({ step })}>
              {t(`steps.${step}`)}
            </button>
          ) : (
            <span>{t(`steps.${step}`)}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

function canOpen(draft: ImportDraft, step: ImportStep): boolean {
  if (draft.step === 'result' || step === draft.step || step === 'result') return false
  return step === 'file' || draft.upload !== null
}
