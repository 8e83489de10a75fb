import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyRow } from '../../../../common/security/keys/keys.contract.ts'
import { keyDetails } from '../../../../common/security/keys/keys.contract.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'

type KeyDetailsDialogProps = {
  /** `null`: a new key. */
  row: KeyRow | null
  onClose: () => void
}

type Draft = { number: string; opens: string; roomId: string | null }

/** Adds a key, or corrects what is said about one. */
export function KeyDetailsDialog({ row, onClose }: KeyDetailsDialogProps) {
  const { t } = useTranslation('security')
  const rooms = useQueryOp('keys.rooms', {})
  const add = useCommandOp('keys.add')
  const correct = useCommandOp('keys.correct')
  const [atFirst] = useState(row)
  const draft: Draft = { number: atFirst?.number ?? '', opens: atFirst?.opens ?? '', roomId: atFirst?.roomId ?? null }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: keyDetails },
    onSubmit: submitting(async (details: Draft) => {
      if (atFirst) await correct.mutateAsync({ ...details, id: atFirst.id, version: atFirst.version })
      else await add.mutateAsync(details)
      notify.done(t(atFirst ? 'keys.done.corrected' : 'keys.done.added', { number: details.number }))
      onClose()
    }),
  })
  const nameRoom = (roomId: string | null) => {
    const name = rooms.data?.find(({ id }) => id === roomId)?.name
    if (name && form.state.values.opens === '') form.setFieldValue('opens', t('keys.opensRoom', { name }))
  }
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={atFirst ? t('keys.dialog.correct', { number: atFirst.number }) : t('keys.dialog.add')}
        submitLabel={atFirst ? undefined : t('keys.action.add')}
        size="sm"
      >
        <LargeFields>
          <form.AppField name="number">
            {(field) => <field.TextField label={t('keys.field.number')} required autoFocus w="10rem" />}
          </form.AppField>
          <form.AppField name="roomId">
            {(field) => (
              <field.SelectField
                label={t('keys.field.room')}
                description={t('keys.field.roomHint')}
                options={(rooms.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                searchable
                clearable
                onPick={nameRoom}
              />
            )}
          </form.AppField>
          <form.AppField name="opens">
            {(field) => <field.TextField label={t('keys.field.opens')} required />}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
