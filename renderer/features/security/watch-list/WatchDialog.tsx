import { useStore } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import type { WatchEntry, WatchInstruction } from '../../../../common/security/watch-list/watch-list.contract.ts'
import { watchDetails, watchInstructions } from '../../../../common/security/watch-list/watch-list.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { GatePersonPick } from '../gate/GatePersonPick.tsx'

type Draft = {
  label: string
  otherNames: string
  description: string
  plates: string
  personId: string | null
  instruction: WatchInstruction | ''
  instructionText: string
  expires: string | null
}

const draftOf = (entry: WatchEntry | null): Draft => ({
  label: entry?.label ?? '',
  otherNames: entry?.otherNames ?? '',
  description: entry?.description ?? '',
  plates: entry?.plates ?? '',
  personId: entry?.personId ?? null,
  instruction: entry?.instruction ?? '',
  instructionText: entry?.instructionText ?? '',
  expires: entry?.expires ?? null,
})

type WatchDialogProps = { entry: WatchEntry | null; onClose: () => void }

function useWatchForm({ entry, onClose }: WatchDialogProps) {
  const { t } = useTranslation('security')
  const add = useCommandOp('watchList.add')
  const correct = useCommandOp('watchList.correct')
  return useAppForm({
    ...formRules,
    defaultValues: draftOf(entry),
    validators: { onDynamic: watchDetails },
    onSubmit: submitting(async (draft: Draft) => {
      const details = watchDetails.parse(draft)
      if (entry) await correct.mutateAsync({ ...details, id: entry.id, version: entry.version })
      else await add.mutateAsync(details)
      notify.done(entry ? t('watchList.done.corrected') : t('watchList.done.added', { label: details.label }))
      onClose()
    }),
  })
}

type WatchForm = ReturnType<typeof useWatchForm>

/** Adds or corrects a line of the watch list. */
export function WatchDialog({ entry, onClose }: WatchDialogProps) {
  const { t } = useTranslation('security')
  const form = useWatchForm({ entry, onClose })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={entry ? t('watchList.dialog.correct', { label: entry.label }) : t('watchList.dialog.add')}
        submitLabel={entry ? undefined : t('watchList.dialog.addSubmit')}
        size="lg"
      >
        <WhoFields form={form} />
        <WhatFields form={form} />
      </form.FormDialog>
    </form.AppForm>
  )
}

function WhoFields({ form }: { form: WatchForm }) {
  const { t } = useTranslation('security')
  return (
    <>
      <Columns min="11rem">
        <form.AppField name="label">
          {(field) => (
            <field.TextField
              label={t('watchList.field.label')}
              description={t('watchList.field.labelHint')}
              required
              autoFocus
            />
          )}
        </form.AppField>
        <form.AppField name="otherNames">
          {(field) => (
            <field.TextField
              label={t('watchList.field.otherNames')}
              description={t('watchList.field.otherNamesHint')}
            />
          )}
        </form.AppField>
        <form.AppField name="plates">
          {(field) => (
            <field.TextField label={t('watchList.field.plates')} description={t('watchList.field.platesHint')} />
          )}
        </form.AppField>
      </Columns>
      <form.AppField name="description">
        {(field) => (
          <field.TextArea
            label={t('watchList.field.description')}
            description={t('watchList.field.descriptionHint')}
            rows={2}
          />
        )}
      </form.AppField>
    </>
  )
}

function WhatFields({ form }: { form: WatchForm }) {
  const { t } = useTranslation('security')
  const chosen = useStore(form.store, ({ values }) => values.instruction)
  const options = watchInstructions.map((value) => ({ value, label: t(`watchList.instruction.${value}`) }))
  return (
    <>
      <form.AppField name="instruction">
        {(field) => (
          <field.SegmentedField
            label={t('watchList.field.instruction')}
            description={chosen === '' ? undefined : t(`watchList.instructionHint.${chosen}`)}
            options={options}
            required
          />
        )}
      </form.AppField>
      <form.AppField name="instructionText">
        {(field) => <field.TextField label={t('watchList.field.instructionText')} required />}
      </form.AppField>
      <Columns min="15rem">
        <form.AppField name="personId">
          {(field) => (
            <GatePersonPick
              label={t('watchList.field.person')}
              value={field.state.value === null ? [] : [field.state.value]}
              onChange={([id = null]) => field.handleChange(id)}
            />
          )}
        </form.AppField>
        <form.AppField name="expires">
          {(field) => (
            <field.DateField
              label={t('watchList.field.expires')}
              description={t('watchList.field.expiresHint')}
              w="100%"
            />
          )}
        </form.AppField>
      </Columns>
    </>
  )
}
