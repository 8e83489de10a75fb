import { useNavigate } from '@tanstack/react-router'
import { IconUrgent } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '../../common/kernel/roles.ts'
import { holds } from '../../common/kernel/roles.ts'
import { usePageActions } from './page-actions.ts'

/** F8 on any page: the roll call of everybody in the house, at once on paper. In an emergency nobody looks for a menu. */
export function useEmergencyKey(role: Role): void {
  const { t } = useTranslation('app')
  const navigate = useNavigate()
  const may = holds(role, 'presence:read')
  const label = t('frame.emergency')
  const actions = useMemo(
    () =>
      may
        ? [
            {
              id: 'emergency',
              label,
              icon: IconUrgent,
              keys: 'F8',
              run: () => void navigate({ to: '/in-casa', search: { print: true } }),
            },
          ]
        : [],
    [label, may, navigate],
  )
  usePageActions(actions)
}
