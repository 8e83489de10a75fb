import { useDebouncedValue } from '@mantine/hooks'
import { useStore } from '@tanstack/react-form'
import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { isLocalDate } from '../../../../common/kernel/calendar.ts'
import { AppError } from '../../../../common/kernel/app-error.ts'
import type { BirthAccuracy } from '../../../../common/people/persons/persons.contract.ts'
import { personDetails } from '../../../../common/people/persons/persons.contract.ts'
import { call } from '../../../api/client.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { BirthField } from './BirthField.tsx'
import classes from './NewPersonDialog.module.css'
import { SimilarPersons } from './SimilarPersons.tsx'

export type Sought = { alias: string; birthDate: string | null; birthAccuracy: BirthAccuracy }

const schema = personDetails
  .pick({ alias: true, birthDate: true, birthAccuracy: true })
  .extend({ distinct: z.boolean() })

type FindPersonDialogProps = {
  sought: Sought
  onClose: () => void
  /** `distinct`: somebody is likely the same, and it was ticked that this is another person. */
  onNotFound: (sought: Sought, distinct: boolean) => void
  onOpenPerson: (id: string) => void
}

/** The first step of registering: nobody is registered before it was looked who is there already. */
export function FindPersonDialog({ sought, onClose, onNotFound, onOpenPerson }: FindPersonDialogProps) {
  const { t } = useTranslation(['people', 'app'])
  const form = useAppForm({
    ...formRules,
    defaultValues: { ...sought, distinct: false },
    validators: { onDynamic: schema },
    onSubmit: submitting(async (value: Sought & { distinct: boolean }) => {
      const { alias, birthDate, birthAccuracy, distinct } = schema.parse(value)
      const similar = await call('persons.findSimilar', { alias, birthDate })
      const likely = similar.some((person) => person.likelihood === 'likely')
      if (likely && !distinct) {
        const reason = 'persons.likely-duplicate'
        throw new AppError('conflict', reason, { fields: { distinct: reason } })
      }
      onNotFound({ alias, birthDate, birthAccuracy }, likely && distinct)
    }),
  })
  const [alias, birthDate, accuracy] = [
    useStore(form.store, ({ values }) => values.alias),
    useStore(form.store, ({ values }) => values.birthDate),
    useStore(form.store, ({ values }) => values.birthAccuracy),
  ]
  const similar = useSimilar(alias, birthDate)
  const likely = similar?.some((person) => person.likelihood === 'likely') ?? false
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('persons.register.findTitle')}
        submitLabel={t('app:action.continue')}
        size="lg"
      >
        <p className={classes.intro}>{t('persons.register.findText')}</p>
        <form.AppField name="alias">
          {(field) => (
            <field.TextField
              label={t('persons.field.alias')}
              description={t('persons.field.aliasHint')}
              required
              maxLength={60}
              autoFocus
            />
          )}
        </form.AppField>
        <form.AppField name="birthDate">
          {() => <BirthField accuracy={accuracy} onAccuracy={(next) => form.setFieldValue('birthAccuracy', next)} />}
        </form.AppField>
        <div role="status" className={classes.similar}>
          {similar && <SimilarPersons similar={similar} onOpen={onOpenPerson} />}
        </div>
        {likely && (
          <form.AppField name="distinct">
            {(field) => (
              <field.CheckField label={t('persons.similar.other')} description={t('persons.similar.otherHint')} />
            )}
          </form.AppField>
        )}
      </form.FormDialog>
    </form.AppForm>
  )
}

/** Who is similar to what was typed so far; `null` while too little is typed. */
function useSimilar(typedAlias: string, typedBirth: string | null) {
  const [alias] = useDebouncedValue(typedAlias.trim(), 200)
  const birthDate: LocalDate | null = typedBirth !== null && isLocalDate(typedBirth) ? typedBirth : null
  const enabled = alias.length >= 2 && typedAlias.trim().length >= 2
  const found = useQueryOp(
    'persons.findSimilar',
    { alias: alias.slice(0, 60), birthDate },
    { enabled, placeholderData: keepPreviousData },
  )
  return enabled ? (found.data ?? null) : null
}
