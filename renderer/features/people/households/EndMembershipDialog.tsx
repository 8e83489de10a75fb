import { useTranslation } from 'react-i18next'
import { householdsContract } from '../../../../common/people/households/households.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import type { HouseholdRow, Member } from './household-rows.ts'

const { on, newHeadPersonId } = householdsContract['households.endMembership'].input.shape
const schema = householdsContract['households.endMembership'].input
  .pick({ on: true })
  .extend({ on, newHeadPersonId: newHeadPersonId.unwrap() })

type EndMembershipDialogProps = { row: HouseholdRow; member: Member; onClose: () => void }

/** Ends a membership; when the head leaves others behind, one of them becomes the head. */
export function EndMembershipDialog({ row, member, onClose }: EndMembershipDialogProps) {
  const { t } = useTranslation('people')
  const end = useCommandOp('households.endMembership')
  const remaining = row.members.filter(({ id }) => id !== member.id)
  const needsHead = member.relation === 'head' && remaining.length > 0
  type Draft = { on: string | null; newHeadPersonId: string | null }
  const nothing: Draft = { on: todayInHouse(), newHeadPersonId: null }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      await end.mutateAsync({ ...schema.parse(draft), id: row.id, personId: member.personId, version: row.version })
      notify.done(t('households.end.done'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        size="sm"
        title={t('households.end.title', { alias: member.alias })}
        submitLabel={t('households.end.submit')}
      >
        <form.AppField name="on">
          {(field) => (
            <field.DateField
              label={t('households.end.on')}
              required
              min={member.from}
              max={todayInHouse()}
              w="100%"
              autoFocus
            />
          )}
        </form.AppField>
        {needsHead && (
          <form.AppField name="newHeadPersonId">
            {(field) => (
              <field.SelectField
                label={t('households.end.newHead')}
                description={t('households.end.newHeadHint')}
                options={remaining.map(({ personId, alias, code }) => ({ value: personId, label: alias, hint: code }))}
                required
              />
            )}
          </form.AppField>
        )}
      </form.FormDialog>
    </form.AppForm>
  )
}
