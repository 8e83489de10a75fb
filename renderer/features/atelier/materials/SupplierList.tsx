import { IconArchive, IconPencil, IconPlus, IconTruck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupplierRow } from '../../../../common/atelier/materials/materials.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { SupplierDialog } from './SupplierDialog.tsx'

/** From whom materials come; Enter opens a supplier beside the list. */
export function SupplierList({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('atelier')
  const mayWrite = useMay('atelier:write')
  const [openId, setOpenId] = useState<string | null>(null)
  const [ended, setEnded] = useState(false)
  const query = useQueryOp('suppliers.list', { includeEnded: ended })
  const columns = useSupplierColumns()
  const open = query.data?.find(({ id }) => id === openId)
  return (
    <>
      <QueryView query={query}>
        {(rows) => (
          <DataGrid
            label={t('materials.supplierList')}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            initialSort={{ id: 'name' }}
            onOpen={(row) => setOpenId(row.id)}
            openId={openId}
            filters={<Toggle label={t('materials.showEnded')} checked={ended} onChange={setEnded} />}
            empty={
              <EmptyState
                icon={IconTruck}
                title={t('materials.emptySuppliers')}
                hint={t('materials.emptySuppliersHint')}
                action={
                  mayWrite && (
                    <Button icon={IconPlus} onClick={onAdd}>
                      {t('materials.action.addSupplier')}
                    </Button>
                  )
                }
              />
            }
          />
        )}
      </QueryView>
      {open && <SupplierPanel key={open.id} row={open} onClose={() => setOpenId(null)} />}
    </>
  )
}

function useSupplierColumns(): readonly GridColumn<SupplierRow>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  return useMemo(
    () => [
      { id: 'name', header: t('materials.column.supplier'), value: (row) => row.name, grow: 1.5 },
      { id: 'contact', header: t('materials.column.contact'), value: (row) => row.contact, grow: 2 },
      { id: 'country', header: t('materials.column.country'), value: (row) => format.country(row.country), width: 150 },
      { id: 'rolls', header: t('materials.column.rolls'), value: (row) => row.rolls, align: 'end', width: 90 },
    ],
    [t, format],
  )
}

function SupplierPanel({ row, onClose }: { row: SupplierRow; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const mayWrite = useMay('atelier:write') && !row.ended
  const [dialog, setDialog] = useState<'correct' | 'end' | null>(null)
  const end = useCommandOp('suppliers.end')
  const close = () => setDialog(null)
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={row.name}
      actions={
        mayWrite && (
          <>
            <Button icon={IconPencil} onClick={() => setDialog('correct')}>
              {t('materials.action.correct')}
            </Button>
            <Button kind="quiet" icon={IconArchive} onClick={() => setDialog('end')}>
              {t('materials.action.end')}
            </Button>
          </>
        )
      }
    >
      <Facts
        items={[
          [t('materials.column.contact'), row.contact || null],
          [t('materials.column.country'), format.country(row.country)],
          [t('materials.column.rolls'), format.number(row.rolls)],
        ]}
      />
      {dialog === 'correct' && <SupplierDialog row={row} onClose={close} />}
      <ConfirmDialog
        opened={dialog === 'end'}
        onClose={close}
        title={t('materials.dialog.end', { name: row.name })}
        text={t('materials.dialog.endSupplierText')}
        confirmLabel={t('materials.action.end')}
        onConfirm={async () => {
          await end.mutateAsync({ id: row.id, version: row.version })
          notify.done(t('materials.done.ended', { name: row.name }))
          onClose()
        }}
      />
    </SidePanel>
  )
}
