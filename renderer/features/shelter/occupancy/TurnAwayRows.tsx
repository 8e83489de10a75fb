import { IconDoorOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../api/client.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import type { Drill } from './drill.ts'

type Row = OutputOf<'turnAways.list'>[number]
type TurnAwayRowsProps = { drill: Extract<Drill, { kind: 'turnAways' }>; title: string }

/** The requests that a number of turn-aways counts. */
export function TurnAwayRows({ drill: { from, until, reason }, title }: TurnAwayRowsProps) {
  const { t } = useTranslation(['figures', 'documents'])
  const format = useFormat()
  const query = useQueryOp('turnAways.list', { from, until })
  const rows = useMemo(
    () => (query.data ?? []).filter((row) => reason === null || row.reason === reason),
    [query.data, reason],
  )
  const columns = useMemo<GridColumn<Row>[]>(() => {
    const heads = (id: 'women' | 'men' | 'children'): GridColumn<Row> => ({
      id,
      header: t(`column.${id}`),
      width: 88,
      align: 'end',
      value: (row) => row[id],
    })
    return [
      { id: 'date', header: t('column.date'), width: 112, value: (row) => row.on, text: (row) => format.date(row.on) },
      { id: 'reason', header: t('column.reason'), grow: 2, value: (row) => t(`documents:turnAway.${row.reason}`) },
      heads('women'),
      heads('men'),
      heads('children'),
      { id: 'referredTo', header: t('column.referredTo'), value: (row) => row.referredTo },
      { id: 'note', header: t('column.note'), value: (row) => row.note },
    ]
  }, [t, format])
  return (
    <QueryView query={query}>
      {() => (
        <DataGrid
          label={title}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          empty={<EmptyState icon={IconDoorOff} title={t('empty.turnAways')} />}
        />
      )}
    </QueryView>
  )
}
