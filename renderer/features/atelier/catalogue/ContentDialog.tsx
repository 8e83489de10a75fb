import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { versionContent, type VersionFile } from '../../../../common/atelier/catalogue/style.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { blankRows, draftOf, type ContentDraft, type ListPart } from './content-draft.ts'
import { FieldLine, Fields } from './Fields.tsx'
import { RowList } from './RowList.tsx'
import { useContentOptions } from './use-content-options.ts'

export type ContentPart = ListPart | 'texts'

type ContentDialogProps = { version: VersionFile; part: ContentPart; onClose: () => void }

function useContentForm(version: VersionFile, onClose: () => void) {
  const { t } = useTranslation('atelier')
  const describe = useCommandOp('styleVersions.describe')
  const [atFirst] = useState(version)
  const form = useAppForm({
    ...formRules,
    defaultValues: draftOf(atFirst),
    validators: { onDynamic: versionContent },
    onSubmit: submitting(async (draft: ContentDraft) => {
      const content = versionContent.parse(draft)
      await describe.mutateAsync({ ...content, id: atFirst.id, version: atFirst.version })
      notify.done(t('catalogue.done.described'))
      onClose()
    }),
  })
  return form
}

type ContentForm = ReturnType<typeof useContentForm>

/** One part of a draft in rows; the whole content is saved in one command, so that it fits together. */
export function ContentDialog({ version, part, onClose }: ContentDialogProps) {
  const { t } = useTranslation('atelier')
  const form = useContentForm(version, onClose)
  const title = t('catalogue.action.edit', { part: t(`catalogue.part.${part}`) })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={title} size={part === 'texts' ? 'md' : 'xl'}>
        {part === 'texts' && <TextFields form={form} />}
        {part === 'measures' && <MeasureFields form={form} />}
        {part === 'fibres' && <FibreFields form={form} />}
        {part === 'operations' && <OperationFields form={form} />}
        {part === 'bom' && <BomFields form={form} />}
      </form.FormDialog>
    </form.AppForm>
  )
}

function TextFields({ form }: { form: ContentForm }) {
  const { t } = useTranslation('atelier')
  return (
    <Fields>
      <form.AppField name="care">{(field) => <field.TextArea label={t('catalogue.field.care')} />}</form.AppField>
      <form.AppField name="notes">{(field) => <field.TextArea label={t('catalogue.field.notes')} />}</form.AppField>
    </Fields>
  )
}

function MeasureFields({ form }: { form: ContentForm }) {
  const { t } = useTranslation('atelier')
  return (
    <form.Field name="measures" mode="array">
      {(list) => (
        <RowList
          list={list}
          blank={blankRows.measures}
          row={(index) => (
            <FieldLine>
              <form.AppField name={`measures[${index}].name`}>
                {(field) => <field.TextField label={t('catalogue.row.name')} required />}
              </form.AppField>
              <form.AppField name={`measures[${index}].size`}>
                {(field) => <field.TextField label={t('catalogue.row.size')} required />}
              </form.AppField>
              <form.AppField name={`measures[${index}].targetMm`}>
                {(field) => <field.NumberField label={t('catalogue.row.targetMm')} required w="100%" />}
              </form.AppField>
              <form.AppField name={`measures[${index}].toleranceMm`}>
                {(field) => <field.NumberField label={t('catalogue.row.toleranceMm')} required w="100%" />}
              </form.AppField>
            </FieldLine>
          )}
        />
      )}
    </form.Field>
  )
}

function FibreFields({ form }: { form: ContentForm }) {
  const { t } = useTranslation('atelier')
  return (
    <form.Field name="fibres" mode="array">
      {(list) => (
        <RowList
          list={list}
          blank={blankRows.fibres}
          row={(index) => (
            <FieldLine>
              <form.AppField name={`fibres[${index}].part`}>
                {(field) => <field.TextField label={t('catalogue.row.part')} required />}
              </form.AppField>
              <form.AppField name={`fibres[${index}].fibre`}>
                {(field) => <field.TextField label={t('catalogue.row.fibre')} required />}
              </form.AppField>
              <form.AppField name={`fibres[${index}].percent`}>
                {(field) => <field.NumberField label={t('catalogue.row.percent')} required suffix="%" w="100%" />}
              </form.AppField>
            </FieldLine>
          )}
        />
      )}
    </form.Field>
  )
}

const operationNames = ['nameRo', 'nameEn', 'nameNl', 'nameUk'] as const

function OperationFields({ form }: { form: ContentForm }) {
  const { t } = useTranslation('atelier')
  const { machineOptions, skillOptions } = useContentOptions()
  return (
    <form.Field name="operations" mode="array">
      {(list) => (
        <RowList
          list={list}
          blank={blankRows.operations}
          ordered
          row={(index) => (
            <FieldLine>
              {operationNames.map((name) => (
                <form.AppField key={name} name={`operations[${index}].${name}`}>
                  {(field) => <field.TextField label={t(`catalogue.field.${name}`)} required />}
                </form.AppField>
              ))}
              <form.AppField name={`operations[${index}].machine`}>
                {(field) => <field.SelectField label={t('catalogue.row.machine')} required options={machineOptions} />}
              </form.AppField>
              <form.AppField name={`operations[${index}].skill`}>
                {(field) => <field.SelectField label={t('catalogue.row.skill')} required options={skillOptions} />}
              </form.AppField>
              <form.AppField name={`operations[${index}].samSeconds`}>
                {(field) => <field.NumberField label={t('catalogue.row.samSeconds')} required w="100%" />}
              </form.AppField>
            </FieldLine>
          )}
        />
      )}
    </form.Field>
  )
}

function BomFields({ form }: { form: ContentForm }) {
  const { t } = useTranslation('atelier')
  const materials = useQueryOp('catalogue.materials', {})
  const options = (materials.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form.Field name="bom" mode="array">
      {(list) => (
        <RowList
          list={list}
          blank={blankRows.bom}
          row={(index) => (
            <FieldLine>
              <form.AppField name={`bom[${index}].materialId`}>
                {(field) => (
                  <field.SelectField label={t('catalogue.row.material')} required searchable options={options} />
                )}
              </form.AppField>
              <form.AppField name={`bom[${index}].size`}>
                {(field) => (
                  <field.TextField label={t('catalogue.row.size')} placeholder={t('catalogue.row.allSizes')} />
                )}
              </form.AppField>
              <form.AppField name={`bom[${index}].quantity`}>
                {(field) => <field.NumberField label={t('catalogue.row.quantity')} required w="100%" />}
              </form.AppField>
              <form.AppField name={`bom[${index}].wasteBp`}>
                {(field) => <field.NumberField label={t('catalogue.row.wasteBp')} required w="100%" />}
              </form.AppField>
            </FieldLine>
          )}
        />
      )}
    </form.Field>
  )
}
