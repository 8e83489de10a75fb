import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconFlag, IconShieldCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  incidentCategories,
  severities,
  type IncidentSummary,
} from '../../../../common/security/incidents/incidents.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Pick } from '../../../ui/controls.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { IncidentPanel } from './IncidentPanel.tsx'
import { IncidentReport } from './IncidentReport.tsx'
import { useIncidentColumns } from './use-incident-columns.tsx'

/** Incidents, open ones first; one opens beside the list with its whole file. */
export function IncidentsPage() {
  const { t } = useTranslation('security')
  const format = useFormat()
  const { incident: openId, all, from, until } = useSearch({ from: '/frame/incidente' })
  const navigate = useNavigate()
  const [reporting, setReporting] = useState(false)
  const [filter, setFilter] = useState<Filter>({ category: null, severity: null })
  const mayReport = useReportAction(setReporting)
  const query = useQueryOp('incidents.list', { openOnly: !all, from: from ?? null, until: until ?? null })
  const rows = useMemo(() => (query.data ?? []).filter((row) => fits(row, filter)), [query.data, filter])
  const columns = useIncidentColumns()
  const show = (id: string | null, withClosed = all) =>
    void navigate({
      to: '/incidente',
      search: {
        ...(id !== null && { incident: id }),
        ...(withClosed && { all: true }),
        ...(withClosed === all && { from, until }),
      },
    })
  const report = mayReport && (
    <Button kind="primary" icon={IconFlag} keys="C" onClick={() => setReporting(true)}>
      {t('incidents.report')}
    </Button>
  )
  return (
    <Page
      fill
      title={t('incidents.title')}
      description={from && format.period(from, until ?? null)}
      actions={report}
      filters={
        <>
          <Choice
            label={t('incidents.filter.state')}
            value={all ? 'all' : 'open'}
            onChange={(chosen) => show(null, chosen === 'all')}
            options={(['open', 'all'] as const).map((value) => ({ value, label: t(`incidents.filter.${value}`) }))}
          />
          <Filters value={filter} onChange={setFilter} />
        </>
      }
    >
      <QueryView query={query}>
        {() => (
          <DataGrid
            label={t('incidents.list')}
            rows={rows}
            rowId={(row) => row.id}
            columns={columns}
            onOpen={(row) => show(row.id)}
            openId={openId ?? null}
            empty={
              <EmptyState
                icon={IconShieldCheck}
                title={all ? t('incidents.emptyAll') : t('incidents.empty')}
                hint={t('incidents.emptyHint')}
              />
            }
          />
        )}
      </QueryView>
      {openId !== undefined && <IncidentPanel key={openId} id={openId} onClose={() => show(null)} />}
      {reporting && (
        <IncidentReport
          onCancel={() => setReporting(false)}
          onDone={({ id }) => {
            setReporting(false)
            show(id)
          }}
        />
      )}
    </Page>
  )
}

type Filter = { readonly category: string | null; readonly severity: string | null }

const fits = (row: IncidentSummary, { category, severity }: Filter) =>
  (category === null || row.category === category) && (severity === null || String(row.severity) === severity)

function Filters({ value, onChange }: { value: Filter; onChange: (value: Filter) => void }) {
  const { t } = useTranslation('security')
  return (
    <>
      <Pick
        hideLabel
        clearable
        searchable
        label={t('incidents.filter.category')}
        placeholder={t('incidents.filter.category')}
        value={value.category}
        onChange={(category) => onChange({ ...value, category })}
        options={incidentCategories.map((one) => ({ value: one, label: t(`incidents.category.${one}`) }))}
      />
      <Pick
        hideLabel
        clearable
        label={t('incidents.filter.severity')}
        placeholder={t('incidents.filter.severity')}
        w={150}
        value={value.severity}
        onChange={(severity) => onChange({ ...value, severity })}
        options={severities.map((one) => ({ value: String(one), label: t(`incidents.severity.s${one}`) }))}
      />
    </>
  )
}

/** The command of the page, for the palette and its key. */
function useReportAction(open: (reporting: boolean) => void): boolean {
  const { t } = useTranslation('security')
  const mayReport = useMay('incidents:report')
  const actions = useMemo(
    () =>
      mayReport
        ? [{ id: 'incident-report', label: t('incidents.report'), icon: IconFlag, keys: 'C', run: () => open(true) }]
        : [],
    [mayReport, t, open],
  )
  usePageActions(actions)
  return mayReport
}
