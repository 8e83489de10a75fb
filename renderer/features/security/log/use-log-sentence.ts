import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isLocalDate } from '../../../../common/kernel/calendar.ts'
import type { LogEntry } from '../../../../common/security/log/log.contract.ts'
import { i18n, useFormat, useSay } from '../../../i18n.ts'

/** What an act of the gate did, in one sentence; empty for lines that somebody wrote by hand. */
export function useLogSentence(): (entry: LogEntry) => string {
  useTranslation('security')
  const say = useSay()
  const format = useFormat()
  return useCallback(
    ({ action, details }) => {
      if (!action) return ''
      const worded = (name: string, value: string): string => {
        if (isLocalDate(value)) return format.date(value)
        // A badge or an organisation is a part of the sentence that may be missing; outcomes are kept as codes.
        if (known(`part.${name}`)) return value === '' ? '' : say(`security:log.part.${name}`, { value })
        return known(`code.${value}`) ? say(`security:log.code.${value}`) : value
      }
      const shown = Object.entries(details).map(([name, value]) => [name, worded(name, value)] as const)
      return say(`security:log.action.${action}`, Object.fromEntries(shown))
    },
    [say, format],
  )
}

const known = (key: string): boolean => i18n.exists(`log.${key}`, { ns: 'security' })
