import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogEntry } from '../../../../common/security/log/log.contract.ts'
import { isLocalDate } from '../../../../common/kernel/calendar.ts'
import { i18n, useFormat, useSay } from '../../../i18n.ts'

/** What an act of the gate did, in one sentence; empty for lines that somebody wrote by hand. */
export function useLogSentence(): (entry: LogEntry) => string {
  useTranslation('security')
  const say = useSay()
  const format = useFormat()
  return useCallback(
    ({ action, details }) => {
      if (!action) return ''
      const shown = Object.fromEntries(
        Object.entries(details).map(([name, value]) => [
          name,
          isLocalDate(value) ? format.date(value) : code(say, value),
        ]),
      )
      // Badge, organisation and the like may be missing; the sentence then does without them.
      const given = Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, value === '' ? '–' : value]))
      return say(`security:log.action.${action}`, given)
    },
    [say, format],
  )
}

/** Outcomes are kept as codes and shown as words. */
function code(say: ReturnType<typeof useSay>, value: string): string {
  return i18n.exists(`log.code.${value}`, { ns: 'security' }) ? say(`security:log.code.${value}`) : value
}
