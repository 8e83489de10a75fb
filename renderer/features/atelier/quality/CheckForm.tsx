import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { qualityCauses, type QualityCause } from '../../../../common/atelier/quality/causes.ts'
import { qualityContract } from '../../../../common/atelier/quality/quality.contract.ts'
import type { OutputOf } from '../../../api/client.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './CheckDialog.module.css'

const decisions = ['passed', 'rework', 'second', 'scrap'] as const

type Draft = {
  bundleId: string
  /** `again`: pieces that came back from sewing again. */
  ofRework: 'first' | 'again'
  passed: number | null
  rework: number | null
  second: number | null
  scrap: number | null
  cause: QualityCause | null
  note: string
  checkedOn: string
}

/** An empty count is none. */
const decided = ({ ofRework, ...draft }: Draft) => ({
  ...draft,
  ofRework: ofRework === 'again',
  passed: draft.passed ?? 0,
  rework: draft.rework ?? 0,
  second: draft.second ?? 0,
  scrap: draft.scrap ?? 0,
})

type CheckFormProps = { bundle: OutputOf<'quality.ofBundle'>; onClose: () => void; children: ReactNode }

/** Decides about pieces of a bundle; what waits is proposed as passed. */
export function CheckForm({ bundle, onClose, children }: CheckFormProps) {
  const { t } = useTranslation('atelier')
  const { mutateAsync } = useCommandOp('quality.record')
  const { control, rework } = bundle.pieces
  const about = { lot: bundle.lotCode, number: bundle.number }
  const draft: Draft = {
    bundleId: bundle.id,
    ofRework: control > 0 ? 'first' : 'again',
    passed: control > 0 ? control : rework,
    rework: null,
    second: null,
    scrap: null,
    cause: null,
    note: '',
    checkedOn: todayInHouse(),
  }
  const { input } = qualityContract['quality.record']
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: {
      onDynamic: ({ value }) => {
        const read = input.safeParse(decided(value))
        if (read.success) return undefined
        return { fields: Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), message])) }
      },
    },
    onSubmit: submitting(async (value: Draft) => {
      await mutateAsync(decided(value))
      notify.done(t('quality.done.recorded', about))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('quality.dialog', about)}
        submitLabel={t('quality.submit')}
        size="lg"
      >
        <div className={classes.parts}>
          {children}
          {control > 0 && rework > 0 && (
            <form.AppField name="ofRework">
              {(field) => (
                <field.SegmentedField
                  label={t('quality.field.ofRework')}
                  options={(['first', 'again'] as const).map((value) => ({
                    value,
                    label: t(`quality.ofRework.${value}`),
                  }))}
                />
              )}
            </form.AppField>
          )}
          <Columns min="8rem">
            {decisions.map((id) => (
              <form.AppField key={id} name={id}>
                {(field) => <field.NumberField label={t(`quality.field.${id}`)} w="100%" autoFocus={id === 'passed'} />}
              </form.AppField>
            ))}
          </Columns>
          <Columns>
            <form.AppField name="cause">
              {(field) => (
                <field.SelectField
                  label={t('quality.field.cause')}
                  description={t('quality.field.causeHint')}
                  options={qualityCauses.map((value) => ({ value, label: t(`quality.cause.${value}`) }))}
                  clearable
                />
              )}
            </form.AppField>
            <form.AppField name="note">
              {(field) => <field.TextField label={t('quality.field.note')} description={t('quality.field.noteHint')} />}
            </form.AppField>
          </Columns>
          <form.AppField name="checkedOn">
            {(field) => <field.DateField label={t('quality.field.checkedOn')} max={todayInHouse()} w="12rem" />}
          </form.AppField>
        </div>
      </form.FormDialog>
    </form.AppForm>
  )
}
