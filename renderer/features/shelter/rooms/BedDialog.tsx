import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import type { BedKind, Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { bedKinds, roomsContract } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { nextLabel } from './bed-labels.ts'

type Bed = Room['beds'][number]
type Draft = { label: string; kind: BedKind; mobile: boolean; activeFrom: string | null }

const schema = roomsContract['beds.add'].input
  .pick({ label: true, kind: true })
  .extend({ mobile: z.boolean(), activeFrom: localDateSchema.nullable() })

/** Adds a bed to the room, or corrects its letter, kind and whether it can be moved. */
export function BedDialog({ room, bed, onClose }: { room: Room; bed: Bed | null; onClose: () => void }) {
  const { t } = useTranslation('shelter')
  const add = useCommandOp('beds.add')
  const correct = useCommandOp('beds.correct')
  const fresh: Draft = {
    label: nextLabel(room.beds.map(({ label }) => label)),
    kind: 'single',
    mobile: false,
    activeFrom: room.activeFrom,
  }
  const form = useAppForm({
    ...formRules,
    defaultValues: bed ? { label: bed.label, kind: bed.kind, mobile: bed.mobile, activeFrom: null } : fresh,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { activeFrom, ...details } = schema.parse(draft)
      if (bed) {
        await correct.mutateAsync({ ...details, id: bed.id, version: bed.version })
        notify.done(t('rooms.done.bedCorrected'))
      } else {
        await add.mutateAsync({ ...details, roomId: room.id, activeFrom })
        notify.done(t('rooms.done.bedAdded', { label: details.label }))
      }
      onClose()
    }),
  })
  const kinds = bedKinds.map((kind) => ({ value: kind, label: t(`rooms.bedKind.${kind}`) }))
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={
          bed
            ? t('rooms.dialog.correctBed', { label: bed.label, room: room.name })
            : t('rooms.dialog.addBed', { name: room.name })
        }
        submitLabel={bed ? undefined : t('rooms.action.addBed')}
      >
        <Columns min="10rem">
          <form.AppField name="label">
            {(field) => <field.TextField label={t('rooms.field.label')} required autoFocus />}
          </form.AppField>
          <form.AppField name="kind">
            {(field) => <field.SelectField label={t('rooms.field.oneBedKind')} options={kinds} required />}
          </form.AppField>
        </Columns>
        <form.AppField name="mobile">{(field) => <field.CheckField label={t('rooms.field.mobile')} />}</form.AppField>
        {!bed && (
          <form.AppField name="activeFrom">
            {(field) => (
              <field.DateField label={t('rooms.field.activeFrom')} description={t('rooms.field.activeFromHint')} />
            )}
          </form.AppField>
        )}
      </form.FormDialog>
    </form.AppForm>
  )
}
