import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { useDoneWithUndo } from '../stays/use-undo.ts'

const schema = z.object({ reason: z.string().max(300) })

/** Gives held beds back. */
export function ReleaseDialog({ holdIds, onClose }: { holdIds: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation('shelter')
  const release = useCommandOp('holds.release')
  const done = useDoneWithUndo()
  const form = useAppForm({
    ...formRules,
    defaultValues: { reason: '' },
    validators: { onDynamic: schema },
    onSubmit: submitting(async ({ reason }) => {
      const { changeId } = await release.mutateAsync({ holdIds: [...holdIds], reason })
      done(t('stays.hold.released'), changeId)
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('stays.hold.releaseTitle')} size="sm">
        <form.AppField name="reason">
          {(field) => <field.TextField label={t('stays.hold.releaseReason')} autoFocus />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
