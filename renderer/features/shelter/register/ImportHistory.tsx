import { IconFileImport } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../api/client.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Page.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import classes from './ImportPage.module.css'
import problemClasses from './ProblemGrid.module.css'
import { UndoImport } from './UndoImport.tsx'

type Batch = OutputOf<'register.batches'>[number]

const counted = ['rooms', 'beds', 'persons', 'households', 'stays'] as const

/** The imports of this house, each of which can be taken back while nothing was built on it. */
export function ImportHistory() {
  const { t } = useTranslation('register')
  const format = useFormat()
  const query = useQueryOp('register.batches', {})
  const [undoing, setUndoing] = useState<string | null>(null)
  const columns = useMemo<GridColumn<Batch>[]>(() => {
    const state = ({ undone }: Batch) =>
      undone === null ? t('history.kept') : t('page.history.undoneAt', { when: format.dateTime(undone) })
    return [
      { id: 'at', header: t('history.at'), width: 150, value: (row) => row.at, text: (row) => format.dateTime(row.at) },
      { id: 'by', header: t('history.by'), value: (row) => row.by },
      ...counted.map((id): GridColumn<Batch> => ({
        id,
        header: t(`history.${id}`),
        width: 98,
        align: 'end',
        value: (row) => row[id],
      })),
      { id: 'state', header: t('history.state'), width: 210, value: state },
      {
        id: 'undo',
        header: t('page.history.action'),
        width: 150,
        sortable: false,
        value: () => null,
        cell: ({ id, at, undone }) =>
          undone === null && (
            <button
              type="button"
              className={problemClasses.act}
              aria-label={t('page.history.undoOf', { when: format.dateTime(at) })}
              onClick={() => setUndoing(id)}
            >
              {t('undo.action')}
            </button>
          ),
      },
    ]
  }, [t, format])
  return (
    <Section title={t('history.title')}>
      <QueryView query={query}>
        {(rows) => (
          <div className={classes.bounded}>
            <DataGrid
              label={t('history.title')}
              rows={rows}
              rowId={(row) => row.id}
              columns={columns}
              search={false}
              density="comfortable"
              initialSort={{ id: 'at', desc: true }}
              empty={<EmptyState icon={IconFileImport} title={t('history.empty')} />}
            />
          </div>
        )}
      </QueryView>
      {undoing && <UndoImport batchId={undoing} onClose={() => setUndoing(null)} />}
    </Section>
  )
}
