import { IconPhone, IconRoute } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instant } from '../../../../common/kernel/calendar.ts'
import type { Round } from '../../../../common/security/patrols/patrols.contract.ts'
import { useFormat } from '../../../i18n.ts'
import classes from './PlanList.module.css'
import { PlanState } from './PlanState.tsx'
import type { PlanRow } from './plan-rows.ts'

type PlanListProps = {
  rows: readonly PlanRow[]
  /** Draws a line at this moment; `null` for a day that is looked back on. */
  now: Instant | null
  /** Begins to write down what is due; `null` for who may not. */
  onRecord: ((row: PlanRow) => void) | null
}

/** Rounds and calls along the hours. */
export function PlanList({ rows, now, onRecord }: PlanListProps) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const ahead = now === null ? -1 : rows.findIndex(({ time }) => time > now)
  const line = now !== null && (
    <li className={classes.now}>
      <span>{t('patrols.list.now', { time: format.time(now) })}</span>
    </li>
  )
  return (
    <ol className={classes.list} aria-label={t('patrols.list.label')}>
      {rows.map((row, index) => (
        <Fragment key={row.key}>
          {index === ahead && line}
          <Row row={row} onRecord={onRecord} />
        </Fragment>
      ))}
      {ahead === -1 && line}
    </ol>
  )
}

function Row({ row, onRecord }: { row: PlanRow; onRecord: PlanListProps['onRecord'] }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const Icon = row.kind === 'round' ? IconRoute : IconPhone
  const time = format.time(row.time)
  return (
    <li className={classes.row} data-state={row.state ?? 'unplanned'}>
      <time className={classes.time} dateTime={row.time}>
        {time}
      </time>
      <span className={classes.mark} aria-hidden="true">
        <Icon size={16} stroke={1.75} />
      </span>
      <div className={classes.what}>
        <span className={classes.name}>
          <span className="visually-hidden">{t(`patrols.kind.${row.kind}`)} </span>
          {row.name}
        </span>
        <Particulars row={row} />
      </div>
      <PlanState state={row.state} />
      <div className={`${classes.action} no-print`}>
        {row.state === 'due' && onRecord && (
          <button
            type="button"
            className={classes.record}
            aria-label={t('patrols.list.recordOf', { name: row.name, time })}
            onClick={() => onRecord(row)}
          >
            {t('patrols.list.record')}
          </button>
        )}
      </div>
    </li>
  )
}

/** When and by whom it was done, and what was found. */
function Particulars({ row }: { row: PlanRow }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  if (row.answeredAt === null) return null
  const time = format.time(row.answeredAt)
  const parts = [
    row.round ? t('patrols.list.by', { time, name: row.round.byName }) : t('patrols.list.at', { time }),
    ...(row.outcome === null ? [] : [t(`checkCalls.outcome.${row.outcome}`)]),
  ]
  return (
    <>
      <span className={classes.done}>{parts.join(' · ')}</span>
      {row.round && <Found round={row.round} />}
    </>
  )
}

function Found({ round }: { round: Round }) {
  const { t } = useTranslation('security')
  const passed = round.passed.filter(({ result }) => result !== 'skipped').length
  const amiss = round.passed.filter(({ result }) => result !== 'ok')
  if (amiss.length === 0 && round.note === '') return null
  return (
    <ul className={classes.found}>
      {passed < round.passed.length && <li>{t('patrols.list.passed', { passed, of: round.passed.length })}</li>}
      {amiss.map(({ checkpointId, name, result, note }) => (
        <li key={checkpointId}>
          {t('patrols.entry.place', { name, result: t(`patrols.result.${result}`) })}, {note}
        </li>
      ))}
      {round.note !== '' && <li>{round.note}</li>}
    </ul>
  )
}
