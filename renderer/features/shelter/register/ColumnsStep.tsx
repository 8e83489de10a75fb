import { useTranslation } from 'react-i18next'
import type { RegisterColumn, RoomsColumn } from '../../../../common/shelter/register/register.columns.ts'
import { registerColumns, roomsColumns } from '../../../../common/shelter/register/register.columns.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { Section } from '../../../ui/Page.tsx'
import { ColumnMap } from './ColumnMap.tsx'
import { FileDrop } from './FileDrop.tsx'
import type { ImportDraft } from './import-draft.ts'
import { changeDraft } from './import-draft.ts'
import classes from './ImportPage.module.css'
import type { UploadDescription } from './upload.ts'
import { UploadGone } from './UploadGone.tsx'
import { useCheck } from './use-check.ts'
import type { CheckResult } from './use-check.ts'
import { useUpload } from './use-upload.ts'
import { Working } from './Working.tsx'

type ColumnsStepProps = { draft: ImportDraft; upload: UploadDescription }

/** Second step: what each column of the file means. The program proposes, people decide. */
export function ColumnsStep({ draft, upload }: ColumnsStepProps) {
  const { t } = useTranslation(['register', 'app'])
  const check = useCheck(draft)
  const { sending, failure, send } = useUpload()
  const missing = columnsWith(check.data, 'missing-column')
  const addRooms = (files: readonly File[]) => {
    if (draft.files) void send({ register: draft.files.register, rooms: files[0] ?? null })
  }
  return (
    <>
      <Found check={check.data} missing={missing} />
      <UploadGone failure={check.error} draft={draft} />
      <FailureNotice failure={failure} />
      <Section title={t('page.columns.registerLines', { count: upload.register.lines })}>
        <ColumnMap<RegisterColumn>
          columns={registerColumns}
          table={upload.register}
          mapping={draft.registerMapping ?? upload.register.mapping}
          onChange={(registerMapping) => changeDraft({ registerMapping })}
        />
      </Section>
      {upload.rooms ? (
        <Section title={t('page.columns.roomsLines', { count: upload.rooms.lines })}>
          <ColumnMap<RoomsColumn>
            columns={roomsColumns}
            table={upload.rooms}
            mapping={draft.roomsMapping ?? upload.rooms.mapping}
            onChange={(roomsMapping) => changeDraft({ roomsMapping })}
          />
        </Section>
      ) : (
        <FileDrop
          small
          title={t('file.roomsFromHouse')}
          hint={t('file.roomsHint')}
          buttonLabel={t('page.file.addRooms')}
          busy={sending !== null}
          onFiles={addRooms}
        />
      )}
      <div className={classes.footer}>
        <div className={classes.footerText}>
          {sending ? (
            <Working text={t('page.working.reading')} />
          ) : (
            check.isFetching && <Working text={t('page.working.checking')} />
          )}
        </div>
        <Button onClick={() => changeDraft({ step: 'file' })}>{t('action.back')}</Button>
        <Button
          kind="primary"
          disabled={missing.length > 0 || !check.data}
          onClick={() => changeDraft({ step: 'check' })}
        >
          {t('action.check')}
        </Button>
      </div>
    </>
  )
}

type FoundProps = { check: CheckResult | undefined; missing: readonly ColumnName[] }

function Found({ check, missing }: FoundProps) {
  const { t } = useTranslation('register')
  const format = useFormat()
  const absent = columnsWith(check, 'optional-missing')
  const named = (columns: readonly ColumnName[]) => format.list(columns.map((column) => `„${t(`columns.${column}`)}”`))
  if (!check) return <p className={classes.intro}>{t('mapping.hint')}</p>
  if (missing.length > 0) {
    return (
      <div className={classes.notice} data-tone="attention" role="alert">
        <p>
          {t('mapping.missing', { count: missing.length })} {t('page.columns.missing', { columns: named(missing) })}
        </p>
      </div>
    )
  }
  return (
    <div className={classes.notice} role="status">
      <div className={classes.words}>
        <p>
          {t('page.columns.allFound')} {t('mapping.hint')}
        </p>
        {absent.length > 0 && <p>{t('page.columns.absent', { columns: named(absent) })}</p>}
      </div>
    </div>
  )
}

type ColumnName = RegisterColumn | RoomsColumn

/** The columns of which the check says that the file as a whole lacks them: it does so at the heading, line 1. */
function columnsWith(check: CheckResult | undefined, code: 'missing-column' | 'optional-missing'): ColumnName[] {
  const known: readonly string[] = [...registerColumns, ...roomsColumns]
  return [...(check?.errors ?? []), ...(check?.warnings ?? [])].flatMap((problem) =>
    problem.code === code && problem.line === 1 && known.includes(problem.column) ? [problem.column as ColumnName] : [],
  )
}
