import { useStore } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../../common/kernel/roles.ts'
import { roles } from '../../../../common/kernel/roles.ts'
import { useSession } from '../../../api/session.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { PasswordMeter } from '../first-run/PasswordMeter.tsx'
import { newUserSchema } from './new-user.ts'
import classes from './UsersPage.module.css'

type Draft = { role: Role | ''; name: string; login: string; password: string; repeat: string }

const nothing: Draft = { role: '', name: '', login: '', password: '', repeat: '' }

/** Gives somebody an account: the role decides which keys their password opens. */
export function UserDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['access', 'app'])
  const { houseName } = useSession()
  const { mutateAsync } = useCommandOp('users.add')
  const schema = newUserSchema(houseName)
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (draft: Draft) => {
      const { repeat: _repeat, ...user } = schema.parse(draft)
      await mutateAsync(user)
      notify.done(t('users.added', { login: user.login }))
      onClose()
    }),
  })
  const { role, password, name, login } = useStore(form.store, ({ values }) => values)
  const busy = useStore(form.store, (state) => state.isSubmitting)
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('users.dialog.title')}
        submitLabel={t('users.dialog.submit')}
        size="lg"
      >
        <form.AppField name="role">
          {(field) => (
            <field.SelectField
              label={t('users.field.role')}
              description={role === '' ? undefined : t(`users.sees.${role}`)}
              options={roles.map((value) => ({ value, label: t(`app:role.${value}`) }))}
              required
              autoFocus
            />
          )}
        </form.AppField>
        <Columns min="14rem">
          <form.AppField name="name">
            {(field) => (
              <field.TextField label={t('users.field.name')} description={t('users.field.nameHint')} required />
            )}
          </form.AppField>
          <form.AppField name="login">
            {(field) => (
              <field.TextField label={t('users.field.login')} description={t('users.field.loginHint')} required />
            )}
          </form.AppField>
        </Columns>
        <Columns min="14rem">
          <form.AppField name="password">
            {(field) => <field.PasswordField label={t('users.field.password')} required autoComplete="new-password" />}
          </form.AppField>
          <form.AppField name="repeat">
            {(field) => <field.PasswordField label={t('users.field.repeat')} required autoComplete="new-password" />}
          </form.AppField>
        </Columns>
        <PasswordMeter password={password} context={{ houseName, name, login }} />
        <p className={classes.note} role="status">
          {busy ? t('users.dialog.preparing') : `${t('users.field.passwordHint')} ${t('users.handOver')}`}
        </p>
      </form.FormDialog>
    </form.AppForm>
  )
}
