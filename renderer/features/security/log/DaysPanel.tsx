import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { LogDay } from '../../../../common/security/log/log.contract.ts'
import { toFailure } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { useFailureText } from '../../../ui/reason-text.ts'
import { ShiftsList } from '../shifts/ShiftsList.tsx'
import classes from './HistoryPage.module.css'

/** The days of the book: open or closed, how many lines, how many late. */
export function DaysPanel({ from, until }: { from: LocalDate; until: LocalDate }) {
  const { t } = useTranslation('security')
  const days = useQueryOp('logDays.list', { from, until })
  return (
    <aside className={classes.days} aria-labelledby="log-days">
      <h2 id="log-days">{t('log.days.title')}</h2>
      <QueryView query={days}>
        {(list) =>
          list.length === 0 ? (
            <p className={classes.quiet}>{t('log.days.none')}</p>
          ) : (
            <ul className={classes.list}>
              {list.map((day) => (
                <Day key={day.date} day={day} />
              ))}
            </ul>
          )
        }
      </QueryView>
      <ShiftsList from={from} until={until} />
    </aside>
  )
}

function Day({ day }: { day: LogDay }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const mayClose = useMay('log:write') && day.closedAt === null && day.date < todayInHouse()
  const { close, asked, answer } = useClose(day.date)
  return (
    <li className={classes.day}>
      <span>
        <strong>{format.date(day.date)}</strong>
        <br />
        <span className={classes.quiet}>
          {t('log.days.lines', { count: day.entries })}
          {day.lateEntries > 0 && ` · ${t('log.days.late', { count: day.lateEntries })}`}
        </span>
      </span>
      {mayClose && (
        <Button icon={IconLock} onClick={() => close(false)}>
          {t('log.days.close')}
        </Button>
      )}
      {day.closedAt && <span className={classes.quiet}>{t('log.days.closed', { name: day.closedByName ?? '' })}</span>}
      {asked && <CloseQuestion failure={asked} onConfirm={() => close(true)} onClose={answer} />}
    </li>
  )
}

/** Closes a day; visitors who are still inside are asked about. */
function useClose(date: LocalDate) {
  const command = useCommandOp('logDays.close')
  const [asked, setAsked] = useState<Failure | null>(null)
  const close = (visitorsConfirmed: boolean) => {
    setAsked(null)
    command.mutate(
      { date, visitorsConfirmed },
      {
        onError: (error) => {
          const failure = toFailure(error)
          if (failure.reason === 'log.visitors-inside') setAsked(failure)
          else notify.failed(error)
        },
      },
    )
  }
  return { close, asked, answer: () => setAsked(null) }
}

type CloseQuestionProps = { failure: Failure; onConfirm: () => void; onClose: () => void }

function CloseQuestion({ failure, onConfirm, onClose }: CloseQuestionProps) {
  const { t } = useTranslation('security')
  const failureText = useFailureText()
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('log.days.closeTitle')}
      text={failureText(failure)}
      confirmLabel={t('log.days.closeAnyway')}
      onConfirm={onConfirm}
    />
  )
}
