import { randomBytes } from 'node:crypto'
import { AppError } from '../../common/kernel/app-error.ts'
import type { Instant } from '../../common/kernel/calendar.ts'
import {
  compartments,
  roleCompartments,
  roleStores,
  stores as storeNames,
  type Compartment,
  type Role,
  type Store,
} from '../../common/kernel/roles.ts'
import type { NewAccess } from '../../core/kernel/context.ts'
import type { OpenFile } from '../../db/open.ts'
import { users } from '../../db/schema/kernel.ts'
import { createAttachments, type Attachments } from './attachments.ts'
import { encode, type KdfCost, type KeyPair } from './crypto.ts'
import { guarded, guardedAsync } from './failures.ts'
import { createVault, type NewHouse } from './new-vault.ts'
import { createSlot, loginTag, unlockSlot, type KeyRing } from './slots.ts'
import { createStores, type Stores } from './stores.ts'
import { readVaultFile, signVaultFile, vaultExists, writeVaultFile, type VaultFile } from './vault-file.ts'

/** A person whose password has been proved in this process. */
export type Unlocked = {
  readonly userId: string
  readonly name: string
  readonly role: Role
  readonly login: string
  readonly keys: KeyRing
  readonly signing: KeyPair
}

/** The folder with the two encrypted files and the slots that open them. One per process. */
export type Vault = {
  exists(): boolean
  create(house: NewHouse): void
  /** @returns `null` for a wrong name or password, after the same time as for a right one. */
  unlock(login: string, password: string, at: Instant): Promise<Unlocked | null>
  /** Whether a file of the vault is open, and with it its key in memory. */
  isOpen(): boolean
  /** An open file, for those whose keys include it. */
  file(store: Store): OpenFile | null
  /** Encrypted files beside the vault, such as pictures of incidents. */
  readonly attachments: Attachments
  /** Writes a slot for a new user and returns the public signing key. */
  grant(by: Unlocked, access: NewAccess, at: Instant): Uint8Array
  /** Writes the heads of the audit chains beside the vault. */
  anchor(at: Instant): void
  close(at: Instant): void
}

export type VaultOptions = { folder: string; kdf: KdfCost }

export function openVault({ folder, kdf }: VaultOptions): Vault {
  const stores = createStores(folder)
  const attachments = createAttachments(folder)
  // A wrong name costs as much time as a wrong password, so that names cannot be told apart.
  const decoySalt = encode(randomBytes(16))

  async function unlock(login: string, password: string, at: Instant): Promise<Unlocked | null> {
    const file = readVaultFile(folder)
    const tag = loginTag(file.vault, login)
    const slot = file.slots.find((candidate) => candidate.login === tag)
    const decoy = { ...file.slots[0]!, kdf: { ...file.slots[0]!.kdf, salt: decoySalt } }
    const unlocked = await unlockSlot(file, slot ?? decoy, password)
    if (!slot || !unlocked) return null
    const { keys, signing, user } = unlocked
    const before = stores.names()
    try {
      openAll(stores, file, keys, at)
      if (!before.includes('shelter') && keys.files.shelter) attachments.sweep()
      return { ...accountOf(stores, user, keys), keys, signing }
    } catch (error) {
      stores.shut(stores.names().filter((name) => !before.includes(name)))
      throw error
    }
  }

  function grant(by: Unlocked, { userId, login, name, password, role }: NewAccess, at: Instant): Uint8Array {
    const { sig: _previous, ...file } = readVaultFile(folder)
    const keys = keysFor(role, by.keys, file)
    const generation = file.db.shelter.gen
    const { slot, signing } = createSlot({
      vaultId: file.vault,
      generation,
      user: userId,
      login,
      password,
      cost: kdf,
      keys,
    })
    // The shelter file's row is written by the operation itself; this one lets the atelier know its own people.
    if (keys.files.atelier) {
      const row = { id: userId, login, name, role, signKey: signing.publicKey, createdAt: at }
      stores.file('atelier')?.orm.insert(users).values(row).onConflictDoUpdate({ target: users.login, set: row }).run()
    }
    // A slot of the same name is left over from an attempt that was not completed.
    const slots = [...file.slots.filter((other) => other.login !== slot.login), slot]
    writeVaultFile(folder, signVaultFile({ ...file, slots }, by.signing))
    return signing.publicKey
  }

  return {
    exists: () => vaultExists(folder),
    create: (input) => guarded(() => createVault(folder, kdf, input)),
    unlock: (login, password, at) => guardedAsync(() => unlock(login, password, at)),
    isOpen: () => stores.names().length > 0,
    file: stores.file,
    attachments,
    grant: (by, access, at) => guarded(() => grant(by, access, at)),
    anchor: stores.anchor,
    close(at) {
      try {
        stores.anchor(at)
      } finally {
        stores.shut(stores.names())
      }
    },
  }
}

/** Opens the files that the keys lead to, and refuses a key file that no coordinator of theirs has signed. */
function openAll(stores: Stores, file: VaultFile, keys: KeyRing, at: Instant): void {
  const own = storeNames.filter((name) => keys.files[name])
  for (const name of own) stores.open(file, name, keys.files[name]!, at)
  const signedBy = (user: { role: Role; signKey: Uint8Array }) =>
    user.role === 'coordinator' && encode(user.signKey) === file.sig.by
  if (!own.some((name) => stores.usersIn(name).some(signedBy))) {
    throw new AppError('unavailable', 'vault.key-file-damaged')
  }
}

/** The user's row in a file that the keys open; role and name are never taken from vault.json. */
function accountOf(stores: Stores, userId: string, keys: KeyRing) {
  const store = storeNames.find((name) => keys.files[name])
  const row = store && stores.usersIn(store).find((user) => user.id === userId && !user.endedAt)
  if (!row) throw new AppError('not-allowed', 'session.no-account')
  return { userId, name: row.name, role: row.role, login: row.login }
}

/**
 * The keys of a role, as far as the granting user holds them. A compartment that nobody holds yet gets its key now;
 * one that only others hold must be passed on by one of them.
 */
function keysFor(role: Role, own: KeyRing, file: Omit<VaultFile, 'sig'>): KeyRing {
  const pick = (keys: Readonly<Partial<Record<Store, Buffer>>>) =>
    Object.fromEntries(roleStores[role].flatMap((store) => (keys[store] ? [[store, keys[store]]] : [])))
  const held = new Set<Compartment>(file.slots.flatMap((slot) => slot.holds.compartments))
  const keyOf = (name: Compartment) => own.compartments[name] ?? (held.has(name) ? undefined : randomBytes(32))
  const wanted = compartments.filter((name) => roleCompartments[role].includes(name))
  const found = wanted.flatMap((name) => {
    const key = keyOf(name)
    return key ? [[name, key] as const] : []
  })
  return { files: pick(own.files), audit: pick(own.audit), compartments: Object.fromEntries(found) }
}
