import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import type { WatchMatch } from '../../../../common/security/visits/visits.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'

const nobody: readonly WatchMatch[] = []

/** The lines of the watch list that what is typed so far resembles. */
export function useWatchMatches(typedName: string, typedPlate: string): readonly WatchMatch[] {
  const [comer] = useDebouncedValue(`${typedName.trim().slice(0, 80)}\n${typedPlate.trim().slice(0, 15)}`, 250)
  const [name = '', plate = ''] = comer.split('\n')
  const enabled = name.length >= 3 || plate.length >= 4
  const found = useQueryOp('visits.checkWatchList', { name, plate }, { enabled, placeholderData: keepPreviousData })
  return enabled ? (found.data ?? nobody) : nobody
}
