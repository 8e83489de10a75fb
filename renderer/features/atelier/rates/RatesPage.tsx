import { IconFileImport, IconPencilPlus, IconPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { EnterRateDialog } from './EnterRateDialog.tsx'
import { ImportRatesDialog } from './ImportRatesDialog.tsx'
import { RateList } from './RateList.tsx'
import { SellerDialog } from './SellerDialog.tsx'
import { SellerList } from './SellerList.tsx'
import { useRateText } from './use-rate-text.ts'

type OpenDialog = 'import' | 'enter' | 'seller'

/** The bank's rates by day, and who sells from which date on. */
export function RatesPage() {
  const { t } = useTranslation('atelier')
  const { view } = useSearch({ from: '/frame/atelier/cursuri' })
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const shown = view === 'seller' ? view : 'rates'
  const open = useCallback((kind: OpenDialog) => setDialog(kind), [])
  const close = () => setDialog(null)
  const buttons = usePageButtons(shown, open)
  return (
    <Page
      fill
      title={t('rates.title')}
      description={<Latest />}
      actions={buttons}
      filters={
        <Choice
          label={t('rates.view.label')}
          value={shown}
          onChange={(chosen) =>
            void navigate({ to: '/atelier/cursuri', search: chosen === 'rates' ? {} : { view: chosen } })
          }
          options={(['rates', 'seller'] as const).map((value) => ({ value, label: t(`rates.view.${value}`) }))}
        />
      }
    >
      {shown === 'rates' ? <RateList /> : <SellerList />}
      {dialog === 'import' && <ImportRatesDialog onClose={close} />}
      {dialog === 'enter' && <EnterRateDialog onClose={close} />}
      {dialog === 'seller' && <SellerDialog onClose={close} />}
    </Page>
  )
}

function Latest() {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const rateText = useRateText()
  const { data } = useQueryOp('rates.on', { date: todayInHouse(), currency: 'EUR' })
  if (data === undefined) return null
  return data === null ? t('rates.noLatest') : t('rates.latest', { rate: rateText(data), date: format.date(data.date) })
}

function usePageButtons(shown: 'rates' | 'seller', open: (dialog: OpenDialog) => void) {
  const { t } = useTranslation('atelier')
  const mayWrite = useMay('atelier:write') && shown === 'rates'
  const mayConfigure = useMay('atelier:configure') && shown === 'seller'
  const actions = useMemo(() => {
    const action = (id: OpenDialog, label: string, icon: typeof IconPlus, keys: string) => ({
      id: `rates-${id}`,
      label,
      icon,
      keys,
      run: () => open(id),
    })
    return [
      ...(mayWrite ? [action('enter', t('rates.action.enter'), IconPencilPlus, 'C')] : []),
      ...(mayWrite ? [action('import', t('rates.action.import'), IconFileImport, 'I')] : []),
      ...(mayConfigure ? [action('seller', t('rates.action.setSeller'), IconPlus, 'C')] : []),
    ]
  }, [t, mayWrite, mayConfigure, open])
  usePageActions(actions)
  return actions.map(({ id, label, icon, keys, run }, index) => (
    <Button key={id} kind={index === actions.length - 1 ? 'primary' : 'plain'} icon={icon} keys={keys} onClick={run}>
      {label}
    </Button>
  ))
}
