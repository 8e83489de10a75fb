import { useTranslation } from 'react-i18next'
import { roles } from '../../../../common/kernel/roles.ts'
import type { OutputOf } from '../../../api/client.ts'
import { Section } from '../../../ui/Page.tsx'
import classes from './UsersPage.module.css'

/** Every role in one sentence, with how many accounts have it. */
export function RoleGuide({ users }: { users: OutputOf<'users.list'> }) {
  const { t } = useTranslation(['access', 'app'])
  return (
    <Section title={t('users.roles')}>
      <dl className={classes.guide}>
        {roles.map((role) => {
          const count = users.filter((user) => user.role === role).length
          return (
            <div key={role}>
              <dt>
                {t(`app:role.${role}`)} <span>{count === 0 ? t('users.nobody') : t('users.accounts', { count })}</span>
              </dt>
              <dd>{t(`users.sees.${role}`)}</dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}
