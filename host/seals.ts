import { AppError } from '../common/kernel/app-error.ts'
import type { SealedPlace, Seals } from '../core/kernel/context.ts'
import { seal, unseal } from './vault/crypto.ts'
import type { KeyRing } from './vault/slots.ts'

const format = 'v1'
const contextOf = ({ compartment, table, column, row }: SealedPlace) =>
  JSON.stringify([format, compartment, table, column, row])

/** Sealed columns with the keys of one user; a value moved to another column or row does not open. */
export function sealsOf(keys: KeyRing): Seals {
  const keyOf = ({ compartment }: SealedPlace) => {
    const key = keys.compartments[compartment]
    if (!key) throw new AppError('not-allowed', 'not-allowed')
    return key
  }
  return {
    seal: (place, plain) => seal(keyOf(place), Buffer.from(plain, 'utf8'), contextOf(place)),
    unseal: (place, sealed) => open(keyOf(place), sealed, contextOf(place)),
  }
}

/** @throws AppError `vault.damaged` for a value that was changed, or belongs to another column or row. */
function open(key: Uint8Array, sealed: Uint8Array, context: string): string {
  try {
    return unseal(key, sealed, context).toString('utf8')
  } catch {
    throw new AppError('unavailable', 'vault.damaged')
  }
}
