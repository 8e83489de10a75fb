import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Begun } from './NewHouseForm.tsx'
import { NewHouseForm } from './NewHouseForm.tsx'
import { EntryLayout } from '../EntryLayout.tsx'
import { BeginChoices } from './BeginChoices.tsx'
import classes from './FirstRunPage.module.css'

/** The first start on this computer: the house and its first account, then how to begin. */
export function FirstRunPage() {
  const { t } = useTranslation('app')
  const [begun, setBegun] = useState<Begun | null>(null)
  return (
    <EntryLayout wide>
      <ol className={classes.steps} aria-label={t('firstRun.steps')}>
        <li aria-current={begun ? undefined : 'step'}>{t('firstRun.stepHouse')}</li>
        <li aria-current={begun ? 'step' : undefined}>{t('firstRun.stepBegin')}</li>
      </ol>
      <h1 className={classes.title}>{begun ? t('firstRun.ready') : t('firstRun.title')}</h1>
      <p className={classes.intro}>{begun ? t('firstRun.readyHint') : t('firstRun.intro')}</p>
      {begun ? <BeginChoices begun={begun} /> : <NewHouseForm onBegun={setBegun} />}
    </EntryLayout>
  )
}
