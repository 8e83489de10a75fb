import { useCallback, useEffect, useState } from 'react'
import type { Identity } from '../../../../common/people/persons/persons.contract.ts'
import { call } from '../../../api/client.ts'
import { useScreenHidden } from '../../../frame/screen-hiding.ts'

/** How long an opened identity stays on the screen, in seconds. */
const shownFor = 30

type Revealed = { readonly identity: Identity; readonly secondsLeft: number }

/** The sealed identity while it is open. Never in the cache of queries: it is forgotten when it hides. */
export function useRevealedIdentity(id: string) {
  const [revealed, setRevealed] = useState<Revealed | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const screenHidden = useScreenHidden()
  const hide = useCallback(() => setRevealed(null), [])

  const reveal = useCallback(async () => {
    setFailure(null)
    try {
      setRevealed({ identity: await call('persons.revealIdentity', { id }), secondsLeft: shownFor })
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
    }
  }, [id])

  const open = revealed !== null
  useEffect(() => {
    if (!open) return
    const timer = setInterval(
      () => setRevealed((now) => (now && now.secondsLeft > 1 ? { ...now, secondsLeft: now.secondsLeft - 1 } : null)),
      1000,
    )
    return () => clearInterval(timer)
  }, [open])
  useEffect(() => {
    if (screenHidden) hide()
  }, [screenHidden, hide])
  return { revealed, failure, reveal, hide }
}
