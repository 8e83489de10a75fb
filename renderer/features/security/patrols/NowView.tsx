import { IconMoonStars, IconRoute } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dateIn, epochMs, houseZone, instantOf } from '../../../../common/kernel/calendar.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Section } from '../../../ui/Page.tsx'
import { CheckCallEntry } from './CheckCallEntry.tsx'
import classes from './NowView.module.css'
import { PlanList } from './PlanList.tsx'
import type { PlanRow } from './plan-rows.ts'
import { PlanRows } from './PlanRows.tsx'
import { RoundEntry } from './RoundEntry.tsx'
import { useClock } from '../../../use-clock.ts'

/** What is being written down, and for which route or schedule. */
export type OpenEntry = { readonly kind: 'round' | 'call'; readonly planId?: string | undefined }

/** How far the list looks back and ahead. */
const reachMs = 12 * 3_600_000

type NowViewProps = {
  entry: OpenEntry | null
  onOpen: (entry: OpenEntry) => void
  onClose: () => void
  onPlan: () => void
}

/** The twelve hours behind and ahead, and what is to be done now. */
export function NowView({ entry, onOpen, onClose, onPlan }: NowViewProps) {
  const { t } = useTranslation('security')
  const clock = useClock()
  const mayWrite = useMay('log:write')
  const shown = { from: instantOf(epochMs(clock) - reachMs), until: instantOf(epochMs(clock) + reachMs) }
  const days = { from: dateIn(houseZone, shown.from), until: dateIn(houseZone, shown.until) }
  const record = mayWrite ? (row: PlanRow) => onOpen({ kind: row.kind, planId: row.planId }) : null
  return (
    <PlanRows days={days} shown={shown} now={clock}>
      {(rows) => (
        <div className={classes.split}>
          <div className={classes.list}>
            {rows.length > 0 ? (
              <PlanList rows={rows} now={clock} onRecord={record} />
            ) : (
              <NothingPlanned onPlan={onPlan} />
            )}
          </div>
          <div className={classes.side}>
            {entry ? (
              <Section title={t(entry.kind === 'round' ? 'patrols.recordRound' : 'patrols.recordCall')}>
                {entry.kind === 'round' ? (
                  <RoundEntry key={entry.planId} routeId={entry.planId} onDone={onClose} onCancel={onClose} />
                ) : (
                  <CheckCallEntry key={entry.planId} scheduleId={entry.planId} onDone={onClose} onCancel={onClose} />
                )}
              </Section>
            ) : (
              <ToDo rows={rows} onRecord={record} />
            )}
          </div>
        </div>
      )}
    </PlanRows>
  )
}

function ToDo({ rows, onRecord }: { rows: readonly PlanRow[]; onRecord: ((row: PlanRow) => void) | null }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const due = rows.filter(({ state }) => state === 'due')
  const next = rows.find(({ state }) => state === 'planned')
  return (
    <Section title={t('patrols.next.title')}>
      {due.length === 0 && <p className={classes.quiet}>{t('patrols.next.nothing')}</p>}
      <ul className={classes.due}>
        {due.map((row, index) => (
          <li key={row.key}>
            <span>
              <strong>{row.name}</strong>{' '}
              <span className={classes.quiet}>
                {t(`patrols.kind.${row.kind}`).toLowerCase()} ·{' '}
                {t('patrols.next.since', { time: format.time(row.time) })}
              </span>
            </span>
            {onRecord && (
              <Button kind={index === 0 ? 'primary' : 'plain'} onClick={() => onRecord(row)}>
                {t('patrols.list.record')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <p className={classes.quiet}>{t('patrols.next.then', { name: next.name, time: format.time(next.time) })}</p>
      )}
    </Section>
  )
}

function NothingPlanned({ onPlan }: { onPlan: () => void }) {
  const { t } = useTranslation('security')
  const mayPlan = useMay('security:configure')
  const routes = useQueryOp('routes.list', {})
  const schedules = useQueryOp('callSchedules.list', {})
  if (!routes.data || !schedules.data) return null
  const none = routes.data.length + schedules.data.length === 0
  if (!none)
    return <EmptyState icon={IconMoonStars} title={t('patrols.list.empty')} hint={t('patrols.list.emptyHint')} />
  return (
    <EmptyState
      icon={IconRoute}
      title={t('patrols.none.title')}
      hint={mayPlan ? t('patrols.none.hint') : t('patrols.none.hintReader')}
      action={mayPlan && <Button onClick={onPlan}>{t('patrols.view.plan')}</Button>}
    />
  )
}
