import { useMemo } from 'react'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import type { Option } from '../../../ui/Choice.tsx'

const none: readonly Option[] = []

/** Every bed that stands on a date, as `Room · bed`, in the order of the house. */
export function useBedOptions(on: LocalDate): readonly Option[] {
  const rooms = useQueryOp('rooms.list', { on })
  return useMemo(
    () =>
      rooms.data?.flatMap((room) =>
        room.beds.map((bed) => ({ value: bed.id, label: `${room.name} · ${bed.label}` })),
      ) ?? none,
    [rooms.data],
  )
}
