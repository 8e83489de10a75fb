import { useTranslation } from 'react-i18next'
import { AppError } from '../../../../common/kernel/app-error.ts'
import { Button } from '../../../ui/Button.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import type { ImportDraft } from './import-draft.ts'
import classes from './ImportPage.module.css'
import { useUpload } from './use-upload.ts'
import { Working } from './Working.tsx'

/** A check that failed. Where the host no longer has the files, they can be sent again; nothing chosen is lost. */
export function UploadGone({ failure, draft: { files } }: { failure: Error | null; draft: ImportDraft }) {
  const { t } = useTranslation('register')
  const upload = useUpload()
  const gone = failure instanceof AppError && failure.failure.reason === 'register.upload-gone'
  if (upload.sending) return <Working text={t('page.working.reading')} />
  return (
    <>
      <FailureNotice failure={upload.failure ?? failure} />
      {gone && files && (
        <div className={classes.actions}>
          <Button onClick={() => void upload.send(files)}>{t('page.file.again')}</Button>
        </div>
      )}
    </>
  )
}
