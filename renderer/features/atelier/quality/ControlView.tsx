import { IconCircleCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ControlBundle } from '../../../../common/atelier/quality/quality.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { CheckDialog } from './CheckDialog.tsx'

type ControlViewProps = { openId: string | null; onOpen: (id: string | null) => void }

/** Bundles that wait for control; Enter opens one. */
export function ControlView({ openId, onOpen }: ControlViewProps) {
  const { t } = useTranslation('atelier')
  const query = useQueryOp('quality.waiting', {})
  const columns = useControlColumns()
  return (
    <>
      <QueryView query={query}>
        {(rows) => (
          <DataGrid
            label={t('quality.waiting')}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            density="comfortable"
            onOpen={(row) => onOpen(row.id)}
            openId={openId}
            empty={<EmptyState icon={IconCircleCheck} title={t('quality.empty')} hint={t('quality.emptyHint')} />}
          />
        )}
      </QueryView>
      {openId !== null && <CheckDialog key={openId} bundleId={openId} onClose={() => onOpen(null)} />}
    </>
  )
}

function useControlColumns(): readonly GridColumn<ControlBundle>[] {
  const { t } = useTranslation('atelier')
  return useMemo(() => {
    const count = (id: 'cut' | 'control' | 'rework' | 'passed'): GridColumn<ControlBundle> => ({
      id,
      header: t(`quality.column.${id}`),
      value: (row) => row.pieces[id],
      align: 'end',
      width: 115,
    })
    return [
      { id: 'lot', header: t('quality.column.lot'), value: (row) => row.lotCode, width: 120 },
      { id: 'bundle', header: t('quality.column.bundle'), value: (row) => row.number, align: 'end', width: 85 },
      { id: 'style', header: t('quality.column.style'), value: (row) => row.styleName, grow: 1 },
      { id: 'variant', header: t('quality.column.variant'), value: (row) => `${row.size} · ${row.colour}`, grow: 1 },
      count('control'),
      count('rework'),
      count('passed'),
      count('cut'),
    ]
  }, [t])
}
