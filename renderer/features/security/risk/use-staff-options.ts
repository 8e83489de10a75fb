import { useMemo } from 'react'
import { useQueryOp } from '../../../api/use-operation.ts'
import type { Option } from '../../../ui/Choice.tsx'

/** Who works in the shelter, to be made responsible for something. */
export function useStaffOptions(): readonly Option[] {
  const { data } = useQueryOp('gate.staff', {})
  return useMemo(() => (data ?? []).map(({ id, name }) => ({ value: id, label: name })), [data])
}
