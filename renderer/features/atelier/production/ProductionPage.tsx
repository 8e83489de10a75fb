import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { LotList } from './LotList.tsx'
import { LotPage } from './LotPage.tsx'
import { PlanLotDialog } from './PlanLotDialog.tsx'
import { ProductionBoard } from './ProductionBoard.tsx'

/** What is being sewn: the board of bundles, the list of lots, or one lot. */
export function ProductionPage(): ReactNode {
  const { lot } = useSearch({ from: '/frame/atelier/productie' })
  return lot === undefined ? <Overview /> : <LotPage key={lot} id={lot} />
}

function Overview() {
  const { t } = useTranslation('atelier')
  const { view, ended = false } = useSearch({ from: '/frame/atelier/productie' })
  const navigate = useNavigate()
  const [planning, setPlanning] = useState(false)
  const mayWrite = useMay('atelier:write')
  const plan = useCallback(() => setPlanning(true), [])
  const actions = useMemo(
    () =>
      mayWrite ? [{ id: 'lot-plan', label: t('production.action.plan'), icon: IconPlus, keys: 'C', run: plan }] : [],
    [mayWrite, t, plan],
  )
  usePageActions(actions)
  const shown = view === 'lots' ? 'lots' : 'board'
  const planButton = mayWrite && (
    <Button kind="primary" icon={IconPlus} keys="C" onClick={plan}>
      {t('production.action.plan')}
    </Button>
  )
  return (
    <Page
      fill
      title={t('production.title')}
      actions={planButton}
      filters={
        <Choice
          label={t('production.view.label')}
          value={shown}
          onChange={(chosen) =>
            void navigate({ to: '/atelier/productie', search: chosen === 'board' ? {} : { view: chosen } })
          }
          options={(['board', 'lots'] as const).map((value) => ({ value, label: t(`production.view.${value}`) }))}
        />
      }
    >
      {shown === 'board' ? <ProductionBoard /> : <LotList ended={ended} />}
      {planning && <PlanLotDialog onClose={() => setPlanning(false)} />}
    </Page>
  )
}
