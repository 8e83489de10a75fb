import { useTranslation } from 'react-i18next'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Page.tsx'
import { CorrectionList } from './CorrectionList.tsx'
import { ErrorGrid } from './ErrorGrid.tsx'
import type { ImportDraft } from './import-draft.ts'
import { changeDraft, emptyDraft, registerInputOf } from './import-draft.ts'
import { ImportCounts } from './ImportCounts.tsx'
import classes from './ImportPage.module.css'
import { UploadGone } from './UploadGone.tsx'
import type { CheckResult } from './use-check.ts'
import { useCheck } from './use-check.ts'
import { WarningGrid } from './WarningGrid.tsx'
import { Working } from './Working.tsx'

/** Third step: every row is judged. What is wrong can be put right here; nothing is stored before all is right. */
export function CheckStep({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation('register')
  const check = useCheck(draft)
  const store = useCommandOp('register.import')
  const input = registerInputOf(draft)
  const run = async () => {
    if (!input) return
    const result = await store.mutateAsync(input).catch(() => null)
    if (result) changeDraft({ ...emptyDraft, step: 'result', result })
    else void check.refetch()
  }
  return (
    <>
      <UploadGone failure={check.error} draft={draft} />
      <FailureNotice failure={store.error} />
      {check.data ? <Findings check={check.data} draft={draft} /> : !check.error && <Loading />}
      <div className={classes.footer}>
        <div className={classes.footerText}>
          <Verdict check={check.data} checking={check.isFetching} storing={store.isPending} />
        </div>
        <Button disabled={store.isPending} onClick={() => changeDraft({ step: 'columns' })}>
          {t('action.back')}
        </Button>
        <Button
          kind="primary"
          busy={store.isPending}
          disabled={!mayImport(check.data) || check.isFetching}
          onClick={() => void run()}
        >
          {t('action.import')}
        </Button>
      </div>
    </>
  )
}

function Findings({ check: { counts, errors, warnings }, draft }: { check: CheckResult; draft: ImportDraft }) {
  const { t } = useTranslation('register')
  return (
    <>
      <ImportCounts label={t('page.check.counts')} counts={counts} />
      <CorrectionList corrections={draft.corrections} />
      {errors.length > 0 && (
        <Section title={t('check.errors', { count: errors.length })}>
          <ErrorGrid problems={errors} corrections={draft.corrections} />
        </Section>
      )}
      {warnings.length > 0 && (
        <Section title={t('check.warnings', { count: warnings.length })}>
          <p className={classes.note}>{t('check.warningsHint')}</p>
          <WarningGrid problems={warnings} />
        </Section>
      )}
    </>
  )
}

type VerdictProps = { check: CheckResult | undefined; checking: boolean; storing: boolean }

/** Whether the import may go on, as one sentence that is read aloud when it changes. */
function Verdict({ check, checking, storing }: VerdictProps) {
  const { t } = useTranslation('register')
  if (storing) return <Working text={t('page.working.storing')} />
  if (checking || !check) return <Working text={t('page.working.checking')} />
  const text =
    check.errors.length > 0
      ? t('page.check.blocked', { count: check.errors.length })
      : bringsNothing(check)
        ? t('page.check.nothing')
        : t('page.check.ready')
  return (
    <p role="status" className={classes.footerText}>
      {text}
    </p>
  )
}

function bringsNothing({ counts }: CheckResult): boolean {
  return counts.stays + counts.rooms === 0
}

function mayImport(check: CheckResult | undefined): boolean {
  return check !== undefined && check.errors.length === 0 && !bringsNothing(check)
}
