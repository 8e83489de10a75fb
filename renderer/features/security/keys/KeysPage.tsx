import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { addDays } from '../../../../common/kernel/calendar.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { DateRangePick } from '../../../ui/controls.tsx'
import { Page } from '../../../ui/Page.tsx'
import { IssueList } from './IssueList.tsx'
import { KeyDetailsDialog } from './KeyDetailsDialog.tsx'
import { KeyIssueDialog } from './KeyIssueDialog.tsx'
import { KeyList } from './KeyList.tsx'

type OpenDialog = { readonly kind: 'issue'; readonly keyId: string | null } | { readonly kind: 'add' }

/** Days that the history shows at first. */
const daysBack = 7

/** The keys of the house: on the hook or with somebody, and who had them. */
export function KeysPage() {
  const { t } = useTranslation('security')
  const { view } = useSearch({ from: '/frame/chei' })
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [[first, last], setPeriod] = useState<readonly [LocalDate, LocalDate]>(() => [
    addDays(todayInHouse(), -daysBack),
    todayInHouse(),
  ])
  const shown = view === 'history' ? view : 'now'
  const give = useCallback((keyId: string | null) => setDialog({ kind: 'issue', keyId }), [])
  const add = useCallback(() => setDialog({ kind: 'add' }), [])
  const buttons = usePageButtons(give, add)
  return (
    <Page
      fill
      title={t('keys.title')}
      description={<Summary />}
      actions={buttons}
      filters={
        <>
          <Choice
            label={t('keys.view.label')}
            value={shown}
            onChange={(chosen) => void navigate({ to: '/chei', search: chosen === 'now' ? {} : { view: chosen } })}
            options={(['now', 'history'] as const).map((value) => ({ value, label: t(`keys.view.${value}`) }))}
          />
          {shown === 'history' && (
            <DateRangePick
              label={{ from: t('keys.period.from'), until: t('keys.period.until') }}
              from={first}
              until={last}
              onChange={(from, until) => setPeriod([from, until])}
            />
          )}
        </>
      }
    >
      {shown === 'now' ? <KeyList onGive={give} onAdd={add} /> : <IssueList from={first} until={last} />}
      {dialog?.kind === 'issue' && <KeyIssueDialog keyId={dialog.keyId ?? undefined} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'add' && <KeyDetailsDialog row={null} onClose={() => setDialog(null)} />}
    </Page>
  )
}

function Summary() {
  const { t } = useTranslation('security')
  const { data } = useQueryOp('keys.list', {})
  if (!data || data.length === 0) return null
  const count = (state: string) => data.filter((key) => key.state === state).length
  return `${t('keys.count.out', { count: count('out') })} · ${t('keys.count.in', { count: count('in') })}`
}

function usePageButtons(give: (keyId: string | null) => void, add: () => void) {
  const { t } = useTranslation('security')
  const mayLog = useMay('log:write')
  const mayConfigure = useMay('security:configure')
  const actions = useMemo(
    () => [
      ...(mayLog
        ? [{ id: 'key-give', label: t('keys.action.giveAny'), icon: IconKey, keys: 'K', run: () => give(null) }]
        : []),
      ...(mayConfigure ? [{ id: 'key-add', label: t('keys.action.add'), icon: IconPlus, keys: 'C', run: add }] : []),
    ],
    [mayLog, mayConfigure, t, give, add],
  )
  usePageActions(actions)
  return (
    <>
      {mayConfigure && (
        <Button icon={IconPlus} keys="C" onClick={add}>
          {t('keys.action.add')}
        </Button>
      )}
      {mayLog && (
        <Button kind="primary" icon={IconKey} keys="K" onClick={() => give(null)}>
          {t('keys.action.giveAny')}
        </Button>
      )}
    </>
  )
}
