import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../../api/client.ts'
import { call } from '../../../api/client.ts'
import type { ImportDraft } from './import-draft.ts'
import { registerInputOf } from './import-draft.ts'

export type CheckResult = OutputOf<'register.check'>

/** Checks the draft whenever something of it changes; the last answer stays on screen meanwhile. */
export function useCheck(draft: ImportDraft) {
  const input = registerInputOf(draft)
  return useQuery<CheckResult, Error>({
    queryKey: ['register.check', input],
    queryFn: input ? ({ signal }) => call('register.check', input, signal) : skipToken,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
}
