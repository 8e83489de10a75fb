import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkerRow } from '../../../../common/atelier/workers/workers.contract.ts'
import { workerDetails } from '../../../../common/atelier/workers/workers.contract.ts'
import type { WorkerLanguage, WorkerSkill } from '../../../../common/atelier/workers/workers.rules.ts'
import { workerLanguages, workerSkills } from '../../../../common/atelier/workers/workers.rules.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { DurationBox } from './DurationBox.tsx'
import classes from './team.module.css'

type Draft = {
  alias: string
  language: WorkerLanguage
  skills: WorkerSkill[]
  weekMinutes: number[]
  activeFrom: string
}

export const weekDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** Adds an alias, or corrects what is declared for one. `null`: a new one. */
export function WorkerDialog({ row, onClose }: { row: WorkerRow | null; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const add = useCommandOp('workers.add')
  const correct = useCommandOp('workers.correct')
  const [atFirst] = useState(row)
  const draft: Draft = {
    alias: atFirst?.alias ?? '',
    language: atFirst?.language ?? 'ro',
    skills: atFirst?.skills ?? [],
    weekMinutes: atFirst?.weekMinutes ?? [480, 480, 480, 480, 480, 0, 0],
    activeFrom: atFirst?.activeFrom ?? todayInHouse(),
  }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: workerDetails },
    onSubmit: submitting(async (details: Draft) => {
      if (atFirst) await correct.mutateAsync({ ...details, id: atFirst.id, version: atFirst.version })
      else await add.mutateAsync(details)
      notify.done(atFirst ? t('workers.done.corrected') : t('workers.done.added', { alias: details.alias }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={atFirst ? t('workers.dialog.correct', { alias: atFirst.alias }) : t('workers.dialog.add')}
        submitLabel={atFirst ? undefined : t('workers.action.add')}
        size="lg"
      >
        <Columns>
          <form.AppField name="alias">
            {(field) => (
              <field.TextField
                label={t('workers.field.alias')}
                description={t('workers.field.aliasHint')}
                required
                autoFocus
              />
            )}
          </form.AppField>
          <form.AppField name="language">
            {(field) => (
              <field.SelectField
                label={t('workers.field.language')}
                description={' '}
                options={workerLanguages.map((value) => ({ value, label: format.languageName(value) }))}
              />
            )}
          </form.AppField>
        </Columns>
        <form.AppField name="skills">
          {(field) => (
            <field.MultiSelectField
              label={t('workers.field.skills')}
              options={workerSkills.map((value) => ({ value, label: t(`workers.skill.${value}`) }))}
            />
          )}
        </form.AppField>
        <fieldset className={classes.week}>
          <legend>{t('workers.field.week')}</legend>
          {weekDays.map((day, index) => (
            <form.AppField key={day} name={`weekMinutes[${index}]`}>
              {(field) => (
                <DurationBox
                  label={t(`workers.day.${day}`)}
                  minutes={field.state.value}
                  onMinutes={(minutes) => field.handleChange(minutes ?? 0)}
                />
              )}
            </form.AppField>
          ))}
        </fieldset>
        <form.AppField name="activeFrom">
          {(field) => <field.DateField label={t('workers.field.activeFrom')} required w="12rem" />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
