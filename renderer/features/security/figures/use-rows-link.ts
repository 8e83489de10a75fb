import { useRouter } from '@tanstack/react-router'
import { useSession } from '../../../api/session.ts'
import { holds } from '../../../../common/kernel/roles.ts'
import { permissionFor } from '../../../frame/navigation.ts'
import type { NightRange } from '../../../period.ts'
import { lastNightOf } from '../../../period.ts'

/** Lists in which the rows behind a figure stand; each takes its first and last day from the address. */
export type RowsPlace = '/incidente' | '/vizite' | '/jurnal/istoric'

/** The address of a list for a period, for those who may open it. */
export function useRowsLink(): (place: RowsPlace, range: NightRange) => string | undefined {
  const router = useRouter()
  const { role } = useSession().user
  return (place, range) => {
    const permission = permissionFor(place)
    const isThere = Object.hasOwn(router.routesByPath, place)
    if (!isThere || permission === null || !holds(role, permission)) return undefined
    return `#${place}?from=${range.from}&until=${lastNightOf(range)}`
  }
}
