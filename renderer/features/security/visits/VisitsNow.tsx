import { IconCalendarTime, IconClockExclamation, IconDoorEnter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instant } from '../../../../common/kernel/calendar.ts'
import { instantOf } from '../../../../common/kernel/calendar.ts'
import type { Visit } from '../../../../common/security/visits/visits.contract.ts'
import { visitDue } from '../../../../common/security/visits/visits.rules.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Page.tsx'
import classes from './VisitsNow.module.css'

type VisitsNowProps = {
  onArrived: (visit: Visit) => void
  onLeaves: (visit: Visit) => void
  onCancelled: (visit: Visit) => void
}

/** Who is in the house and who is expected today, each with the one thing that comes next. */
export function VisitsNow({ onArrived, onLeaves, onCancelled }: VisitsNowProps) {
  const { t } = useTranslation('security')
  const query = useQueryOp('visits.today', {})
  return (
    <QueryView query={query}>
      {(visits) => (
        <div className={classes.halves}>
          <Section title={t('visits.now.inside')}>
            <Visitors
              visits={visits.filter(({ state }) => state === 'in')}
              empty={
                <EmptyState
                  icon={IconDoorEnter}
                  title={t('visits.now.nobodyInside')}
                  hint={t('visits.now.nobodyInsideHint')}
                />
              }
              actions={(visit) => [
                { label: t('visits.now.leaves'), name: t('visits.now.leavesName', visit), run: () => onLeaves(visit) },
              ]}
            />
          </Section>
          <Section title={t('visits.now.expected')}>
            <Visitors
              visits={visits.filter(({ state }) => state === 'expected')}
              empty={
                <EmptyState
                  icon={IconCalendarTime}
                  title={t('visits.now.nobodyExpected')}
                  hint={t('visits.now.nobodyExpectedHint')}
                />
              }
              actions={(visit) => [
                {
                  label: t('visits.now.cancel'),
                  name: t('visits.now.cancelName', visit),
                  run: () => onCancelled(visit),
                },
                {
                  label: t('visits.now.arrives'),
                  name: t('visits.now.arrivesName', visit),
                  run: () => onArrived(visit),
                },
              ]}
            />
          </Section>
        </div>
      )}
    </QueryView>
  )
}

type Step = { label: string; name: string; run: () => void }
type VisitorsProps = { visits: readonly Visit[]; empty: ReactNode; actions: (visit: Visit) => readonly Step[] }

function Visitors({ visits, empty, actions }: VisitorsProps) {
  const mayWrite = useMay('log:write')
  if (visits.length === 0) return empty
  return (
    <ul className={classes.list}>
      {visits.map((visit) => (
        <li key={visit.id} className={classes.visit}>
          <div className={classes.who}>
            <p className={classes.name}>{visit.name}</p>
            <p className={classes.facts}>
              <VisitLine visit={visit} />
            </p>
          </div>
          {mayWrite &&
            actions(visit).map(({ label, name, run }, index, all) => (
              <button
                key={label}
                type="button"
                className={classes.step}
                data-main={index === all.length - 1 || undefined}
                aria-label={name}
                onClick={run}
              >
                {label}
              </button>
            ))}
        </li>
      ))}
    </ul>
  )
}

/** The particulars of a visit in one line; a visit that has lasted too long says since when. */
function VisitLine({ visit }: { visit: Visit }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const now = useMinute()
  const due = visit.state === 'in' && visit.inAt !== null ? visitDue(visit.inAt) : null
  const time =
    visit.inAt !== null
      ? t('visits.now.since', { time: format.time(visit.inAt) })
      : visit.expectedAt !== null && t('visits.now.at', { time: format.time(visit.expectedAt) })
  const host = visit.hostAlias ? t('visits.now.to', { alias: visit.hostAlias }) : t('visits.now.toHouse')
  const badge = visit.badge ? t('visits.now.badge', { badge: visit.badge }) : t('visits.now.noBadge')
  const parts = [time, visit.organisation || t(`visits.type.${visit.type}`), host, visit.state === 'in' && badge]
  return (
    <>
      {parts.filter(Boolean).join(' · ')}
      {due !== null && due < now && (
        <span className={classes.late}>
          <IconClockExclamation size={17} stroke={1.75} aria-hidden="true" />
          {t('visits.now.late', { time: format.time(due) })}
        </span>
      )}
    </>
  )
}

function useMinute(): Instant {
  const [now, setNow] = useState(() => instantOf(Date.now()))
  useEffect(() => {
    const timer = setInterval(() => setNow(instantOf(Date.now())), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
