import { IconNeedleThread, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sampleStates, type SampleRow } from '../../../../common/atelier/samples/sample.ts'
import { isOpen } from '../../../../common/atelier/samples/samples.rules.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { DataGrid, type GridColumn } from '../../../ui/table/DataGrid.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { useStyleName } from '../catalogue/use-style-name.ts'
import { RequestSampleDialog } from './RequestSampleDialog.tsx'
import { SampleMark } from './SampleMark.tsx'

/** Samples that go back and forth with the customer. Enter opens one as a page. */
export function SamplesPage() {
  const { t } = useTranslation('atelier')
  const { open = false } = useSearch({ from: '/frame/atelier/mostre' })
  const navigate = useNavigate()
  const mayWrite = useMay('atelier:write')
  const [requesting, setRequesting] = useState(false)
  const query = useQueryOp('samples.list', { includeDecided: !open })
  const columns = useSampleColumns()
  const request = useCallback(() => setRequesting(true), [])
  usePageActions(
    useMemo(
      () =>
        mayWrite
          ? [{ id: 'sample-request', label: t('samples.action.request'), icon: IconPlus, keys: 'N', run: request }]
          : [],
      [mayWrite, t, request],
    ),
  )
  const requestButton = mayWrite && (
    <Button kind="primary" icon={IconPlus} keys="N" onClick={request}>
      {t('samples.action.request')}
    </Button>
  )
  return (
    <Page
      fill
      title={t('samples.title')}
      description={query.data && t('samples.open', { count: query.data.filter(({ state }) => isOpen(state)).length })}
      actions={requestButton}
    >
      <QueryView query={query}>
        {(rows) => (
          <DataGrid
            label={t('samples.list')}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            density="comfortable"
            initialSort={{ id: 'state' }}
            onOpen={({ id }) => void navigate({ to: '/atelier/mostre/$id', params: { id } })}
            filters={
              <Toggle
                label={t('samples.hideDecided')}
                checked={open}
                onChange={(only) => void navigate({ to: '/atelier/mostre', search: only ? { open: true } : {} })}
              />
            }
            empty={
              <EmptyState
                icon={IconNeedleThread}
                title={t('samples.empty')}
                hint={t('samples.emptyHint')}
                action={requestButton}
              />
            }
          />
        )}
      </QueryView>
      {requesting && <RequestSampleDialog onClose={() => setRequesting(false)} />}
    </Page>
  )
}

function useSampleColumns(): readonly GridColumn<SampleRow>[] {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const nameOf = useStyleName()
  return useMemo(() => {
    const day = (column: 'requestedOn' | 'sentOn' | 'decidedOn'): GridColumn<SampleRow> => ({
      id: column,
      header: t(`samples.column.${column}`),
      value: (row) => row[column],
      text: (row) => (row[column] ? format.date(row[column]) : ''),
      width: 120,
    })
    return [
      { id: 'number', header: t('samples.column.number'), value: (row) => row.number, width: 120 },
      {
        id: 'style',
        header: t('samples.column.style'),
        value: (row) => `${row.code} · ${nameOf(row)}`,
        grow: 1.5,
      },
      {
        id: 'version',
        header: t('samples.column.version'),
        value: (row) => row.versionNumber,
        align: 'end',
        width: 90,
      },
      {
        id: 'state',
        header: t('samples.column.state'),
        value: (row) => sampleStates.indexOf(row.state),
        text: (row) => t(`samples.state.${row.state}`),
        cell: (row) => <SampleMark state={row.state} />,
        width: 150,
      },
      { id: 'round', header: t('samples.column.round'), value: (row) => row.round, align: 'end', width: 80 },
      {
        id: 'origin',
        header: t('samples.column.origin'),
        value: (row) => t(`samples.origin.${row.origin}`),
        width: 180,
      },
      day('requestedOn'),
      day('sentOn'),
      day('decidedOn'),
      {
        id: 'decidedBy',
        header: t('samples.column.decidedBy'),
        value: (row) => row.decidedBy ?? '',
        grow: 1,
        hidden: true,
      },
    ]
  }, [t, format, nameOf])
}
