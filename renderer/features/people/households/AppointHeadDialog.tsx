import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Relation } from '../../../../common/people/households/households.contract.ts'
import { relations } from '../../../../common/people/households/households.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './AppointHeadDialog.module.css'
import type { HouseholdRow, Member } from './household-rows.ts'

type Draft = { formerHeadRelation: Relation | '' }
const schema = z.object({ formerHeadRelation: z.enum(relations, { error: 'field.required' }) })

type AppointHeadDialogProps = { row: HouseholdRow; member: Member; onClose: () => void }

/** Makes another member the head of the household. */
export function AppointHeadDialog({ row, member, onClose }: AppointHeadDialogProps) {
  const { t } = useTranslation('people')
  const appoint = useCommandOp('households.appointHead')
  const nothing: Draft = { formerHeadRelation: row.head ? '' : 'other-relative' }
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      await appoint.mutateAsync({ ...schema.parse(draft), id: row.id, personId: member.personId, version: row.version })
      notify.done(t('households.appoint.done'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        size="sm"
        title={t('households.appoint.title', { alias: member.alias })}
        submitLabel={t('households.appoint.submit')}
      >
        {row.head && (
          <form.AppField name="formerHeadRelation">
            {(field) => (
              <field.SelectField
                label={t('households.appoint.former', { alias: row.head?.alias ?? '' })}
                options={relations
                  .filter((value) => value !== 'head')
                  .map((value) => ({ value, label: t(`households.relation.${value}`) }))}
                required
                autoFocus
              />
            )}
          </form.AppField>
        )}
        <p className={classes.text}>{t('households.appoint.text')}</p>
      </form.FormDialog>
    </form.AppForm>
  )
}
