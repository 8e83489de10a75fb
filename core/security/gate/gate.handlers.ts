import { AppError } from '../../../common/kernel/app-error.ts'
import type { gateContract, GateAlert } from '../../../common/security/gate/gate.contract.ts'
import type { ReadTx } from '../../kernel/context.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { assetAlerts } from '../assets/alerts.ts'
import { keyAlerts } from '../keys/alerts.ts'
import { incidentsAlerts } from '../incidents/alerts.ts'
import { checkCallsAlerts } from '../check-calls/alerts.ts'
import { keysOutNow } from '../keys/keys-out.ts'
import { patrolsAlerts } from '../patrols/alerts.ts'
import { runningShifts } from '../shifts/shifts.queries.ts'
import { visitsAlerts } from '../visits/alerts.ts'
import { visitorsInside } from '../visits/visits.queries.ts'
import { handOverAlerts, lateResidents, openDayAlerts, type Moment } from './alerts.ts'
import { endBadge, insertBadge, shelterStaff, wornBadges } from './gate.queries.ts'
import { residentsAt } from './residents.ts'

/** Each kind of alert, computed where its records live. */
const alertSources: readonly ((moment: Moment) => GateAlert[])[] = [
  openDayAlerts,
  handOverAlerts,
  visitsAlerts,
  keyAlerts,
  patrolsAlerts,
  checkCallsAlerts,
  assetAlerts,
  incidentsAlerts,
]

function visitorsNow(tx: ReadTx) {
  return visitorsInside(tx).flatMap(({ inAt, hostAlias, ...visit }) =>
    inAt === null ? [] : [{ ...visit, hostAlias: hostAlias ?? '', since: inAt }],
  )
}

export const gateHandlers: Handlers<typeof gateContract> = {
  'gate.people': ({ tx, now }) => residentsAt(tx, now),

  'gate.open': ({ tx, now, today }) => {
    const residents = residentsAt(tx, now)
    const alerts = [
      ...lateResidents(residents, now),
      ...alertSources.flatMap((alertsOf) => alertsOf({ tx, now, today })),
    ].sort((a, b) => (a.due < b.due ? -1 : 1))
    return {
      out: residents.filter((person) => !person.inside),
      visitors: visitorsNow(tx),
      keys: keysOutNow(tx, now),
      alerts,
    }
  },

  'gate.emergency': ({ tx, now }) => ({
    at: now,
    residents: residentsAt(tx, now),
    visitors: visitorsNow(tx),
    officers: runningShifts(tx).map(({ officerName, begunAt }) => ({ name: officerName, since: begunAt })),
  }),

  'gate.giveBadge': ({ tx, now, newId, subject }, { personId, badge }) => {
    const holder = badge === null ? undefined : wornBadges(tx).find((one) => one.badge === badge)
    if (holder && holder.personId !== personId) throw new AppError('conflict', 'gate.badge-taken')
    endBadge(tx, personId, now)
    if (badge !== null) insertBadge(tx, { id: newId('badge'), personId, badge, givenAt: now })
    subject(personId)
    return {}
  },

  'gate.staff': ({ tx }) => shelterStaff(tx),
}
