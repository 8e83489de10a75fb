import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Page, Section } from '../../../ui/Page.tsx'
import { OrderDrop } from './OrderDrop.tsx'
import classes from './orders.module.css'
import { ProblemList } from './ProblemList.tsx'
import { sendOrder } from './send-order.ts'
import { SheetPreview } from './SheetPreview.tsx'

type Sent = { readonly upload: string; readonly name: string }

/** The import of a buyer's sheet: the file, then what is in it or what is wrong with it, then the draft. */
export function ImportOrderPage() {
  const { t } = useTranslation('atelier')
  const navigate = useNavigate()
  const [sent, setSent] = useState<Sent | null>(null)
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<Error | null>(null)
  const take = async (file: File) => {
    setSending(true)
    setFailure(null)
    try {
      setSent({ upload: await sendOrder(file), name: file.name })
    } catch (error) {
      setSent(null)
      setFailure(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setSending(false)
    }
  }
  return (
    <Page
      title={t('orders.import.title')}
      description={sent?.name}
      actions={
        <Button kind="quiet" icon={IconArrowLeft} onClick={() => void navigate({ to: '/atelier/comenzi' })}>
          {t('orders.action.back')}
        </Button>
      }
    >
      <Steps at={sent ? 'check' : 'file'} />
      <FailureNotice failure={failure} />
      {sent && <Check key={sent.upload} upload={sent.upload} />}
      <OrderDrop busy={sending} again={sent !== null} onFile={(file) => void take(file)} />
    </Page>
  )
}

function Steps({ at }: { at: 'file' | 'check' }) {
  const { t } = useTranslation('atelier')
  return (
    <ol className={classes.steps} aria-label={t('orders.import.steps')}>
      {(['file', 'check', 'done'] as const).map((step) => (
        <li key={step} aria-current={step === at ? 'step' : undefined}>
          {t(`orders.import.step.${step}`)}
        </li>
      ))}
    </ol>
  )
}

function Check({ upload }: { upload: string }) {
  const { t } = useTranslation('atelier')
  const query = useQueryOp('orders.checkImport', { upload })
  return (
    <QueryView query={query}>
      {({ order, errors, warnings }) => (
        <>
          {errors.length > 0 && (
            <div role="alert" className={classes.notice}>
              <div>
                <strong>{t('orders.import.refused')}</strong>
                <p>{t('orders.import.refusedHint')}</p>
              </div>
            </div>
          )}
          {errors.length > 0 && (
            <Section title={t('orders.import.errors')}>
              <ProblemList label={t('orders.import.errors')} problems={errors} />
            </Section>
          )}
          {warnings.length > 0 && (
            <Section title={t('orders.import.warnings')}>
              <p className={classes.hint}>{t('orders.import.warningsHint')}</p>
              <ProblemList label={t('orders.import.warnings')} problems={warnings} />
            </Section>
          )}
          {order && <SheetPreview order={order} actions={<ImportButton upload={upload} />} />}
        </>
      )}
    </QueryView>
  )
}

function ImportButton({ upload }: { upload: string }) {
  const { t } = useTranslation('atelier')
  const navigate = useNavigate()
  const { mutateAsync, isPending, error } = useCommandOp('orders.import')
  const store = async () => {
    const { id, number } = await mutateAsync({ upload })
    notify.done(t('orders.done.imported', { number }))
    await navigate({ to: '/atelier/comenzi/$id', params: { id } })
  }
  return (
    <>
      <FailureNotice failure={error} />
      <Button kind="primary" busy={isPending} autoFocus onClick={() => void store().catch(() => undefined)}>
        {t('orders.import.submit')}
      </Button>
    </>
  )
}
