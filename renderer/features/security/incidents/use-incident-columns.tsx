import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { incidentStates, type IncidentSummary } from '../../../../common/security/incidents/incidents.contract.ts'
import { useFormat } from '../../../i18n.ts'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { SeverityMark } from './SeverityMark.tsx'

/** The columns of the list of incidents. */
export function useIncidentColumns(): readonly GridColumn<IncidentSummary>[] {
  const { t } = useTranslation('security')
  const format = useFormat()
  return useMemo(
    () => [
      { id: 'number', header: t('incidents.column.number'), value: (row) => row.number, width: 105 },
      {
        id: 'severity',
        header: t('incidents.column.severity'),
        value: (row) => row.severity,
        text: (row) => t(`incidents.severity.s${row.severity}`),
        cell: (row) => <SeverityMark severity={row.severity} />,
        width: 125,
      },
      {
        id: 'category',
        header: t('incidents.column.category'),
        value: (row) => t(`incidents.category.${row.category}`),
        grow: 1.2,
      },
      {
        id: 'occurred',
        header: t('incidents.column.occurred'),
        value: (row) => row.occurredAt,
        text: (row) => format.dateTime(row.occurredAt),
        width: 150,
      },
      { id: 'place', header: t('incidents.column.place'), value: (row) => row.place, grow: 1 },
      {
        id: 'state',
        header: t('incidents.column.state'),
        value: (row) => incidentStates.indexOf(row.state),
        text: (row) => t(`incidents.state.${row.state}`),
        grow: 1.2,
      },
      {
        id: 'measures',
        header: t('incidents.column.measures'),
        value: (row) => row.openMeasures,
        text: (row) => (row.openMeasures > 0 ? format.number(row.openMeasures) : ''),
        width: 120,
        align: 'end',
      },
      { id: 'reportedBy', header: t('incidents.column.reportedBy'), value: (row) => row.reportedByName, grow: 1 },
    ],
    [t, format],
  )
}
