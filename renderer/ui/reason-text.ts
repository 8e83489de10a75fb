import { useCallback } from 'react'
import type { Failure, ReasonParams } from '../../common/kernel/app-error.ts'
import { toFailure } from '../api/client.ts'
import { i18n, useSay } from '../i18n.ts'

export type ReasonText = (reason: string, params?: ReasonParams) => string

/** Turns a message key of the `errors` catalogue into its sentence; an unknown key becomes a plain request to check. */
export function useReasonText(): ReasonText {
  const say = useSay()
  return useCallback(
    (reason, params = {}) =>
      i18n.exists(reason, { ns: 'errors' }) ? say(`errors:${reason}`, params) : say('app:form.invalid'),
    [say],
  )
}

/** Turns a failure or a thrown error into one sentence that says the cause and the next step. */
export function useFailureText(): (failure: Failure | Error) => string {
  const reasonText = useReasonText()
  return useCallback(
    (given) => {
      const failure = given instanceof Error ? toFailure(given) : given
      return reasonText(failure.reason, failure.params)
    },
    [reasonText],
  )
}
