import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Visit } from '../../../../common/security/visits/visits.contract.ts'
import { useFormat } from '../../../i18n.ts'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'

/** When the visitor was at the gate, or is expected there. */
export const timeOf = ({ inAt, outAt, expectedAt }: Visit) => inAt ?? outAt ?? expectedAt

/** The columns of the book of visits. */
export function useVisitColumns(): readonly GridColumn<Visit>[] {
  const { t } = useTranslation('security')
  const format = useFormat()
  return useMemo(() => {
    const moment = (at: Visit['inAt']) => (at === null ? '' : format.dateTime(at))
    return [
      { id: 'when', header: t('visits.column.when'), value: timeOf, text: (row) => moment(timeOf(row)), width: 130 },
      { id: 'name', header: t('visits.column.name'), value: (row) => row.name, grow: 1.2 },
      { id: 'type', header: t('visits.column.type'), value: (row) => t(`visits.type.${row.type}`), grow: 0.9 },
      { id: 'organisation', header: t('visits.column.organisation'), value: (row) => row.organisation, grow: 1 },
      { id: 'host', header: t('visits.column.host'), value: (row) => row.hostAlias, grow: 0.8 },
      { id: 'badge', header: t('visits.column.badge'), value: (row) => row.badge, width: 90 },
      {
        id: 'left',
        header: t('visits.column.left'),
        value: (row) => (row.state === 'out' ? row.outAt : null),
        text: (row) => (row.state === 'out' && row.outAt !== null ? format.time(row.outAt) : ''),
        width: 95,
      },
      { id: 'state', header: t('visits.column.state'), value: (row) => t(`visits.state.${row.state}`), width: 95 },
      { id: 'reason', header: t('visits.column.reason'), value: (row) => row.reason, grow: 1.2 },
      { id: 'by', header: t('visits.column.by'), value: (row) => row.byName, grow: 0.8, hidden: true },
    ]
  }, [t, format])
}
