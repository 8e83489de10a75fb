import { useStore } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../../../common/kernel/app-error.ts'
import type { Instant } from '../../../../common/kernel/calendar.ts'
import type { WatchMatch } from '../../../../common/security/visits/visits.contract.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { reasonOf } from '../../../ui/form/field-context.ts'
import { GatePersonPick } from '../gate/GatePersonPick.tsx'
import { EventTime } from '../log/EventTime.tsx'
import classes from './gate-form.module.css'
import { nobodyListed } from './visit-draft.ts'
import type { VisitForm } from './use-visit-form.ts'
import { VisitorName } from './VisitorName.tsx'
import { VisitorTypeField } from './VisitorTypeField.tsx'

type FieldsProps = { form: VisitForm; autoFocus?: boolean }

/** What the host said about a field whose input is not the form's own. */
const hostReason = (errors: readonly unknown[]) => (errors.map(reasonOf).find(Boolean) ?? null) as Reason | null

/** Who is at the gate, to whom and what for. */
export function VisitorFields({ form, autoFocus = false }: FieldsProps) {
  const { t } = useTranslation('security')
  return (
    <>
      <div className={classes.row}>
        <form.AppField name="name">
          {() => (
            <VisitorName
              label={t('visits.field.name')}
              autoFocus={autoFocus}
              onKnown={({ type, organisation, plate }) => {
                form.setFieldValue('type', type)
                form.setFieldValue('organisation', organisation)
                form.setFieldValue('plate', plate)
              }}
            />
          )}
        </form.AppField>
        <form.AppField name="type">{() => <VisitorTypeField />}</form.AppField>
        <form.AppField name="organisation">
          {(field) => <field.TextField label={t('visits.field.organisation')} />}
        </form.AppField>
        <form.AppField name="plate">{(field) => <field.TextField label={t('visits.field.plate')} />}</form.AppField>
      </div>
      <div className={classes.row}>
        <form.AppField name="hostPersonId">
          {(field) => (
            <GatePersonPick
              label={t('visits.field.host')}
              value={field.state.value === null ? [] : [field.state.value]}
              onChange={([id = null]) => field.handleChange(id)}
              reason={hostReason(field.state.meta.errors)}
            />
          )}
        </form.AppField>
        <form.AppField name="purpose">{(field) => <field.TextField label={t('visits.field.purpose')} />}</form.AppField>
      </div>
    </>
  )
}

/** What is checked before the visitor comes in. */
export function AdmissionFields({ form, autoFocus = false }: FieldsProps) {
  const { t } = useTranslation('security')
  const hosted = useStore(form.store, ({ values }) => values.hostPersonId !== null)
  return (
    <div className={classes.line}>
      <form.AppField name="badge">
        {(field) => <field.TextField label={t('visits.field.badge')} w="8rem" autoFocus={autoFocus} />}
      </form.AppField>
      <div className={classes.checks}>
        <form.AppField name="idSeen">{(field) => <field.CheckField label={t('visits.field.idSeen')} />}</form.AppField>
        {hosted && (
          <form.AppField name="hostAgreed">
            {(field) => <field.CheckField label={t('visits.field.hostAgreed')} />}
          </form.AppField>
        )}
        <form.AppField name="escorted">
          {(field) => <field.CheckField label={t('visits.field.escorted')} />}
        </form.AppField>
      </div>
    </div>
  )
}

/** Which line of the list the refused visitor was recognised by. */
export function RefusalFields({ form, matches }: FieldsProps & { matches: readonly WatchMatch[] }) {
  const { t } = useTranslation('security')
  const options = [
    ...matches.map(({ id, label }) => ({ value: id, label })),
    { value: nobodyListed, label: t('visits.field.nobodyListed') },
  ]
  const chosen = useStore(form.store, ({ values }) => values.recognised || (matches[0]?.id ?? nobodyListed))
  return (
    <form.AppField name="recognised">
      {(field) => (
        <div className={classes.row}>
          <Choice
            hideLabel={false}
            label={t('visits.field.recognised')}
            options={options}
            value={chosen}
            onChange={field.handleChange}
          />
        </div>
      )}
    </form.AppField>
  )
}

/** The reason of a refusal, or of letting in somebody without a document or in spite of the list. */
export function ReasonField({ form }: FieldsProps) {
  const { t } = useTranslation('security')
  const refusing = useStore(form.store, ({ values }) => values.refusing)
  return (
    <form.AppField name="reason">
      {(field) => (
        <field.TextField
          key={refusing ? 'refuse' : 'admit'}
          label={refusing ? t('visits.field.reasonRefused') : t('visits.field.reason')}
          required={refusing}
          autoFocus={refusing}
        />
      )}
    </form.AppField>
  )
}

/** When it happened; the late mark belongs to it. */
export function TimeField({ form }: FieldsProps) {
  const { t } = useTranslation('security')
  const refusing = useStore(form.store, ({ values }) => values.refusing)
  return (
    <form.AppField name="at">
      {(at) => (
        <form.AppField name="late">
          {(late) => (
            <EventTime
              label={refusing ? t('visits.field.refusedTime') : t('visits.field.inTime')}
              value={{ at: at.state.value as Instant | null, late: late.state.value }}
              reason={hostReason([...at.state.meta.errors, ...late.state.meta.errors])}
              onChange={(moment) => {
                at.handleChange(moment.at)
                late.handleChange(moment.late)
              }}
            />
          )}
        </form.AppField>
      )}
    </form.AppField>
  )
}
