import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from '../../common/kernel/app-error.ts'
import type { Instant } from '../../common/kernel/calendar.ts'
import { roleCompartments, stores, type Store } from '../../common/kernel/roles.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/manifest.ts'
import { closeFile, openFile } from '../../db/open.ts'
import { house, users, vaultMeta } from '../../db/schema/kernel.ts'
import type { KdfCost } from './crypto.ts'
import { createSlot, type KeyRing } from './slots.ts'
import { signVaultFile, vaultExists, writeVaultFile } from './vault-file.ts'

export type NewHouse = {
  houseName: string
  login: string
  name: string
  password: string
  userId: string
  at: Instant
}

const defaultSettings = { codePrefix: 'OR', olderBoyAge: 14, cotsCount: false }
const fileName = (store: Store) => `${store}.g1.db`

/**
 * Makes both files and the first slot. The files are made aside and the key file is written last, so that an attempt
 * that breaks off leaves nothing in the way of the next one.
 * @throws AppError `vault.exists`; `vault.key-file-damaged` where files lie without the slots that open them.
 */
export function createVault(folder: string, cost: KdfCost, input: NewHouse): void {
  if (vaultExists(folder)) throw new AppError('conflict', 'vault.exists')
  const paths = stores.map((store) => join(folder, fileName(store)))
  if (paths.some((path) => existsSync(path))) throw new AppError('unavailable', 'vault.key-file-damaged')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const vaultId = randomUUID()
  const keys = newKeys()
  const { login, password, userId: user } = input
  const { slot, signing } = createSlot({ vaultId, generation: 1, user, login, password, cost, keys })
  try {
    for (const store of stores)
      fillStore(join(folder, fileName(store)), store, keys.files[store]!, vaultId, input, signing.publicKey)
    for (const path of paths) renameSync(`${path}.new`, path)
    const db = { shelter: { gen: 1, file: fileName('shelter') }, atelier: { gen: 1, file: fileName('atelier') } }
    const file = {
      format: 'liman-vault',
      version: 1,
      vault: vaultId,
      cipher: 'sqlcipher/legacy4',
      db,
      slots: [slot],
    } as const
    writeVaultFile(folder, signVaultFile({ ...file, slots: [slot] }, signing))
  } catch (error) {
    for (const path of paths) removeTraces(path)
    throw error
  }
}

function fillStore(path: string, store: Store, key: Buffer, vaultId: string, input: NewHouse, signKey: Buffer): void {
  removeTraces(path)
  const { houseName, login, name, userId, at } = input
  const file = openFile(`${path}.new`, key, 'create')
  try {
    migrate(file.sqlite, migrations[store], () => undefined, at)
    const facts = [
      { key: 'vault', value: vaultId },
      { key: 'generation', value: '1' },
    ]
    const founder = { id: userId, login, name, role: 'coordinator', signKey, createdAt: at } as const
    const write = () => {
      file.orm.insert(vaultMeta).values(facts).run()
      file.orm.insert(users).values(founder).run()
      if (store === 'shelter')
        file.orm
          .insert(house)
          .values({ id: 1, name: houseName, ...defaultSettings })
          .run()
    }
    file.sqlite.transaction(write).immediate()
  } finally {
    closeFile(file)
  }
}

function removeTraces(path: string): void {
  for (const ending of ['', '.new', '.new-wal', '.new-shm']) rmSync(`${path}${ending}`, { force: true })
}

function newKeys(): KeyRing {
  const own = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, randomBytes(32)]))
  return { files: own(stores), audit: own(stores), compartments: own(roleCompartments.coordinator) }
}
