import { useStore } from '@tanstack/react-form'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { householdsContract } from '../../../../common/people/households/households.contract.ts'
import type { Person } from '../../../../common/people/persons/persons.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { PersonField } from '../persons/PersonField.tsx'

type Draft = { personA: string | null; personB: string | null; note: string }

const { personA, personB, note } = householdsContract['keepApart.add'].input.shape
const picked = z.string({ error: 'field.required' })
const schema = z.object({ personA: picked.pipe(personA), personB: picked.pipe(personB), note })

/** Notes two people who must not share a room; the first may be given. */
export function KeepApartDialog({ person, onClose }: { person?: Person | undefined; onClose: () => void }) {
  const { t } = useTranslation('people')
  const add = useCommandOp('keepApart.add')
  const nothing: Draft = { personA: person?.id ?? null, personB: null, note: '' }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      await add.mutateAsync(schema.parse(draft))
      notify.done(t('households.keepApart.done'))
      onClose()
    }),
  })
  const a = useStore(form.store, ({ values }) => values.personA)
  const b = useStore(form.store, ({ values }) => values.personB)
  const withoutA = useMemo(() => new Set(a ? [a] : []), [a])
  const withoutB = useMemo(() => new Set(b ? [b] : []), [b])
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('households.keepApart.addTitle')}
        submitLabel={t('households.keepApart.submit')}
      >
        <Columns min="13rem">
          <form.AppField name="personA">
            {() => (
              <PersonField
                label={t('households.keepApart.first')}
                exclude={withoutB}
                disabled={person !== undefined}
                autoFocus={person === undefined}
                required
              />
            )}
          </form.AppField>
          <form.AppField name="personB">
            {() => (
              <PersonField
                label={t('households.keepApart.second')}
                exclude={withoutA}
                autoFocus={person !== undefined}
                required
              />
            )}
          </form.AppField>
        </Columns>
        <form.AppField name="note">
          {(field) => (
            <field.TextArea
              label={t('households.keepApart.note')}
              description={t('households.keepApart.noteHint')}
              rows={2}
            />
          )}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
