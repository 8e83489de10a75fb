import { IconFriends, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { writeDuration } from '../../../../common/atelier/workers/duration.ts'
import type { WorkerRow } from '../../../../common/atelier/workers/workers.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { useSingleKeys } from '../../../preferences.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'

type WorkerListProps = {
  ended: boolean
  onEnded: (ended: boolean) => void
  onOpen: (row: WorkerRow) => void
  onEnd: (row: WorkerRow) => void
  onAdd: () => void
}

/** The team by alias. Enter opens one, E says until when she works. */
export function WorkerList({ ended, onEnded, onOpen, onEnd, onAdd }: WorkerListProps) {
  const { t } = useTranslation('atelier')
  const mayWrite = useMay('workers:write')
  const singleKeys = useSingleKeys()
  const query = useQueryOp('workers.list', { includeEnded: ended })
  const columns = useWorkerColumns()
  const rowKeys = useMemo(() => (singleKeys && mayWrite ? { KeyE: onEnd } : undefined), [singleKeys, mayWrite, onEnd])
  return (
    <QueryView query={query}>
      {(rows) => (
        <DataGrid
          label={t('workers.list')}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          density="comfortable"
          onOpen={mayWrite ? onOpen : undefined}
          rowKeys={rowKeys}
          filters={<Toggle label={t('workers.showEnded')} checked={ended} onChange={onEnded} />}
          empty={
            <EmptyState
              icon={IconFriends}
              title={t('workers.empty')}
              hint={t('workers.emptyHint')}
              action={
                mayWrite && (
                  <Button icon={IconPlus} onClick={onAdd}>
                    {t('workers.action.add')}
                  </Button>
                )
              }
            />
          }
        />
      )}
    </QueryView>
  )
}

function useWorkerColumns(): readonly GridColumn<WorkerRow>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  return useMemo(() => {
    const week = (row: WorkerRow) => row.weekMinutes.reduce((sum, minutes) => sum + minutes, 0)
    return [
      { id: 'alias', header: t('workers.column.alias'), value: (row) => row.alias, grow: 1 },
      {
        id: 'skills',
        header: t('workers.column.skills'),
        value: (row) => row.skills.map((skill) => t(`workers.skill.${skill}`)).join(', '),
        grow: 2,
      },
      {
        id: 'language',
        header: t('workers.column.language'),
        value: (row) => format.languageName(row.language),
        width: 150,
      },
      {
        id: 'week',
        header: t('workers.column.week'),
        value: week,
        text: (row) => writeDuration(week(row)),
        align: 'end',
        width: 140,
      },
      {
        id: 'from',
        header: t('workers.column.from'),
        value: (row) => row.activeFrom,
        text: (row) => format.date(row.activeFrom),
        width: 120,
      },
      {
        id: 'until',
        header: t('workers.column.until'),
        value: (row) => row.activeUntil,
        text: (row) => (row.activeUntil ? format.date(row.activeUntil) : ''),
        width: 120,
      },
    ]
  }, [t, format])
}
