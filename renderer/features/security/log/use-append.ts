import { useState } from 'react'
import type { Failure } from '../../../../common/kernel/app-error.ts'
import type { MovementDoubt, WrittenKind } from '../../../../common/security/log/log.contract.ts'
import { toFailure } from '../../../api/client.ts'
import type { LogDraft } from './log-draft.ts'
import { lineOf } from './log-draft.ts'
import { useWriteLine } from './use-write-line.ts'

/** Writes what was typed; what the house refuses stays with the reason. */
export function useAppend(onSaved: () => void) {
  const write = useWriteLine()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const save = async (kind: WrittenKind, draft: LogDraft, confirmed: MovementDoubt[] = []) => {
    if (busy) return
    setBusy(true)
    try {
      await write(lineOf(kind, draft, confirmed))
      setFailure(null)
      onSaved()
    } catch (error) {
      setFailure(toFailure(error))
    } finally {
      setBusy(false)
    }
  }
  return { save, busy, failure, clearFailure: () => setFailure(null) }
}
