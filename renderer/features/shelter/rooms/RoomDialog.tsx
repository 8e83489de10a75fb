import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { localDateSchema } from '../../../../common/kernel/schemas.ts'
import type { BedKind, Room, RoomPolicy } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { bedKinds, roomDetails, roomPolicies } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { bedLabelsSchema, labelsIn } from './bed-labels.ts'
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx'

type RoomDialogProps = {
  /** `null`: a new room. */
  room: Room | null
  onClose: () => void
  onOpened?: ((id: string) => void) | undefined
}

const schema = roomDetails.extend({
  activeFrom: localDateSchema.nullable(),
  bedLabels: bedLabelsSchema,
  bedKind: z.enum(bedKinds),
})

type Draft = {
  name: string
  floor: number | null
  policy: RoomPolicy
  capacity: number | null
  isolationCapable: boolean
  accessible: boolean
  notes: string
  activeFrom: string | null
  bedLabels: string
  bedKind: BedKind
}

const newRoom: Draft = {
  name: '',
  floor: 0,
  policy: 'shared',
  capacity: 4,
  isolationCapable: false,
  accessible: false,
  notes: '',
  activeFrom: null,
  bedLabels: 'A, B, C, D',
  bedKind: 'single',
}

function draftOf({ name, floor, policy, capacity, isolationCapable, accessible, notes }: Room): Draft {
  return { ...newRoom, name, floor, policy, capacity, isolationCapable, accessible, notes, bedLabels: '' }
}

/** Adds a room together with its beds, or corrects what is said about one. */
export function RoomDialog({ room, onClose, onOpened }: RoomDialogProps) {
  const { t } = useTranslation('shelter')
  const open = useCommandOp('rooms.open')
  const correct = useCommandOp('rooms.correct')
  const [atFirst] = useState(room)
  const form = useAppForm({
    ...formRules,
    defaultValues: atFirst ? draftOf(atFirst) : newRoom,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { activeFrom, bedLabels, bedKind, ...details } = schema.parse(draft)
      if (room) {
        await correct.mutateAsync({ ...details, id: room.id, version: room.version })
        notify.done(t('rooms.done.corrected'))
      } else {
        const beds = labelsIn(bedLabels).map((label) => ({ label, kind: bedKind, mobile: false }))
        const { id } = await open.mutateAsync({ ...details, activeFrom, beds })
        notify.done(t('rooms.done.opened', { name: details.name }))
        onOpened?.(id)
      }
      onClose()
    }),
  })
  const policies = roomPolicies.map((policy) => ({ value: policy, label: t(`rooms.policy.${policy}`) }))
  const kinds = bedKinds.map((kind) => ({ value: kind, label: t(`rooms.bedKind.${kind}`) }))
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={atFirst ? t('rooms.dialog.correct', { name: atFirst.name }) : t('rooms.dialog.add')}
        submitLabel={atFirst ? undefined : t('rooms.add')}
        size="lg"
      >
        {atFirst && room && <ChangedMeanwhile before={atFirst} now={room} />}
        <Columns min="9rem">
          <form.AppField name="name">
            {(field) => <field.TextField label={t('rooms.field.name')} required autoFocus />}
          </form.AppField>
          <form.AppField name="floor">
            {(field) => <field.NumberField label={t('rooms.field.floor')} required w="100%" />}
          </form.AppField>
          <form.AppField name="capacity">
            {(field) => <field.NumberField label={t('rooms.field.capacity')} required w="100%" />}
          </form.AppField>
        </Columns>
        <form.AppField name="policy">
          {(field) => (
            <field.SegmentedField
              label={t('rooms.field.policy')}
              description={t(`rooms.policyHint.${field.state.value}`)}
              options={policies}
            />
          )}
        </form.AppField>
        <Columns min="14rem">
          <form.AppField name="isolationCapable">
            {(field) => (
              <field.CheckField
                label={t('rooms.field.isolationCapable')}
                description={t('rooms.field.isolationCapableHint')}
              />
            )}
          </form.AppField>
          <form.AppField name="accessible">
            {(field) => (
              <field.CheckField label={t('rooms.field.accessible')} description={t('rooms.field.accessibleHint')} />
            )}
          </form.AppField>
        </Columns>
        {!atFirst && (
          <Columns min="11rem">
            <form.AppField name="bedLabels">
              {(field) => <field.TextField label={t('rooms.field.beds')} />}
            </form.AppField>
            <form.AppField name="bedKind">
              {(field) => <field.SelectField label={t('rooms.field.bedKind')} options={kinds} />}
            </form.AppField>
            <form.AppField name="activeFrom">
              {(field) => <field.DateField label={t('rooms.field.activeFrom')} w="100%" />}
            </form.AppField>
          </Columns>
        )}
        <form.AppField name="notes">
          {(field) => <field.TextArea label={t('rooms.field.notes')} rows={2} />}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
