import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../../common/security/incidents/incidents.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { SeverityMark } from './SeverityMark.tsx'

/** Where, when and by whom; what is not known yet is left out. */
export function IncidentFacts({ incident }: { incident: Incident }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const by = (at: Incident['reportedAt'], name: string) => t('incidents.file.by', { at: format.dateTime(at), name })
  const { severity, occurredAt, place, reportedAt, reportedByName, logSeq, reviewedAt, reviewedByName } = incident
  return (
    <Facts
      items={[
        [t('incidents.column.severity'), <SeverityMark key="severity" severity={severity} />],
        [t('incidents.file.occurred'), format.dateTime(occurredAt)],
        [t('incidents.file.place'), place],
        [t('incidents.file.reported'), by(reportedAt, reportedByName)],
        ...known(t('incidents.file.logLine'), logSeq !== null && t('incidents.file.logSeq', { seq: logSeq })),
        ...known(t('incidents.file.others'), incident.othersPresent),
        ...known(t('incidents.file.police'), incident.policeNumber),
        ...known(t('incidents.file.reviewed'), reviewedAt !== null && by(reviewedAt, reviewedByName ?? '')),
        ...known(t('incidents.file.conclusion'), incident.conclusion),
        ...known(t('incidents.file.closed'), incident.closedAt !== null && format.dateTime(incident.closedAt)),
      ]}
    />
  )
}

function known(label: string, value: string | false): (readonly [string, string])[] {
  return value === false || value === '' ? [] : [[label, value]]
}
