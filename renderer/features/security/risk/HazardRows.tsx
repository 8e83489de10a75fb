import { useStore } from '@tanstack/react-form'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hazardLevel, type Step } from '../../../../common/security/risk/risk.rules.ts'
import { riskScale } from '../../../../common/security/risk/risk.contract.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { LevelMark } from './LevelMark.tsx'
import classes from './rows.module.css'
import { newHazard, type AssessForm, type DraftHazard } from './use-assess-form.ts'

const mostHazards = 20

/** What could happen, one row each. Enter in the last one begins the next. */
export function HazardRows({ form, focusFirst }: { form: AssessForm; focusFirst: boolean }) {
  const { t } = useTranslation('security')
  const count = useStore(form.store, ({ values }) => values.hazards.length)
  const [added, setAdded] = useState(false)
  const add = () => {
    if (count >= mostHazards) return
    setAdded(true)
    form.setFieldValue('hazards', [...form.state.values.hazards, newHazard])
  }
  const remove = (index: number) =>
    form.setFieldValue(
      'hazards',
      form.state.values.hazards.filter((_hazard, other) => other !== index),
    )
  const onKeyDown = (event: KeyboardEvent) => {
    const plain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey
    if (!plain || !(event.target instanceof HTMLInputElement) || event.target.type !== 'text') return
    event.preventDefault()
    const { hazards } = form.state.values
    if (hazards[hazards.length - 1]?.text.trim() !== '') add()
  }
  return (
    <fieldset className={classes.group} onKeyDown={onKeyDown}>
      <legend>{t('risk.assessDialog.hazards')}</legend>
      <p className={classes.hint}>{t('risk.assessDialog.hazardsHint')}</p>
      {Array.from({ length: count }, (_, index) => (
        <HazardRow
          key={index}
          form={form}
          index={index}
          autoFocus={added ? index === count - 1 : focusFirst && index === 0}
          {...(count > 1 && { onRemove: () => remove(index) })}
        />
      ))}
      <Button icon={IconPlus} onClick={add} disabled={count >= mostHazards}>
        {t('risk.assessDialog.addHazard')}
      </Button>
    </fieldset>
  )
}

type HazardRowProps = { form: AssessForm; index: number; autoFocus: boolean; onRemove?: (() => void) | undefined }

function HazardRow({ form, index, autoFocus, onRemove }: HazardRowProps) {
  const { t } = useTranslation('security')
  const hazard = useStore(form.store, ({ values }) => values.hazards[index])
  const number = index + 1
  const options = (scale: 'likelihood' | 'gravity') =>
    riskScale.map((value) => ({ value: String(value), label: t(`risk.${scale}.${value}`) }))
  return (
    <div
      role="group"
      aria-label={t('risk.assessDialog.hazard', { number })}
      className={`${classes.row} ${classes.hazard}`}
      data-alone={!onRemove || undefined}
    >
      <form.AppField name={`hazards[${index}].text`}>
        {(field) => (
          <field.TextField label={t('risk.assessDialog.hazard', { number })} required autoFocus={autoFocus} />
        )}
      </form.AppField>
      {onRemove && (
        <div className={classes.remove}>
          <IconButton
            label={t('risk.assessDialog.removeHazard', { number })}
            icon={IconX}
            size={40}
            onClick={onRemove}
          />
        </div>
      )}
      <div className={classes.weights}>
        <form.AppField name={`hazards[${index}].likelihood`}>
          {(field) => (
            <field.SegmentedField label={t('risk.assessDialog.likelihood')} required options={options('likelihood')} />
          )}
        </form.AppField>
        <form.AppField name={`hazards[${index}].gravity`}>
          {(field) => (
            <field.SegmentedField label={t('risk.assessDialog.gravity')} required options={options('gravity')} />
          )}
        </form.AppField>
        <Result hazard={hazard} />
      </div>
    </div>
  )
}

function Result({ hazard }: { hazard: DraftHazard | undefined }) {
  const [likelihood, gravity] = [Number(hazard?.likelihood), Number(hazard?.gravity)]
  return (
    <output className={classes.result}>
      {isStep(likelihood) && isStep(gravity) && <LevelMark level={hazardLevel({ likelihood, gravity })} />}
    </output>
  )
}

const isStep = (value: number): value is Step => riskScale.some((step) => step === value)
