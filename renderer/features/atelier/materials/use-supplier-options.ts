import type { Roll } from '../../../../common/atelier/materials/materials.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import type { Option } from '../../../ui/Choice.tsx'

/** Suppliers in use, and the one that a roll came from though it is in use no more. */
export function useSupplierOptions(roll: Roll | null): readonly Option[] {
  const { data } = useQueryOp('suppliers.list', {})
  const known = (data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const former = roll?.supplierId && known.every(({ value }) => value !== roll.supplierId)
  return former ? [...known, { value: roll.supplierId ?? '', label: roll.supplierName }] : known
}
