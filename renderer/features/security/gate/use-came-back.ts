import { useState } from 'react'
import type { GatePerson } from '../../../../common/security/gate/gate.contract.ts'
import { notify } from '../../../ui/notify.tsx'
import { useWriteLine } from '../log/use-write-line.ts'

/** Writes the entry of somebody who was out, now. */
export function useCameBack() {
  const write = useWriteLine()
  const [busy, setBusy] = useState(false)
  const cameBack = async ({ personId }: GatePerson) => {
    setBusy(true)
    try {
      await write({ kind: 'entry', at: null, personIds: [personId], text: '' })
    } catch (error) {
      notify.failed(error)
    } finally {
      setBusy(false)
    }
  }
  return { cameBack, busy }
}
