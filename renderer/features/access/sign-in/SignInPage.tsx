import { PasswordInput, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../common/kernel/app-error.ts'
import { toFailure } from '../../../api/client.ts'
import { signIn } from '../../../api/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { useReasonText } from '../../../ui/reason-text.ts'
import { EntryLayout } from '../EntryLayout.tsx'
import classes from './SignInPage.module.css'

/**
 * Who comes in. Says neither which house this is nor whether the name or the password was wrong. Two plain fields: the form
 * kit would double what has to be fetched before anybody can type.
 */
export function SignInPage({ why }: { why: 'asked' | 'idle' }) {
  const { t } = useTranslation('app')
  const reasonText = useReasonText()
  const login = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const { submit, busy, failure, missing } = useSignIn()

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = await submit(login.current?.value.trim() ?? '', password.current?.value ?? '')
    if (wrong) (wrong === 'login' ? login : password).current?.focus()
  }
  const problem = (empty: boolean) => empty && reasonText('field.required')
  return (
    <EntryLayout>
      <h1 className={classes.title}>{t('signIn.title')}</h1>
      {why === 'idle' && (
        <p role="status" className={classes.idle}>
          {t('signIn.idle')}
        </p>
      )}
      <form noValidate className={classes.form} onSubmit={(event) => void onSubmit(event)}>
        <FailureNotice failure={failure} />
        <TextInput
          ref={login}
          name="login"
          label={t('signIn.login')}
          autoComplete="username"
          autoFocus
          error={problem(missing.login)}
        />
        <PasswordInput
          ref={password}
          name="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          spellCheck={false}
          visibilityToggleButtonProps={{ 'aria-label': t('form.showPassword'), size: 26 }}
          error={problem(missing.password)}
        />
        <div className={classes.submit}>
          <Button kind="primary" type="submit" busy={busy}>
            {t('signIn.submit')}
          </Button>
        </div>
      </form>
    </EntryLayout>
  )
}

/** Tries to sign in. `submit` answers which field has to be typed again, or `null` when the person is in. */
function useSignIn() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [missing, setMissing] = useState({ login: false, password: false })
  const submit = async (login: string, password: string): Promise<'login' | 'password' | null> => {
    setMissing({ login: login === '', password: password === '' })
    setFailure(null)
    if (login === '') return 'login'
    if (password === '') return 'password'
    setBusy(true)
    try {
      await signIn(login, password)
      return null
    } catch (error) {
      setFailure(toFailure(error))
      return 'password'
    } finally {
      setBusy(false)
    }
  }
  return { submit, busy, failure, missing }
}
