import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { dateIn, houseZone, nightsBetween } from '../../../../common/kernel/calendar.ts'
import type { PlaceRequest } from '../../../../common/shelter/requests/requests.contract.ts'
import { urgencies } from '../../../../common/shelter/requests/requests.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Overdue } from '../../../ui/Overdue.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { UrgencyMark } from './UrgencyMark.tsx'
import { usePeopleText } from './use-people-text.ts'

/** The columns of the waiting list; the state only where closed requests are shown too. */
export function useRequestColumns(withState: boolean): readonly GridColumn<PlaceRequest>[] {
  const { t } = useTranslation(['shelter', 'app'])
  const format = useFormat()
  const peopleText = usePeopleText()
  return useMemo(() => {
    const today = todayInHouse()
    const daysWaiting = (row: PlaceRequest) => nightsBetween(dateIn(houseZone, row.askedAt), today)
    const late = (row: PlaceRequest) => row.wantedFrom < today && (row.state === 'waiting' || row.state === 'reserved')
    const columns: GridColumn<PlaceRequest>[] = [
      {
        id: 'urgency',
        header: t('requests.column.urgency'),
        value: (row) => urgencies.indexOf(row.urgency),
        text: (row) => t(`requests.urgency.${row.urgency}`),
        cell: (row) => <UrgencyMark urgency={row.urgency} />,
        width: 165,
      },
      { id: 'label', header: t('requests.column.label'), value: (row) => row.label, grow: 1.1 },
      {
        id: 'people',
        header: t('requests.column.people'),
        value: (row) => row.women + row.men + row.children,
        text: peopleText,
        grow: 1.3,
      },
      {
        id: 'wantedFrom',
        header: t('requests.column.wantedFrom'),
        value: (row) => row.wantedFrom,
        text: (row) => format.date(row.wantedFrom),
        cell: (row) => (late(row) ? <Overdue date={row.wantedFrom} /> : <span>{format.date(row.wantedFrom)}</span>),
        width: 125,
      },
      {
        id: 'waitingFor',
        header: t('requests.column.waitingFor'),
        value: daysWaiting,
        text: (row) => {
          const days = daysWaiting(row)
          return days <= 0 ? t('requests.sinceToday') : t('app:amount.days', { count: days })
        },
        width: 120,
      },
      { id: 'referredBy', header: t('requests.column.referredBy'), value: (row) => row.referredBy, grow: 1 },
      { id: 'needs', header: t('requests.column.needs'), value: (row) => row.needs, grow: 1.2 },
    ]
    const state: GridColumn<PlaceRequest> = {
      id: 'state',
      header: t('requests.column.state'),
      value: (row) => t(`requests.state.${row.state}`),
      width: 130,
    }
    return withState ? [...columns, state] : columns
  }, [t, format, peopleText, withState])
}
