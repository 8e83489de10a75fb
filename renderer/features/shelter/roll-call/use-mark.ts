import { useCallback } from 'react'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { Presence, RollCallLine } from '../../../../common/shelter/roll-call/roll-call.contract.ts'
import { queryClient } from '../../../api/query-client.ts'
import { queryOp, useCommandOp } from '../../../api/use-operation.ts'
import { notify } from '../../../ui/notify.tsx'

export type Mark = (line: RollCallLine, mark: Presence, note: string) => void

/** Ticks a person: shown at once, taken back with a sentence when the host refuses. */
export function useMark(on: LocalDate): Mark {
  const { mutateAsync } = useCommandOp('rollCall.mark')
  return useCallback(
    (line, mark, note) => {
      if (line.mark === mark && line.note === note) return
      const { queryKey } = queryOp('rollCall.get', { on })
      const tick = async () => {
        await queryClient.cancelQueries({ queryKey })
        queryClient.setQueryData(queryKey, (lines) =>
          lines?.map((other) => (other.stayId === line.stayId ? { ...other, mark, note } : other)),
        )
        try {
          await mutateAsync({ on, stayId: line.stayId, mark, note })
        } catch (error) {
          notify.failed(error)
          await queryClient.invalidateQueries({ queryKey })
        }
      }
      void tick()
    },
    [on, mutateAsync],
  )
}
