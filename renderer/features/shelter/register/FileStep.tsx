import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { FileDrop } from './FileDrop.tsx'
import type { ImportDraft } from './import-draft.ts'
import { changeDraft } from './import-draft.ts'
import classes from './ImportPage.module.css'
import { sortFiles } from './upload.ts'
import { useUpload } from './use-upload.ts'
import { Working } from './Working.tsx'

/** First step: the file. A file that cannot be read says why and leaves the one before in place. */
export function FileStep({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation('register')
  const { sending, failure, send } = useUpload()
  const take = (files: readonly File[]) => {
    const sorted = sortFiles(files)
    if (sorted) void send(sorted)
  }
  return (
    <>
      <p className={classes.intro}>{t('intro')}</p>
      <FailureNotice failure={failure} />
      <FileDrop
        title={t('file.drop')}
        hint={`${t('file.registerHint')} ${t('page.file.formats')}`}
        buttonLabel={t('file.choose')}
        primary={draft.upload === null}
        busy={sending !== null}
        onFiles={take}
      />
      {sending && <Working text={t('page.working.reading')} />}
      {!sending && draft.upload && draft.files && (
        <div className={classes.notice}>
          <span>{t('page.file.stays', { name: draft.files.register.name })}</span>
          <Button kind="primary" onClick={() => changeDraft({ step: 'columns' })}>
            {t('page.file.goOn')}
          </Button>
        </div>
      )}
    </>
  )
}
