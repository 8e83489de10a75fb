import { useStore } from '@tanstack/react-form'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { todayInHouse } from '../../../today.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import classes from './rows.module.css'
import { newMeasure, type AssessForm } from './use-assess-form.ts'
import { useStaffOptions } from './use-staff-options.ts'

const mostMeasures = 20

/** What is done about it, by whom, until when; one row each. */
export function MeasureRows({ form }: { form: AssessForm }) {
  const { t } = useTranslation('security')
  const count = useStore(form.store, ({ values }) => values.measures.length)
  const [added, setAdded] = useState(false)
  const add = () => {
    setAdded(true)
    form.setFieldValue('measures', [...form.state.values.measures, newMeasure])
  }
  const remove = (index: number) =>
    form.setFieldValue(
      'measures',
      form.state.values.measures.filter((_measure, other) => other !== index),
    )
  return (
    <fieldset className={classes.group}>
      <legend>{t('risk.assessDialog.measures')}</legend>
      <p className={classes.hint}>{t('risk.assessDialog.measuresHint')}</p>
      {Array.from({ length: count }, (_, index) => (
        <MeasureRow
          key={index}
          form={form}
          index={index}
          autoFocus={added && index === count - 1}
          onRemove={() => remove(index)}
        />
      ))}
      <Button icon={IconPlus} onClick={add} disabled={count >= mostMeasures}>
        {t('risk.addMeasure')}
      </Button>
    </fieldset>
  )
}

type MeasureRowProps = { form: AssessForm; index: number; autoFocus: boolean; onRemove: () => void }

function MeasureRow({ form, index, autoFocus, onRemove }: MeasureRowProps) {
  const { t } = useTranslation('security')
  const staff = useStaffOptions()
  const number = index + 1
  return (
    <div
      role="group"
      aria-label={t('risk.assessDialog.measure', { number })}
      className={`${classes.row} ${classes.measure}`}
    >
      <form.AppField name={`measures[${index}].text`}>
        {(field) => (
          <field.TextField label={t('risk.assessDialog.measure', { number })} required autoFocus={autoFocus} />
        )}
      </form.AppField>
      <form.AppField name={`measures[${index}].ownerId`}>
        {(field) => <field.SelectField label={t('risk.field.owner')} required searchable options={staff} />}
      </form.AppField>
      <form.AppField name={`measures[${index}].due`}>
        {(field) => <field.DateField label={t('risk.field.due')} required min={todayInHouse()} w="100%" />}
      </form.AppField>
      <div className={classes.remove}>
        <IconButton
          label={t('risk.assessDialog.removeMeasure', { number })}
          icon={IconX}
          size={40}
          onClick={onRemove}
        />
      </div>
    </div>
  )
}
