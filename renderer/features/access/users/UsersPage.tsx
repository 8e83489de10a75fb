import { IconUserPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../api/client.ts'
import { useMay, useSession } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { Button } from '../../../ui/Button.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import { RoleGuide } from './RoleGuide.tsx'
import { UserDialog } from './UserDialog.tsx'
import classes from './UsersPage.module.css'

type User = OutputOf<'users.list'>[number]

/** Who may sign in, and what each role sees. */
export function UsersPage() {
  const { t } = useTranslation('access')
  const query = useQueryOp('users.list', {})
  const columns = useColumns()
  const [adding, setAdding] = useState(false)
  const mayManage = useMay('users:manage')
  const actions = useMemo(
    () =>
      mayManage
        ? [{ id: 'user-add', label: t('users.add'), icon: IconUserPlus, keys: 'C', run: () => setAdding(true) }]
        : [],
    [mayManage, t],
  )
  usePageActions(actions)
  return (
    <Page
      title={t('users.title')}
      description={t('users.description')}
      actions={
        mayManage && (
          <Button kind="primary" icon={IconUserPlus} keys="C" onClick={() => setAdding(true)}>
            {t('users.add')}
          </Button>
        )
      }
    >
      <QueryView query={query}>
        {(users) => (
          <>
            <div className={classes.list}>
              <DataGrid
                label={t('users.list')}
                rows={users}
                rowId={(user) => user.id}
                columns={columns}
                initialSort={{ id: 'name' }}
              />
            </div>
            <RoleGuide users={users} />
          </>
        )}
      </QueryView>
      {adding && <UserDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}

function useColumns(): readonly GridColumn<User>[] {
  const { t } = useTranslation(['access', 'app'])
  const { user: self } = useSession()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('users.column.name'),
        value: (user) => user.name,
        cell: (user) => (
          <span className={classes.name}>
            <span className={classes.nameText}>{user.name}</span>
            {user.id === self.id && <span className={classes.you}>{t('users.you')}</span>}
          </span>
        ),
        grow: 1.6,
      },
      { id: 'login', header: t('users.column.login'), value: (user) => user.login, grow: 0.9 },
      { id: 'role', header: t('users.column.role'), value: (user) => t(`app:role.${user.role}`), grow: 0.9 },
      {
        id: 'sees',
        header: t('users.column.sees'),
        value: (user) => t(`users.sees.${user.role}`),
        cell: (user) => {
          const sees = t(`users.sees.${user.role}`)
          return (
            <span className={classes.sees} title={sees}>
              {sees}
            </span>
          )
        },
        grow: 3,
        sortable: false,
      },
    ],
    [t, self.id],
  )
}
