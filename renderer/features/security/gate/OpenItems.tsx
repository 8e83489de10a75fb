import { IconClockExclamation } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GateAlert, GatePerson } from '../../../../common/security/gate/gate.contract.ts'
import { isLocalDate } from '../../../../common/kernel/calendar.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { QueryView } from '../../../ui/Loading.tsx'
import { alertPlaces } from './alert-places.ts'
import classes from './OpenItems.module.css'
import { useCameBack } from './use-came-back.ts'

/** Rounds and calls fall due without anybody changing anything, so this is read again each minute. */
const readAgainMs = 60_000

/** What stands open at the gate: what waits, who is out, who is visiting, which keys are out. */
export function OpenItems() {
  const { t } = useTranslation('security')
  const format = useFormat()
  const open = useQueryOp('gate.open', {}, { refetchInterval: readAgainMs })
  return (
    <aside className={classes.open} aria-label={t('gate.open.label')}>
      <QueryView query={open}>
        {({ alerts, out, visitors, keys }) => (
          <>
            {alerts.length > 0 && (
              <Part title={t('gate.open.alerts')} count={alerts.length}>
                {alerts.map((alert) => (
                  <Alert key={`${alert.kind} ${alert.refId} ${alert.due}`} alert={alert} />
                ))}
              </Part>
            )}
            <Part title={t('gate.open.out')} count={out.length} empty={t('gate.open.nobodyOut')}>
              {out.map((person) => (
                <OutLine key={person.personId} person={person} />
              ))}
            </Part>
            <Part title={t('gate.open.visitors')} count={visitors.length} empty={t('gate.open.noVisitors')}>
              {visitors.map((visit) => (
                <li key={visit.visitId} className={classes.item}>
                  <span className={classes.name}>
                    <Link to="/vizite">{visit.name}</Link>
                  </span>
                  <span className={classes.detail}>
                    {[
                      visit.badge && t('gate.pick.badge', { badge: visit.badge }),
                      t('gate.open.since', { time: format.time(visit.since) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </Part>
            <Part title={t('gate.open.keys')} count={keys.length} empty={t('gate.open.noKeys')}>
              {keys.map((key) => (
                <li key={key.issueId} className={classes.item}>
                  <span className={classes.name}>
                    <Link to="/chei">{t('gate.open.key', { number: key.number, holder: key.holder })}</Link>
                  </span>
                  <span className={classes.detail}>
                    {key.due ? t('gate.open.until', { time: format.dateTime(key.due) }) : key.opens}
                  </span>
                </li>
              ))}
            </Part>
          </>
        )}
      </QueryView>
    </aside>
  )
}

type PartProps = { title: string; count: number; empty?: string; children: ReactNode }

function Part({ title, count, empty, children }: PartProps) {
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>
        {title} <span className={classes.count}>{count}</span>
      </h2>
      {count === 0 ? <p className={classes.nothing}>{empty}</p> : <ul className={classes.list}>{children}</ul>}
    </section>
  )
}

function Alert({ alert }: { alert: GateAlert }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const name = isLocalDate(alert.name) ? format.date(alert.name) : alert.name
  return (
    <li className={classes.item} data-alert>
      <IconClockExclamation size={18} stroke={1.75} aria-hidden="true" className={classes.clock ?? ''} />
      <span className={classes.name}>
        <Link to={alertPlaces[alert.kind]}>{t(`gate.alert.${alert.kind}`, { name })}</Link>
      </span>
      <span className={classes.detail}>{t('gate.open.due', { time: format.dateTime(alert.due) })}</span>
    </li>
  )
}

function OutLine({ person }: { person: GatePerson }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const mayWrite = useMay('log:write')
  const { cameBack, busy } = useCameBack()
  return (
    <li className={classes.item}>
      <span className={classes.name}>{person.alias}</span>
      <span className={classes.detail}>
        {person.roomName}
        {person.expectedReturn && ` · ${t('gate.open.until', { time: format.dateTime(person.expectedReturn) })}`}
      </span>
      {mayWrite && (
        <button type="button" className={classes.back} disabled={busy} onClick={() => void cameBack(person)}>
          {t('gate.open.cameBack')}
          <span className="visually-hidden"> {person.alias}</span>
        </button>
      )}
    </li>
  )
}
