import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StyleFile } from '../../../../common/atelier/catalogue/catalogue.contract.ts'
import { categories, styleDetails, type StyleCategory } from '../../../../common/atelier/catalogue/style.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { FieldLine, Fields } from './Fields.tsx'

type StyleDialogProps = {
  /** `null`: a new style. */
  style: StyleFile | null
  onClose: () => void
  onAdded?: ((id: string) => void) | undefined
}

type Draft = {
  code: string
  nameRo: string
  nameEn: string
  nameNl: string
  nameUk: string
  category: StyleCategory
}
const blank: Draft = { code: '', nameRo: '', nameEn: '', nameNl: '', nameUk: '', category: 'bag' }
const nameFields = ['nameRo', 'nameEn', 'nameNl', 'nameUk'] as const

function draftOf({ code, nameRo, nameEn, nameNl, nameUk, category }: StyleFile): Draft {
  return { code, nameRo, nameEn, nameNl, nameUk, category }
}

/** Adds a style, or corrects its code and names. */
export function StyleDialog({ style, onClose, onAdded }: StyleDialogProps) {
  const { t } = useTranslation('atelier')
  const add = useCommandOp('styles.add')
  const correct = useCommandOp('styles.correct')
  const [atFirst] = useState(style)
  const form = useAppForm({
    ...formRules,
    defaultValues: atFirst ? draftOf(atFirst) : blank,
    validators: { onDynamic: styleDetails },
    onSubmit: submitting(async (draft: Draft) => {
      const code = draft.code.trim().toUpperCase()
      if (atFirst) {
        await correct.mutateAsync({ ...draft, id: atFirst.id, version: atFirst.version })
        notify.done(t('catalogue.done.corrected', { code }))
      } else {
        const { id } = await add.mutateAsync(draft)
        notify.done(t('catalogue.done.added', { code }))
        onAdded?.(id)
      }
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={atFirst ? t('catalogue.dialog.correct', { code: atFirst.code }) : t('catalogue.dialog.add')}
      >
        <Fields>
          <FieldLine>
            <form.AppField name="code">
              {(field) => (
                <field.TextField
                  label={t('catalogue.field.code')}
                  description={t('catalogue.field.codeHint')}
                  required
                  autoFocus
                />
              )}
            </form.AppField>
            <form.AppField name="category">
              {(field) => (
                <field.SelectField
                  label={t('catalogue.field.category')}
                  required
                  options={categories.map((value) => ({ value, label: t(`catalogue.category.${value}`) }))}
                />
              )}
            </form.AppField>
          </FieldLine>
          <FieldLine>
            {nameFields.map((name) => (
              <form.AppField key={name} name={name}>
                {(field) => <field.TextField label={t(`catalogue.field.${name}`)} required />}
              </form.AppField>
            ))}
          </FieldLine>
        </Fields>
      </form.FormDialog>
    </form.AppForm>
  )
}
