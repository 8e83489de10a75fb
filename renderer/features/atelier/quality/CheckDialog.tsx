import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QualityCheck } from '../../../../common/atelier/quality/quality.contract.ts'
import { useQueryOp, useCommandOp } from '../../../api/use-operation.ts'
import type { OutputOf } from '../../../api/client.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { qualityContract } from '../../../../common/atelier/quality/quality.contract.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './CheckDialog.module.css'
import { CheckForm } from './CheckForm.tsx'
import { CheckHistory } from './CheckHistory.tsx'

type Bundle = OutputOf<'quality.ofBundle'>

/** A bundle at control: where its pieces are, what is decided about them, and what was decided before. */
export function CheckDialog({ bundleId, onClose }: { bundleId: string; onClose: () => void }) {
  const query = useQueryOp('quality.ofBundle', { bundleId })
  const [taken, setTaken] = useState<QualityCheck | null>(null)
  if (taken) return <ReverseCheckDialog check={taken} onClose={() => setTaken(null)} />
  return (
    <QueryView query={query}>
      {(bundle) =>
        bundle.pieces.control + bundle.pieces.rework > 0 ? (
          <CheckForm bundle={bundle} onClose={onClose}>
            <BundleFacts bundle={bundle} />
            <CheckHistory checks={bundle.checks} onReverse={setTaken} />
          </CheckForm>
        ) : (
          <DecidedDialog bundle={bundle} onReverse={setTaken} onClose={onClose} />
        )
      }
    </QueryView>
  )
}

type DecidedDialogProps = { bundle: Bundle; onReverse: (check: QualityCheck) => void; onClose: () => void }

function DecidedDialog({ bundle, onReverse, onClose }: DecidedDialogProps) {
  const { t } = useTranslation(['atelier', 'app'])
  const title = t('quality.dialog', { lot: bundle.lotCode, number: bundle.number })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      size="lg"
      footer={<Button onClick={onClose}>{t('app:action.close')}</Button>}
    >
      <div className={classes.parts}>
        <BundleFacts bundle={bundle} />
        <p className={classes.quiet}>{t('quality.nothingOpen')}</p>
        <CheckHistory checks={bundle.checks} onReverse={onReverse} />
      </div>
    </Dialog>
  )
}

const shownCounts = ['cut', 'sewing', 'control', 'rework', 'passed', 'second', 'scrap'] as const

function BundleFacts({ bundle }: { bundle: Bundle }) {
  const { t } = useTranslation('atelier')
  return (
    <Facts
      columns={3}
      items={[
        [t('quality.facts.style'), `${bundle.styleCode} · ${bundle.styleName}`],
        [t('quality.facts.variant'), `${bundle.size} · ${bundle.colour}`],
        ...shownCounts.map((id) => [t(`quality.facts.${id}`), bundle.pieces[id]] as const),
      ]}
    />
  )
}

const schema = qualityContract['quality.reverse'].input.pick({ reason: true })
const nothing = { reason: '' }

function ReverseCheckDialog({ check, onClose }: { check: QualityCheck; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { mutateAsync } = useCommandOp('quality.reverse')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ reason }: typeof nothing) => {
      await mutateAsync({ id: check.id, reason })
      notify.done(t('quality.done.reversed'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('quality.reverse.title')}
        submitLabel={t('quality.reverse.submit')}
        size="sm"
      >
        <form.AppField name="reason">
          {(field) => <field.TextField label={t('work.field.reason')} required autoFocus />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
