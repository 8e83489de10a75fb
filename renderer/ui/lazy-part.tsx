import type { ComponentType, ReactNode } from 'react'
import { useEffect, useState } from 'react'
import type { Failure } from '../../common/kernel/app-error.ts'
import type { LaterTexts } from '../i18n.ts'
import { addTexts } from '../i18n.ts'
import { createStore, useStored } from '../store.ts'
import { FailureNotice } from './FailureNotice.tsx'
import { Loading } from './Loading.tsx'

const notFetched: Failure = { code: 'unavailable', reason: 'offline' }

type LazyPart<P> = ((props: P) => ReactNode) & {
  /** Fetches the code before it is needed; a failure waits until the part is shown. */
  readonly preload: () => Promise<void>
}

type LazyPartOptions = {
  /** Shown until the code is there. */
  readonly waiting?: ReactNode
  /** Texts that the part says besides those of the first screen. */
  readonly texts?: readonly LaterTexts[]
}

/**
 * A part of the window whose code the first screen can do without. It is fetched by `preload` or when it is first shown, and
 * drawn at once when it is already there. When the code or its texts cannot be fetched, the part says so and offers to try again.
 */
export function lazyPart<P extends object>(
  fetchCode: () => Promise<ComponentType<P>>,
  { waiting = <Loading />, texts = [] }: LazyPartOptions = {},
): LazyPart<P> {
  const code = createStore<{ readonly Part: ComponentType<P> } | null>(null)
  let fetching: Promise<boolean> | null = null

  const fetched = (): Promise<boolean> => {
    fetching ??= Promise.all([fetchCode(), addTexts(texts)]).then(
      ([Part]) => {
        code.set({ Part })
        return true
      },
      () => {
        fetching = null
        return false
      },
    )
    return fetching
  }

  function Shown(props: P) {
    const there = useStored(code)
    const [failed, setFailed] = useState(false)
    useEffect(() => {
      if (!failed) void fetched().then((found) => setFailed(!found))
    }, [failed])
    if (there) return <there.Part {...props} />
    return failed ? <FailureNotice failure={notFetched} onRetry={() => setFailed(false)} /> : waiting
  }

  return Object.assign(Shown, { preload: async () => void (await fetched()) })
}
