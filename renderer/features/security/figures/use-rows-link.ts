import { holds } from '../../../../common/kernel/roles.ts'
import { useSession } from '../../../api/session.ts'
import { permissionFor } from '../../../frame/navigation.ts'
import type { NightRange } from '../../../period.ts'
import { lastNightOf } from '../../../period.ts'

/** Lists in which the rows behind a figure stand; each takes its first and last day from the address. */
export type RowsPlace = '/incidente' | '/jurnal/istoric'

/** The address of a list for a period, for those who may open it. */
export function useRowsLink(): (place: RowsPlace, range: NightRange) => string | undefined {
  const { role } = useSession().user
  return (place, range) => {
    const permission = permissionFor(place)
    if (permission === null || !holds(role, permission)) return undefined
    const days = `from=${range.from}&until=${lastNightOf(range)}`
    return `#${place}?${days}${place === '/incidente' ? '&all=true' : ''}`
  }
}
