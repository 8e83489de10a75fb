import { IconNeedleThread } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { RequestSampleDialog } from './RequestSampleDialog.tsx'

/** Requests a sample of the version at hand. */
export function RequestSampleButton({ versionId }: { versionId: string }) {
  const { t } = useTranslation('atelier')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={IconNeedleThread} onClick={() => setOpen(true)}>
        {t('catalogue.action.requestSample')}
      </Button>
      {open && <RequestSampleDialog versionId={versionId} onClose={() => setOpen(false)} />}
    </>
  )
}
