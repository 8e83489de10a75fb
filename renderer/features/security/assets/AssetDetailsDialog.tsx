import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asset, AssetKind } from '../../../../common/security/assets/assets.contract.ts'
import { assetDetails, assetKinds } from '../../../../common/security/assets/assets.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { FieldRow, LargeFields } from '../../../ui/form/LargeFields.tsx'

type AssetDetailsDialogProps = {
  /** `null`: a new device. */
  asset: Asset | null
  onClose: () => void
}

type Draft = { name: string; kind: AssetKind; location: string; testEveryDays: number | null }

/** Adds a device, or corrects what is said about one. */
export function AssetDetailsDialog({ asset, onClose }: AssetDetailsDialogProps) {
  const { t } = useTranslation('security')
  const add = useCommandOp('assets.add')
  const correct = useCommandOp('assets.correct')
  const [atFirst] = useState(asset)
  const draft: Draft = {
    name: atFirst?.name ?? '',
    kind: atFirst?.kind ?? 'alarm',
    location: atFirst?.location ?? '',
    testEveryDays: atFirst?.testEveryDays ?? 30,
  }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: assetDetails },
    onSubmit: submitting(async (value: Draft) => {
      const details = assetDetails.parse(value)
      if (atFirst) await correct.mutateAsync({ ...details, id: atFirst.id, version: atFirst.version })
      else await add.mutateAsync(details)
      notify.done(t(atFirst ? 'assets.done.corrected' : 'assets.done.added', { name: details.name }))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={atFirst ? t('assets.dialog.correct', { name: atFirst.name }) : t('assets.dialog.add')}
        submitLabel={atFirst ? undefined : t('assets.action.add')}
      >
        <LargeFields>
          <form.AppField name="name">
            {(field) => <field.TextField label={t('assets.field.name')} required autoFocus />}
          </form.AppField>
          <FieldRow>
            <form.AppField name="kind">
              {(field) => (
                <field.SelectField
                  label={t('assets.field.kind')}
                  options={assetKinds.map((kind) => ({ value: kind, label: t(`assets.kind.${kind}`) }))}
                  required
                />
              )}
            </form.AppField>
            <form.AppField name="location">
              {(field) => <field.TextField label={t('assets.field.location')} required />}
            </form.AppField>
          </FieldRow>
          <form.AppField name="testEveryDays">
            {(field) => (
              <field.NumberField
                label={t('assets.field.every')}
                description={t('assets.field.everyHint')}
                suffix={t('assets.field.days')}
                required
                w="10rem"
              />
            )}
          </form.AppField>
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}
