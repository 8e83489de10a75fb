import { IconDoorOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../../common/kernel/calendar.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { OutputOf } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { TurnAwayReasons } from './TurnAwayReasons.tsx'
import classes from './TurnAwayList.module.css'
import { usePeopleText } from './use-people-text.ts'

export type TurnAway = OutputOf<'turnAways.list'>[number]

/** Those who could not be received from the first date to the last: why, and each of them. */
export function TurnAwayList({ first, last }: { first: LocalDate; last: LocalDate }) {
  const { t } = useTranslation('shelter')
  const period = { from: first, until: addDays(last, 1) }
  const query = useQueryOp('turnAways.list', period)
  const columns = useColumns()
  const mayCount = useMay('figures:read')
  return (
    <QueryView query={query}>
      {(rows) => (
        <div className={classes.halves}>
          <DataGrid
            label={t('requests.each')}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            initialSort={{ id: 'on', desc: true }}
            empty={
              <EmptyState
                icon={IconDoorOff}
                title={t('requests.emptyTurnAways')}
                hint={t('requests.emptyTurnAwaysHint')}
              />
            }
          />
          {mayCount && rows.length > 0 && <TurnAwayReasons period={period} />}
        </div>
      )}
    </QueryView>
  )
}

function useColumns(): readonly GridColumn<TurnAway>[] {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const peopleText = usePeopleText()
  return useMemo(
    () => [
      {
        id: 'on',
        header: t('requests.column.on'),
        value: (row) => row.on,
        text: (row) => format.date(row.on),
        width: 105,
      },
      {
        id: 'people',
        header: t('requests.column.people'),
        value: (row) => row.women + row.men + row.children,
        text: peopleText,
        grow: 1.2,
      },
      {
        id: 'reason',
        header: t('requests.column.reason'),
        value: (row) => t(`requests.turnAwayReason.${row.reason}`),
        grow: 1.3,
      },
      { id: 'referredTo', header: t('requests.column.referredTo'), value: (row) => row.referredTo, grow: 1 },
      { id: 'note', header: t('requests.column.note'), value: (row) => row.note, grow: 1 },
    ],
    [t, format, peopleText],
  )
}
