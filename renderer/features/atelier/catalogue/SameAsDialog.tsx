import { useTranslation } from 'react-i18next'
import { sameAsInput, type StyleFile } from '../../../../common/atelier/catalogue/catalogue.contract.ts'
import type { VersionFile } from '../../../../common/atelier/catalogue/style.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Fields } from './Fields.tsx'
import classes from './StylePage.module.css'

const schema = sameAsInput.omit({ id: true })

type Draft = { sameAsId: string | null; reason: string }

/** Declares a draft the same as an approved version of its style. */
export function SameAsDialog(props: { version: VersionFile; style: StyleFile; onClose: () => void }) {
  const { version, style, onClose } = props
  const { t } = useTranslation('atelier')
  const declare = useCommandOp('styleVersions.sameAs')
  const draft: Draft = { sameAsId: style.approved?.id ?? null, reason: '' }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (value: Draft) => {
      await declare.mutateAsync({ ...schema.parse(value), id: version.id })
      notify.done(t('catalogue.done.sameAs'))
      onClose()
    }),
  })
  const approved = style.versions.filter(({ state }) => state !== 'draft')
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('catalogue.dialog.sameAs', { number: version.number })}
        submitLabel={t('catalogue.dialog.sameAsSubmit')}
        size="sm"
      >
        <Fields>
          <p className={classes.notice}>{t('catalogue.dialog.sameAsHint')}</p>
          <form.AppField name="sameAsId">
            {(field) => (
              <field.SelectField
                label={t('catalogue.field.sameAs')}
                required
                options={approved.map(({ id, number }) => ({ value: id, label: t('catalogue.version', { number }) }))}
              />
            )}
          </form.AppField>
          <form.AppField name="reason">
            {(field) => <field.TextArea label={t('catalogue.field.reason')} required autoFocus />}
          </form.AppField>
        </Fields>
      </form.FormDialog>
    </form.AppForm>
  )
}
