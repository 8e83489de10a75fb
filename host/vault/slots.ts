import { randomBytes, randomUUID } from 'node:crypto'
import type { Compartment, Store } from '../../common/kernel/roles.ts'
import {
  decode,
  deriveKey,
  deriveKeySync,
  encode,
  generatePair,
  hmac,
  seal,
  sealTo,
  unseal,
  unsealFrom,
  type Bytes,
  type KdfCost,
  type KeyPair,
} from './crypto.ts'
import type { Slot, VaultFile } from './vault-file.ts'

/** The keys that one user's password leads to. */
export type KeyRing = {
  readonly files: Readonly<Partial<Record<Store, Buffer>>>
  readonly audit: Readonly<Partial<Record<Store, Buffer>>>
  readonly compartments: Readonly<Partial<Record<Compartment, Buffer>>>
}

export type UnlockedSlot = { readonly user: string; readonly keys: KeyRing; readonly signing: KeyPair }

/** Finds a slot by sign-in name without storing the name. */
export function loginTag(vaultId: string, login: string): string {
  return encode(hmac(Buffer.from(vaultId), 'login', login.normalize('NFC').toLowerCase()))
}

export type NewSlot = {
  vaultId: string
  generation: number
  user: string
  login: string
  password: string
  cost: KdfCost
  keys: KeyRing
}

/** Makes a user's key pairs, wraps them under the password and seals the keys to the public one. Blocks for one KDF run. */
export function createSlot(input: NewSlot): { slot: Slot; signing: KeyPair } {
  const box = generatePair('x25519')
  const signing = generatePair('ed25519')
  const salt = randomBytes(16)
  const { m, t, p } = input.cost
  const open = {
    id: randomUUID(),
    user: input.user,
    login: loginTag(input.vaultId, input.login),
    kind: 'password' as const,
    kdf: { alg: 'argon2id' as const, v: 19 as const, m, t, p, salt: encode(salt) },
    x25519: encode(box.publicKey),
    ed25519: encode(signing.publicKey),
    holds: {
      stores: Object.keys(input.keys.files) as Store[],
      compartments: Object.keys(input.keys.compartments) as Compartment[],
    },
  }
  const kek = deriveKeySync(input.password, salt, input.cost)
  const privateKeys = Buffer.concat([box.privateKey, signing.privateKey])
  const slot = {
    ...open,
    prv: encode(seal(kek, privateKeys, privateContext(input.vaultId, open))),
    sealed: sealTo(box.publicKey, writeKeys(input.keys), sealedContext(input.vaultId, open.id, input.generation)),
  }
  return { slot, signing }
}

/** @returns `null` when the password does not open the slot; the only place that decides "wrong password". */
export async function unlockSlot(file: VaultFile, slot: Slot, password: string): Promise<UnlockedSlot | null> {
  const { m, t, p, salt } = slot.kdf
  const kek = await deriveKey(password, decode(salt), { m, t, p })
  try {
    const privateKeys = unseal(kek, decode(slot.prv), privateContext(file.vault, slot))
    const box = { publicKey: decode(slot.x25519), privateKey: privateKeys.subarray(0, 32) }
    const signing = { publicKey: decode(slot.ed25519), privateKey: privateKeys.subarray(32, 64) }
    const plain = unsealFrom(box, slot.sealed, sealedContext(file.vault, slot.id, file.db.shelter.gen))
    return { user: slot.user, keys: readKeys(plain), signing }
  } catch {
    return null
  }
}

/** Binds the wrapped private keys to vault, slot, user, public keys and every cost value. */
function privateContext(
  vaultId: string,
  slot: Pick<Slot, 'id' | 'user' | 'login' | 'kind' | 'kdf' | 'x25519' | 'ed25519'>,
): string {
  const { m, t, p, salt } = slot.kdf
  return JSON.stringify([
    'prv',
    vaultId,
    slot.id,
    slot.user,
    slot.login,
    slot.kind,
    slot.x25519,
    slot.ed25519,
    m,
    t,
    p,
    salt,
  ])
}

const sealedContext = (vaultId: string, slotId: string, generation: number) =>
  JSON.stringify(['sealed', vaultId, slotId, generation])

type KeyText = { files: Record<string, string>; audit: Record<string, string>; compartments: Record<string, string> }

function writeKeys(keys: KeyRing): Buffer {
  const part = (values: Readonly<Partial<Record<string, Bytes>>>) =>
    Object.fromEntries(Object.entries(values).flatMap(([name, key]) => (key ? [[name, encode(key)]] : [])))
  const text: KeyText = { files: part(keys.files), audit: part(keys.audit), compartments: part(keys.compartments) }
  return Buffer.from(JSON.stringify(text))
}

function readKeys(plain: Buffer): KeyRing {
  const part = (values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([name, key]) => [name, decode(key)]))
  const text = JSON.parse(plain.toString('utf8')) as KeyText
  return { files: part(text.files), audit: part(text.audit), compartments: part(text.compartments) }
}
