import { useStore } from '@tanstack/react-form'
import { IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { householdsContract, relations } from '../../../../common/people/households/households.contract.ts'
import type { Relation } from '../../../../common/people/households/households.contract.ts'
import type { Person } from '../../../../common/people/persons/persons.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { PersonName } from '../persons/PersonName.tsx'
import { PersonPicker } from '../persons/PersonPicker.tsx'
import { isMinor } from '../persons/use-person-text.ts'
import classes from './FormHouseholdDialog.module.css'
import { likelyRelation } from './household-rows.ts'

type DraftMember = {
  personId: string
  relation: Relation | ''
  guardian: boolean
}
type Draft = { from: string | null; members: DraftMember[] }

const input = householdsContract['households.form'].input
const schema = input.extend({
  members: z
    .array(
      input.shape.members.element.extend({
        relation: z.enum(relations, { error: 'field.required' }),
        guardian: z.boolean(),
      }),
    )
    .min(1, { error: 'field.required' })
    .max(20),
})

type FormHouseholdDialogProps = { onClose: () => void; onFormed: (id: string) => void }

/** Forms a household: pick people one after the other, say who is the head and what the others are to the head. */
export function FormHouseholdDialog({ onClose, onFormed }: FormHouseholdDialogProps) {
  const { t } = useTranslation('people')
  const form = useHouseholdForm(onFormed)
  const members = useStore(form.store, ({ values }) => values.members)
  const [people, setPeople] = useState<ReadonlyMap<string, Person>>(new Map())
  const chosen = useMemo(() => new Set(members.map(({ personId }) => personId)), [members])
  const likelyOf = (id: string) => {
    const person = people.get(id)
    return person ? likelyRelation(person.sex, isMinor(person)) : ''
  }
  const add = (person: Person | null) => {
    if (!person) return
    const relation = members.length === 0 ? 'head' : likelyRelation(person.sex, isMinor(person))
    setPeople(new Map([...people, [person.id, person]]))
    form.setFieldValue('members', [...members, { personId: person.id, relation, guardian: false }])
  }
  const chooseHead = (id: string) =>
    form.setFieldValue(
      'members',
      members.map((member) => {
        if (member.personId === id) return { ...member, relation: 'head' }
        return member.relation === 'head' ? { ...member, relation: likelyOf(member.personId) } : member
      }),
    )
  const remove = (id: string) => {
    const left = members.filter((member) => member.personId !== id)
    const headed = left.some((member) => member.relation === 'head')
    form.setFieldValue(
      'members',
      headed ? left : left.map((member, index) => (index === 0 ? { ...member, relation: 'head' } : member)),
    )
  }
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('households.form.title')}
        submitLabel={t('households.form.submit')}
        size="lg"
      >
        <form.AppField name="members">
          {(field) => (
            <PersonPicker
              label={t('households.form.add')}
              description={t('households.form.addHint')}
              value={null}
              onChange={(_id, person) => add(person)}
              only={withoutHousehold}
              exclude={chosen}
              clearAfterPick
              autoFocus
              error={field.state.meta.errors.length > 0 && members.length === 0 ? t('households.form.nobody') : null}
            />
          )}
        </form.AppField>
        {members.length > 0 && (
          <div role="group" aria-label={t('households.form.members')} className={classes.members}>
            <div className={classes.titles} aria-hidden="true">
              <span>{t('households.form.head')}</span>
              <span>{t('households.addMember.person')}</span>
              <span>{t('households.form.relation')}</span>
              <span>{t('households.guardian')}</span>
            </div>
            {members.map(({ personId }, index) => {
              const person = people.get(personId)
              return (
                person && (
                  <MemberFields
                    key={personId}
                    form={form}
                    index={index}
                    person={person}
                    onHead={() => chooseHead(personId)}
                    onRemove={() => remove(personId)}
                  />
                )
              )
            })}
          </div>
        )}
        <form.AppField name="from">
          {(field) => <field.DateField label={t('households.form.from')} required max={todayInHouse()} />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}

type MemberFieldsProps = {
  form: HouseholdForm
  index: number
  person: Person
  onHead: () => void
  onRemove: () => void
}

/** One member: head or not, what to the head, guardian or not. */
function MemberFields({ form, index, person, onHead, onRemove }: MemberFieldsProps) {
  const { t } = useTranslation('people')
  const head = useStore(form.store, ({ values }) => values.members[index]?.relation === 'head')
  const guardian = useStore(form.store, ({ values }) => values.members[index]?.guardian ?? false)
  const { alias } = person
  return (
    <div className={classes.member}>
      <input
        type="radio"
        name="household-head"
        aria-label={t('households.form.headOf', { alias })}
        checked={head}
        onChange={onHead}
      />
      <PersonName {...person} />
      {head ? (
        <span className={classes.isHead}>{t('households.relation.head')}</span>
      ) : (
        <form.AppField name={`members[${index}].relation`}>
          {(field) => (
            <span className={classes.relation}>
              <field.SelectField
                label={t('households.form.relationOf', { alias })}
                options={relations
                  .filter((value) => value !== 'head')
                  .map((value) => ({ value, label: t(`households.relation.${value}`) }))}
              />
            </span>
          )}
        </form.AppField>
      )}
      <input
        type="checkbox"
        aria-label={t('households.form.guardianOf', { alias })}
        checked={guardian}
        onChange={(event) => form.setFieldValue(`members[${index}].guardian`, event.currentTarget.checked)}
      />
      <IconButton label={t('households.form.remove', { alias })} icon={IconX} onClick={onRemove} />
    </div>
  )
}

type HouseholdForm = ReturnType<typeof useHouseholdForm>

const withoutHousehold = (person: Person) => person.householdId === null

function useHouseholdForm(onFormed: (id: string) => void) {
  const { t } = useTranslation('people')
  const formHousehold = useCommandOp('households.form')
  const nothing: Draft = { from: todayInHouse(), members: [] }
  return useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { id, code } = await formHousehold.mutateAsync(schema.parse(draft))
      notify.done(t('households.form.done', { code }))
      onFormed(id)
    }),
  })
}
