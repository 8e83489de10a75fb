import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { signIn } from '../../../api/session.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { EntryLayout } from '../EntryLayout.tsx'
import classes from './SignInPage.module.css'

const credentials = z.object({
  login: z.string().trim().min(1, { error: 'field.required' }),
  password: z.string().min(1, { error: 'field.required' }),
})

/** Who comes in. Says neither which house this is nor whether the name or the password was wrong. */
export function SignInPage({ why }: { why: 'asked' | 'idle' }) {
  const { t } = useTranslation('app')
  const form = useAppForm({
    ...formRules,
    defaultValues: { login: '', password: '' },
    validators: { onDynamic: credentials },
    onSubmit: submitting(({ login, password }) => signIn(login.trim(), password)),
  })
  return (
    <EntryLayout>
      <h1 className={classes.title}>{t('signIn.title')}</h1>
      {why === 'idle' && (
        <p role="status" className={classes.idle}>
          {t('signIn.idle')}
        </p>
      )}
      <form.AppForm>
        <form.Form>
          <form.AppField name="login">
            {(field) => <field.TextField label={t('signIn.login')} autoComplete="username" autoFocus />}
          </form.AppField>
          <form.AppField name="password">
            {(field) => <field.PasswordField label={t('signIn.password')} autoComplete="current-password" />}
          </form.AppField>
          <div className={classes.submit}>
            <form.SubmitButton label={t('signIn.submit')} />
          </div>
        </form.Form>
      </form.AppForm>
    </EntryLayout>
  )
}
