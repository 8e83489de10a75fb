import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../common/kernel/app-error.ts'
import type { Instant } from '../../common/kernel/calendar.ts'
import type { Store } from '../../common/kernel/roles.ts'
import { auditHead } from '../../core/kernel/audit.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/manifest.ts'
import { closeFile, copyFile, openFile, type OpenFile } from '../../db/open.ts'
import { users, vaultMeta } from '../../db/schema/kernel.ts'
import { encode } from './crypto.ts'
import { guarded } from './failures.ts'
import type { VaultFile } from './vault-file.ts'

/** The files of a vault that this process has open, shared by all sessions whose keys include them. */
export function createStores(folder: string) {
  const open = new Map<Store, OpenFile>()

  function openStore(file: VaultFile, store: Store, key: Buffer, at: Instant): OpenFile {
    const { file: name, gen } = file.db[store]
    const opened = guarded(() => openFile(join(folder, name), key, 'existing'))
    try {
      guarded(() => migrate(opened.sqlite, migrations[store], () => backUp(opened, store, at), at))
      checkIdentity(opened, file.vault, gen)
      return opened
    } catch (error) {
      opened.sqlite.close()
      throw error
    }
  }

  function backUp(opened: OpenFile, store: Store, at: Instant): void {
    const backups = join(folder, 'backups')
    mkdirSync(backups, { recursive: true, mode: 0o700 })
    copyFile(opened, join(backups, `${store}-before-update-${at.replaceAll(/[:.]/g, '-')}.db`))
  }

  return {
    names: () => [...open.keys()],
    file: (store: Store): OpenFile | null => open.get(store) ?? null,
    usersIn: (store: Store) => open.get(store)?.orm.select().from(users).all() ?? [],
    /** Opens a file unless it is open. @throws AppError when it is damaged, missing, newer or another vault's. */
    open(file: VaultFile, store: Store, key: Buffer, at: Instant): void {
      if (!open.has(store)) open.set(store, openStore(file, store, key, at))
    },
    shut(names: readonly Store[]): void {
      for (const store of names) {
        const file = open.get(store)
        open.delete(store)
        if (file) closeFile(file)
      }
    },
    /** Writes the heads of the audit chains beside the vault. */
    anchor(at: Instant): void {
      for (const [store, file] of open) {
        const head = auditHead(file.orm)
        const code = encode(head.mac).slice(0, 20)
        guarded(() => appendFileSync(join(folder, 'head.log'), `${store} ${head.seq} ${code} ${at}\n`, { mode: 0o600 }))
      }
    },
  }
}

export type Stores = ReturnType<typeof createStores>

function checkIdentity(opened: OpenFile, vaultId: string, generation: number): void {
  const rows = opened.orm.select().from(vaultMeta).all()
  const facts = new Map(rows.map((row) => [row.key, row.value]))
  if (facts.get('vault') !== vaultId || facts.get('generation') !== String(generation)) {
    throw new AppError('unavailable', 'vault.damaged')
  }
}
