import { useStore } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { houseZone, instantAt } from '../../../../common/kernel/calendar.ts'
import { parseTime } from '../../../../common/kernel/moment-shorthand.ts'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import type { VisitorType } from '../../../../common/security/visits/visits.contract.ts'
import { visitsContract } from '../../../../common/security/visits/visits.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { GatePersonPick } from '../gate/GatePersonPick.tsx'
import classes from './gate-form.module.css'
import { VisitorName } from './VisitorName.tsx'
import { VisitorTypeField } from './VisitorTypeField.tsx'

const schema = visitsContract['visits.announce'].input.omit({ expectedAt: true }).extend({
  on: localDateSchema,
  time: z.string().refine((text) => parseTime(text) !== null, { error: 'field.time' }),
})

type Draft = {
  name: string
  type: VisitorType | ''
  organisation: string
  plate: string
  hostPersonId: string | null
  purpose: string
  hostAgreed: boolean
  on: string | null
  time: string
}

/** Writes down a visit that is known beforehand. */
export function AnnounceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('visits.announce')
  const nothing: Draft = {
    name: '',
    type: '',
    organisation: '',
    plate: '',
    hostPersonId: null,
    purpose: '',
    hostAgreed: false,
    on: todayInHouse(),
    time: '',
  }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { on, time, ...visit } = schema.parse(draft)
      await mutateAsync({ ...visit, expectedAt: instantAt(houseZone, on, parseTime(time) ?? '') })
      notify.done(t('visits.done.announced', { name: visit.name }))
      onClose()
    }),
  })
  const hosted = useStore(form.store, ({ values }) => values.hostPersonId !== null)
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('visits.announce.title')}
        submitLabel={t('visits.announce.submit')}
        size="lg"
      >
        <div className={classes.form}>
          <div className={classes.row}>
            <form.AppField name="name">
              {() => (
                <VisitorName
                  label={t('visits.field.name')}
                  autoFocus
                  onKnown={({ type, organisation, plate }) => {
                    form.setFieldValue('type', type)
                    form.setFieldValue('organisation', organisation)
                    form.setFieldValue('plate', plate)
                  }}
                />
              )}
            </form.AppField>
            <form.AppField name="type">{() => <VisitorTypeField />}</form.AppField>
          </div>
          <div className={classes.row}>
            <form.AppField name="on">
              {(field) => <field.DateField label={t('visits.field.expectedOn')} required w="100%" />}
            </form.AppField>
            <form.AppField name="time">
              {(field) => <field.TextField label={t('visits.field.expectedTime')} placeholder="14:30" required />}
            </form.AppField>
          </div>
          <div className={classes.row}>
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
                />
              )}
            </form.AppField>
            <form.AppField name="purpose">
              {(field) => <field.TextField label={t('visits.field.purpose')} />}
            </form.AppField>
          </div>
          {hosted && (
            <form.AppField name="hostAgreed">
              {(field) => <field.CheckField label={t('visits.field.agreedAhead')} />}
            </form.AppField>
          )}
        </div>
      </form.FormDialog>
    </form.AppForm>
  )
}
