import type { AlertKind } from '../../../../common/security/gate/gate.contract.ts'
import type { Place } from '../../../frame/navigation.ts'

/** Where an alert is dealt with. */
export const alertPlaces: Readonly<Record<AlertKind, Place['to']>> = {
  'resident-late': '/in-casa',
  'visitor-late': '/vizite',
  'key-overdue': '/chei',
  'key-stay-ended': '/chei',
  'round-missed': '/ronduri',
  'check-call-missed': '/ronduri',
  'test-overdue': '/aparatura',
  'asset-fault': '/aparatura',
  'day-open': '/jurnal/istoric',
  'hand-over-unread': '/jurnal',
  'incident-severe': '/incidente',
}
