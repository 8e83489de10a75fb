import type { houseContract } from '../../../common/access/house/house.contract.ts'
import { currentVersion } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { getHouse, storeHouse } from './house.queries.ts'

export const houseHandlers: Handlers<typeof houseContract> = {
  'house.get': ({ tx }) => getHouse(tx),

  'house.configure': ({ tx }, { version: known, ...settings }) => {
    currentVersion(getHouse(tx), known)
    const version = known + 1
    storeHouse(tx, { ...settings, version })
    return { version }
  },
}
