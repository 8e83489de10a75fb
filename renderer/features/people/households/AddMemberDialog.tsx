import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { householdsContract, relations } from '../../../../common/people/households/households.contract.ts'
import type { Relation } from '../../../../common/people/households/households.contract.ts'
import type { Person } from '../../../../common/people/persons/persons.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { PersonField } from '../persons/PersonField.tsx'
import { isMinor } from '../persons/use-person-text.ts'
import type { HouseholdRow } from './household-rows.ts'
import { likelyRelation } from './household-rows.ts'

type Draft = { personId: string | null; relation: Relation | ''; guardian: boolean; from: string | null }

const { personId, from } = householdsContract['households.addMember'].input.shape
const schema = z.object({
  personId: z.string({ error: 'field.required' }).pipe(personId),
  relation: z.enum(relations, { error: 'field.required' }),
  guardian: z.boolean(),
  from,
})

const withoutHousehold = (person: Person) => person.householdId === null

/** Adds somebody to a household that exists. */
export function AddMemberDialog({ row, onClose }: { row: HouseholdRow; onClose: () => void }) {
  const { t } = useTranslation('people')
  const addMember = useCommandOp('households.addMember')
  const nothing: Draft = { personId: null, relation: '', guardian: false, from: todayInHouse() }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      await addMember.mutateAsync({ ...schema.parse(draft), id: row.id, version: row.version })
      notify.done(t('households.addMember.done'))
      onClose()
    }),
  })
  const suggest = (person: Person | null) => {
    if (person && form.state.values.relation === '')
      form.setFieldValue('relation', likelyRelation(person.sex, isMinor(person)))
  }
  const offered = relations.filter((value) => value !== 'head' || row.head === null)
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('households.addMember.title', { code: row.code })}
        submitLabel={t('households.addMember.submit')}
      >
        <form.AppField name="personId">
          {() => (
            <PersonField
              label={t('households.addMember.person')}
              description={t('households.form.addHint')}
              only={withoutHousehold}
              onPick={suggest}
              required
              autoFocus
            />
          )}
        </form.AppField>
        <Columns min="12rem">
          <form.AppField name="relation">
            {(field) => (
              <field.SelectField
                label={t('households.addMember.relation')}
                options={offered.map((value) => ({ value, label: t(`households.relation.${value}`) }))}
                required
              />
            )}
          </form.AppField>
          <form.AppField name="from">
            {(field) => <field.DateField label={t('households.addMember.from')} required max={todayInHouse()} />}
          </form.AppField>
        </Columns>
        <form.AppField name="guardian">
          {(field) => <field.CheckField label={t('households.guardianOf')} />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
