import {
  IconAlertTriangle,
  IconArrowLeft,
  IconCheck,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderFile } from '../../../../common/atelier/orders/order.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { useFormat, useLanguage } from '../../../i18n.ts'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Page, Section } from '../../../ui/Page.tsx'
import { ConfirmOrderDialog } from './ConfirmOrderDialog.tsx'
import { OrderForm } from './OrderForm.tsx'
import { OrderLines } from './OrderLines.tsx'
import classes from './orders.module.css'
import { ProgressLegend } from './ProgressBar.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { useEuro } from './use-euro.ts'

type OpenDialog = 'confirm' | 'hold' | 'cancel'

/** One order: what was ordered, for whom, and how far it is; a draft can be changed here too. */
export function OrderPage() {
  const { id } = useParams({ from: '/frame/atelier/comenzi/$id' })
  const { edit = false } = useSearch({ from: '/frame/atelier/comenzi/$id' })
  const { t } = useTranslation('atelier')
  const query = useQueryOp('orders.get', { id })
  const mayWrite = useMay('atelier:write')
  return (
    <QueryView query={query} loading={<Page title={t('orders.title')}>{null}</Page>}>
      {(order) =>
        edit && mayWrite && order.state === 'draft' ? (
          <OrderForm key={order.id} order={order} />
        ) : (
          <Sheet key={order.id} order={order} mayWrite={mayWrite} />
        )
      }
    </QueryView>
  )
}

function Sheet({ order, mayWrite }: { order: OrderFile; mayWrite: boolean }) {
  const { t } = useTranslation('atelier')
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const close = () => setDialog(null)
  const { number } = order
  return (
    <Page
      title={t('orders.one', { number })}
      description={[t(`orders.stage.${order.stage}`), order.customerName, t(`orders.mode.${order.mode}`)].join(' · ')}
      actions={
        <>
          <Button kind="quiet" icon={IconArrowLeft} onClick={() => void navigate({ to: '/atelier/comenzi' })}>
            {t('orders.action.back')}
          </Button>
          {mayWrite && <Actions order={order} onDialog={setDialog} />}
        </>
      }
    >
      {order.missingSamples.length > 0 && <MissingSamples order={order} />}
      <OrderFacts order={order} />
      <Section title={t('orders.edit.lines')} actions={<ProgressLegend />}>
        <OrderLines order={order} />
      </Section>
      {dialog === 'confirm' && <ConfirmOrderDialog order={order} onClose={close} />}
      {(dialog === 'hold' || dialog === 'cancel') && <ReasonDialog order={order} what={dialog} onClose={close} />}
    </Page>
  )
}

function Actions({ order, onDialog }: { order: OrderFile; onDialog: (dialog: OpenDialog) => void }) {
  const { t } = useTranslation('atelier')
  const navigate = useNavigate()
  const { mutateAsync: resume, isPending } = useCommandOp('orders.resume')
  const { id, version, state, number } = order
  const goOn = () =>
    void resume({ id, version })
      .then(() => notify.done(t('orders.done.resumed', { number })))
      .catch(notify.failed)
  if (state === 'cancelled' || state === 'closed') return null
  return (
    <>
      {state === 'draft' && (
        <Button
          icon={IconPencil}
          onClick={() => void navigate({ to: '/atelier/comenzi/$id', params: { id }, search: { edit: true } })}
        >
          {t('orders.action.edit')}
        </Button>
      )}
      {state === 'draft' && (
        <Button kind="primary" icon={IconCheck} onClick={() => onDialog('confirm')}>
          {t('orders.action.confirm')}
        </Button>
      )}
      {state === 'confirmed' && (
        <Button icon={IconPlayerPause} onClick={() => onDialog('hold')}>
          {t('orders.action.hold')}
        </Button>
      )}
      {state === 'on-hold' && (
        <Button kind="primary" icon={IconPlayerPlay} busy={isPending} onClick={goOn}>
          {t('orders.action.resume')}
        </Button>
      )}
      <ActionMenu
        label={t('orders.one', { number })}
        items={[{ id: 'cancel', label: t('orders.action.cancel'), danger: true, onSelect: () => onDialog('cancel') }]}
      />
    </>
  )
}

function MissingSamples({ order: { missingSamples } }: { order: OrderFile }) {
  const { t } = useTranslation('atelier')
  const language = useLanguage()
  return (
    <div className={classes.notice} role="note">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
      <div>
        <strong>{t('orders.missing.title')}</strong>
        <p>
          {t('orders.missing.text')}{' '}
          {missingSamples
            .map(({ code, nameRo, nameEn }) => `${code} (${language === 'en' ? nameEn : nameRo})`)
            .join(', ')}
        </p>
      </div>
    </div>
  )
}

function OrderFacts({ order }: { order: OrderFile }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const euro = useEuro()
  return (
    <div className={classes.facts}>
      <Facts
        columns={3}
        items={[
          [t('orders.fact.orderedOn'), format.date(order.orderedOn)],
          [t('orders.fact.wantedOn'), format.date(order.wantedOn)],
          [t('orders.fact.promisedOn'), order.promisedOn && format.date(order.promisedOn)],
          [t('orders.column.pieces'), format.number(order.progress.ordered)],
          [t('orders.column.total'), euro(order.totalCents)],
          [t('orders.fact.source'), t(`orders.source.${order.source}`)],
          [t('orders.fact.notes'), order.notes || null],
          [t('orders.fact.reason'), order.stateReason],
        ]}
      />
    </div>
  )
}
