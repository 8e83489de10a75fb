import { useStore } from '@tanstack/react-form'
import { useTranslation } from 'react-i18next'
import { createHouse } from '../../../api/session.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import classes from './FirstRunPage.module.css'
import { newHouseSchema } from './new-house.ts'
import { PasswordMeter } from './PasswordMeter.tsx'

export type Begun = Awaited<ReturnType<typeof createHouse>>

const nothing = { houseName: '', name: '', login: '', password: '', repeat: '', keepSafe: false }

/** Asks for what the vault needs: a name for the house and the first account. */
export function NewHouseForm({ onBegun }: { onBegun: (begun: Begun) => void }) {
  const { t } = useTranslation('app')
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: newHouseSchema },
    onSubmit: submitting(async ({ houseName, name, login, password }: typeof nothing) => {
      onBegun(await createHouse({ houseName: houseName.trim(), name: name.trim(), login: login.trim(), password }))
    }),
  })
  const { password, ...context } = useStore(form.store, ({ values }) => values)
  const busy = useStore(form.store, (state) => state.isSubmitting)
  return (
    <form.AppForm>
      <form.Form>
        <form.AppField name="houseName">
          {(field) => (
            <field.TextField
              label={t('firstRun.houseName')}
              description={t('firstRun.houseNameHint')}
              required
              autoFocus
            />
          )}
        </form.AppField>
        <Columns min="16rem">
          <form.AppField name="name">
            {(field) => (
              <field.TextField
                label={t('firstRun.name')}
                description={t('firstRun.nameHint')}
                required
                autoComplete="name"
              />
            )}
          </form.AppField>
          <form.AppField name="login">
            {(field) => (
              <field.TextField
                label={t('firstRun.login')}
                description={t('firstRun.loginHint')}
                required
                autoComplete="username"
              />
            )}
          </form.AppField>
        </Columns>
        <Columns min="16rem">
          <form.AppField name="password">
            {(field) => <field.PasswordField label={t('firstRun.password')} required autoComplete="new-password" />}
          </form.AppField>
          <form.AppField name="repeat">
            {(field) => <field.PasswordField label={t('firstRun.repeat')} required autoComplete="new-password" />}
          </form.AppField>
        </Columns>
        <div>
          <PasswordMeter password={password} context={context} />
          <p className={classes.hint}>{t('firstRun.passwordHint')}</p>
        </div>
        <form.AppField name="keepSafe">{(field) => <field.CheckField label={t('firstRun.keepSafe')} />}</form.AppField>
        <div className={classes.submit}>
          <form.SubmitButton label={t('firstRun.submit')} />
          <span role="status" className={classes.hint}>
            {busy && t('firstRun.creating')}
          </span>
        </div>
      </form.Form>
    </form.AppForm>
  )
}
