import { eq } from 'drizzle-orm'
import type { HouseSettings } from '../../../common/access/house/house.contract.ts'
import { house } from '../../../db/schema/kernel.ts'
import type { ReadTx, WriteTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import { prepared } from '../../kernel/prepared.ts'

const houseRow = prepared((tx: ReadTx) => tx.select().from(house).where(eq(house.id, 1)).prepare())

/** The settings of the house; they exist from the moment the vault is made. */
export function getHouse(tx: ReadTx) {
  const { id: _one, ...settings } = found(houseRow(tx).get())
  return settings
}

export function storeHouse(tx: WriteTx, settings: HouseSettings & { version: number }): void {
  tx.update(house).set(settings).where(eq(house.id, 1)).run()
}
