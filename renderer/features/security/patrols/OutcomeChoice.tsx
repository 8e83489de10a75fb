import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallOutcome } from '../../../../common/security/check-calls/check-calls.contract.ts'
import { callOutcomes } from '../../../../common/security/check-calls/check-calls.contract.ts'
import classes from './OutcomeChoice.module.css'

type OutcomeChoiceProps = { value: CallOutcome; onChange: (outcome: CallOutcome) => void }

/** How a call ended; arrows choose, and the work begins here. */
export function OutcomeChoice({ value, onChange }: OutcomeChoiceProps) {
  const { t } = useTranslation('security')
  const group = useRef<HTMLFieldSetElement>(null)
  useEffect(() => group.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])
  return (
    <fieldset ref={group} className={classes.group}>
      <legend className={classes.legend}>{t('checkCalls.entry.outcome')}</legend>
      <div className={classes.choices}>
        {callOutcomes.map((outcome) => (
          <label key={outcome} className={classes.choice}>
            <input
              type="radio"
              name="outcome"
              value={outcome}
              checked={outcome === value}
              onChange={() => onChange(outcome)}
            />
            {t(`checkCalls.outcome.${outcome}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
