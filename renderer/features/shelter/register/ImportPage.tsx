import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../../ui/Page.tsx'
import { CheckStep } from './CheckStep.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { FileStep } from './FileStep.tsx'
import type { ImportDraft } from './import-draft.ts'
import { useImportDraft } from './import-draft.ts'
import { ImportHistory } from './ImportHistory.tsx'
import { ImportSteps } from './ImportSteps.tsx'
import { ResultStep } from './ResultStep.tsx'

/** Brings the register of the house in: file, columns, check, result. Nothing is stored before every row is right. */
export function ImportPage() {
  const { t } = useTranslation('register')
  const draft = useImportDraft()
  useNoStrayDrop()
  return (
    <Page title={t('title')} filters={<ImportSteps draft={draft} />}>
      <Step draft={draft} />
      {(draft.step === 'file' || draft.step === 'result') && <ImportHistory />}
    </Page>
  )
}

function Step({ draft }: { draft: ImportDraft }) {
  if (draft.step === 'result' && draft.result) return <ResultStep result={draft.result} />
  if (draft.step === 'columns' && draft.upload) return <ColumnsStep draft={draft} upload={draft.upload} />
  if (draft.step === 'check' && draft.upload) return <CheckStep draft={draft} />
  return <FileStep draft={draft} />
}

/** A file that misses the drop zone must not replace the application in the window. */
function useNoStrayDrop(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => event.preventDefault()
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}
