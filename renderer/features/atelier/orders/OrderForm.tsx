import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orderContent, orderModes, type OrderFile, type OrderMode } from '../../../../common/atelier/orders/order.ts'
import { longestNumber } from '../../../../common/atelier/orders/order-sheet.check.ts'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import { writtenText } from '../../../../common/kernel/text.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Page, Section } from '../../../ui/Page.tsx'
import { linesOf, matrixOf, offerWith } from './order-draft.ts'
import { MatrixEditor } from './MatrixEditor.tsx'
import classes from './orders.module.css'

type Head = {
  customerId: string
  mode: OrderMode
  number: string
  orderedOn: string | null
  wantedOn: string | null
  notes: string
}

const day = localDateSchema.nullable().refine((date) => date !== null, { error: 'field.required' })
const schema = orderContent
  .omit({ lines: true })
  .extend({ number: writtenText(longestNumber), orderedOn: day, wantedOn: day })

/** Writes an order down by hand, or changes a draft: the facts, and a matrix of sizes and colours for each style. */
export function OrderForm({ order }: { order: OrderFile | null }) {
  const { t } = useTranslation('atelier')
  const navigate = useNavigate()
  const customers = useQueryOp('customers.list', {})
  const { data: offered } = useQueryOp('orders.offer', {})
  const draft = useCommandOp('orders.draft')
  const correct = useCommandOp('orders.correct')
  const [atFirst] = useState(order)
  const offer = useMemo(() => offerWith(offered ?? [], atFirst), [offered, atFirst])
  const [matrix, setMatrix] = useState(() => matrixOf(order))
  const [wrong, setWrong] = useState(false)
  const [customerId, setCustomerId] = useState(order?.customerId ?? '')
  const shops = useQueryOp('customers.get', { id: customerId }, { enabled: customerId !== '' })
  const inUse = (shops.data?.shops ?? []).filter(({ ended }) => !ended)
  const head: Head = {
    customerId: atFirst?.customerId ?? '',
    mode: atFirst?.mode ?? 'firm',
    number: atFirst?.number ?? '',
    orderedOn: atFirst?.orderedOn ?? todayInHouse(),
    wantedOn: atFirst?.wantedOn ?? null,
    notes: atFirst?.notes ?? '',
  }
  const open = (id: string) => navigate({ to: '/atelier/comenzi/$id', params: { id } })
  const form = useAppForm({
    ...formRules,
    defaultValues: head,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (values: Head) => {
      const lines = linesOf(
        matrix,
        offer,
        inUse.map(({ id }) => id),
      )
      setWrong(lines === null)
      if (lines === null) return
      const { orderedOn, wantedOn, ...rest } = values
      const number = values.number.trim() === '' ? null : values.number
      const content = { ...rest, number, orderedOn: orderedOn ?? '', wantedOn: wantedOn ?? '', lines }
      const answer = atFirst
        ? await correct
            .mutateAsync({ ...content, id: atFirst.id, version: atFirst.version })
            .then(() => ({ id: atFirst.id, number: number ?? atFirst.number }))
        : await draft.mutateAsync(content)
      notify.done(t('orders.done.saved', { number: answer.number }))
      await open(answer.id)
    }),
  })
  const leave = () => void (atFirst ? open(atFirst.id) : navigate({ to: '/atelier/comenzi' }))
  return (
    <form.AppForm>
      <Page
        title={atFirst ? t('orders.edit.title', { number: atFirst.number }) : t('orders.edit.new')}
        actions={
          <>
            <Button kind="quiet" icon={IconArrowLeft} onClick={leave}>
              {t('orders.action.back')}
            </Button>
            <form.SubmitButton keys="Ctrl ↵" />
          </>
        }
      >
        <form.Form>
          <div className={classes.facts}>
            <Columns min="11rem">
              <form.AppField name="customerId">
                {(field) => (
                  <field.SelectField
                    label={t('orders.fact.customer')}
                    options={(customers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                    searchable
                    required
                    autoFocus={atFirst === null}
                    onPick={(id) => setCustomerId(id ?? '')}
                  />
                )}
              </form.AppField>
              <form.AppField name="number">
                {(field) => (
                  <field.TextField
                    label={t('orders.edit.number')}
                    description={t('orders.edit.numberHint')}
                    maxLength={40}
                  />
                )}
              </form.AppField>
              <form.AppField name="orderedOn">
                {(field) => <field.DateField label={t('orders.fact.orderedOn')} required />}
              </form.AppField>
              <form.AppField name="wantedOn">
                {(field) => <field.DateField label={t('orders.fact.wantedOn')} required />}
              </form.AppField>
              <form.AppField name="mode">
                {(field) => (
                  <field.SegmentedField
                    label={t('orders.column.mode')}
                    options={orderModes.map((value) => ({ value, label: t(`orders.mode.${value}`) }))}
                  />
                )}
              </form.AppField>
              <form.AppField name="notes">
                {(field) => <field.TextField label={t('orders.fact.notes')} />}
              </form.AppField>
            </Columns>
          </div>
          <Section title={t('orders.edit.lines')}>
            {wrong && (
              <p className={classes.wrong} role="alert">
                {t('orders.edit.wrongNumber')}
              </p>
            )}
            {shops.data && inUse.length === 0 && <p className={classes.hint}>{t('orders.edit.noShops')}</p>}
            {inUse.length > 0 && <MatrixEditor matrix={matrix} offer={offer} shops={inUse} onChange={setMatrix} />}
          </Section>
        </form.Form>
      </Page>
    </form.AppForm>
  )
}
