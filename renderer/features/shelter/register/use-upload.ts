import { useState } from 'react'
import { AppError } from '../../../../common/kernel/app-error.ts'
import { takeUpload } from './import-draft.ts'
import type { ImportFiles } from './upload.ts'
import { sendFiles } from './upload.ts'

/** Sends files and takes what the host read into the draft. A file that is refused leaves the draft as it was. */
export function useUpload() {
  const [sending, setSending] = useState<ImportFiles | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const send = async (files: ImportFiles) => {
    setSending(files)
    setFailure(null)
    try {
      takeUpload(files, await sendFiles(files))
    } catch (error) {
      setFailure(error instanceof Error ? error : new AppError('internal', 'internal', { params: { id: '–' } }))
    } finally {
      setSending(null)
    }
  }
  return { sending, failure, send }
}
