import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../common/kernel/app-error.ts'
import { compartments, stores } from '../../common/kernel/roles.ts'
import { decode, encode, signer, verifySignature, type KeyPair } from './crypto.ts'
import { syncFolder, writeDurably } from './durable.ts'

const base64 = z.string().regex(/^[A-Za-z0-9_-]+$/)

const slotSchema = z.object({
  id: z.uuid(),
  /** Random id of the user; the name is in the encrypted files only. */
  user: z.string().max(40),
  /** HMAC of the sign-in name under the vault id: finds the slot without a name on disk. */
  login: base64,
  kind: z.literal('password'),
  kdf: z.object({
    alg: z.literal('argon2id'),
    v: z.literal(19),
    m: z.int().min(65_536).max(1_048_576),
    t: z.int().min(3).max(10),
    p: z.int().min(1).max(16),
    salt: base64,
  }),
  x25519: base64,
  ed25519: base64,
  prv: base64,
  /** Which keys the sealed box holds, so that a key is never made twice. */
  holds: z.object({ stores: z.array(z.enum(stores)), compartments: z.array(z.enum(compartments)) }),
  sealed: z.object({ e: base64, c: base64 }),
})
export type Slot = z.output<typeof slotSchema>

const dbEntry = z.object({ gen: z.int().min(1), file: z.string().regex(/^[a-z]+\.g\d+\.db$/) })

const vaultFileSchema = z.object({
  format: z.literal('liman-vault'),
  version: z.literal(1),
  vault: z.uuid(),
  cipher: z.literal('sqlcipher/legacy4'),
  db: z.object({ shelter: dbEntry, atelier: dbEntry }),
  slots: z.array(slotSchema).min(1).max(64),
  /** Ed25519 signature of the coordinator who last changed the file, over everything above. */
  sig: z.object({ by: base64, value: base64 }),
})
export type VaultFile = z.output<typeof vaultFileSchema>

/** The text that is signed: the file without its signature, keys in schema order. */
export function signedText(file: Omit<VaultFile, 'sig'>): string {
  const { format, version, vault, cipher, db, slots } = file
  return JSON.stringify(vaultFileSchema.omit({ sig: true }).parse({ format, version, vault, cipher, db, slots }))
}

/** The file with the signature of the coordinator who changes it. */
export function signVaultFile(file: Omit<VaultFile, 'sig'>, by: KeyPair): VaultFile {
  return { ...file, sig: { by: encode(by.publicKey), value: encode(signer(by)(signedText(file))) } }
}

const maxBytes = 1_048_576
const fileIn = (folder: string) => join(folder, 'vault.json')

export function vaultExists(folder: string): boolean {
  return existsSync(fileIn(folder)) || existsSync(`${fileIn(folder)}.bak`)
}

/**
 * Reads vault.json, or its previous version when the newest cannot be read.
 * @throws AppError `vault.absent` or `vault.key-file-damaged`.
 */
export function readVaultFile(folder: string): VaultFile {
  if (!vaultExists(folder)) throw new AppError('not-found', 'vault.absent')
  const file = parse(fileIn(folder)) ?? parse(`${fileIn(folder)}.bak`)
  if (!file) throw new AppError('unavailable', 'vault.key-file-damaged')
  return file
}

/** A file that is not as its signature says is unreadable; whose signature counts is decided with the users' list. */
function parse(path: string): VaultFile | null {
  try {
    if (statSync(path).size > maxBytes) return null
    const file = vaultFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    return verifySignature(decode(file.sig.by), signedText(file), decode(file.sig.value)) ? file : null
  } catch {
    return null
  }
}

/** Writes the whole file aside, makes it durable and swaps it in; the version before stays as vault.json.bak. */
export function writeVaultFile(folder: string, file: VaultFile): void {
  const path = fileIn(folder)
  writeDurably(`${path}.tmp`, JSON.stringify(vaultFileSchema.parse(file), null, 1))
  // A damaged file must not push out the good one before it.
  if (parse(path)) renameSync(path, `${path}.bak`)
  renameSync(`${path}.tmp`, path)
  syncFolder(dirname(path))
}
