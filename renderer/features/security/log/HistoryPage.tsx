import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconNotebook } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { addDays } from '../../../../common/kernel/calendar.ts'
import type { LogKind } from '../../../../common/security/log/log.contract.ts'
import { logKinds } from '../../../../common/security/log/log.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { DateRangePick, Pick, SearchBox } from '../../../ui/controls.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { DaysPanel } from './DaysPanel.tsx'
import classes from './HistoryPage.module.css'
import { LineMenu } from './LineMenu.tsx'
import { LogLine } from './LogLine.tsx'
import { PrintLog } from './PrintLog.tsx'

const mostFound = 500

/** The book of the past: found by words, kind and days, printed, day by day closed. */
export function HistoryPage() {
  const { t } = useTranslation('security')
  const [from, until, choose] = usePeriod()
  const [text, setText] = useState('')
  const [kind, setKind] = useState<LogKind | null>(null)
  const found = useQueryOp(
    'log.search',
    { text: useDeferredValue(text), kinds: kind ? [kind] : [], from, until, limit: mostFound },
    { placeholderData: (before) => before },
  )
  return (
    <Page
      fill
      title={t('log.history.title')}
      actions={<PrintLog from={from} until={until} />}
      filters={
        <>
          <SearchBox label={t('log.history.search')} value={text} onChange={setText} w={320} />
          <Pick
            label={t('log.history.kind')}
            hideLabel
            clearable
            placeholder={t('log.history.allKinds')}
            value={kind}
            onChange={setKind}
            options={logKinds.map((value) => ({ value, label: t(`log.kind.${value}`) }))}
          />
          <DateRangePick
            label={{ from: t('log.history.from'), until: t('log.history.until') }}
            from={from}
            until={until}
            onChange={choose}
          />
        </>
      }
    >
      <div className={classes.history}>
        <QueryView query={found}>
          {({ entries, more }) => (
            <div className={classes.found} tabIndex={0} role="log" aria-label={t('log.book')}>
              {entries.length === 0 && (
                <EmptyState icon={IconNotebook} title={t('log.history.nothing')} hint={t('log.history.nothingHint')} />
              )}
              <LineMenu>
                {entries.map((entry, index) => (
                  <LogLine key={entry.id} entry={entry} firstOfDay={entry.day !== entries[index - 1]?.day} />
                ))}
              </LineMenu>
              {more && <p className={classes.more}>{t('log.history.more', { count: mostFound })}</p>}
            </div>
          )}
        </QueryView>
        <DaysPanel from={from} until={until} />
      </div>
    </Page>
  )
}

/** The last thirty days, or what the address says. */
function usePeriod(): [LocalDate, LocalDate, (from: LocalDate, until: LocalDate) => void] {
  const search = useSearch({ from: '/frame/jurnal/istoric' })
  const navigate = useNavigate()
  const today = todayInHouse()
  const choose = (from: LocalDate, until: LocalDate) =>
    void navigate({ to: '/jurnal/istoric', search: { from, until } })
  return [search.from ?? addDays(today, -30), search.until ?? today, choose]
}
