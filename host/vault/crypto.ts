import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto'
import { hashRaw, hashRawSync } from '@node-rs/argon2'

export type Bytes = Uint8Array

/** Canonical base64url, as all bytes are written in vault.json. */
export const encode = (bytes: Bytes): string => Buffer.from(bytes).toString('base64url')

/** @throws RangeError when the text is not canonical base64url, so that two texts never mean the same bytes. */
export function decode(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.toString('base64url') !== text) throw new RangeError('not canonical base64url')
  return bytes
}

/** AES-256-GCM: nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes). */
export function seal(key: Bytes, plain: Bytes, context: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** @throws Error when the key, the context or a single bit does not fit. */
export function unseal(key: Bytes, sealed: Bytes, context: string): Buffer {
  const bytes = Buffer.from(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
}

/** Argon2id cost: memory in KiB, passes, lanes (RFC 9106). */
export type KdfCost = { readonly m: number; readonly t: number; readonly p: number }

/** 256 MiB, 3 passes, 4 lanes: about a quarter of a second on an office PC. */
export const defaultKdf: KdfCost = { m: 262_144, t: 3, p: 4 }

/** The smallest cost that is accepted; a cheaper one in a file is an attack, not a preference. */
export const floorKdf: KdfCost = { m: 65_536, t: 3, p: 4 }

const argon2id = 2
const kdfOptions = (salt: Bytes, cost: KdfCost) => ({
  algorithm: argon2id,
  memoryCost: cost.m,
  timeCost: cost.t,
  parallelism: cost.p,
  outputLen: 32,
  salt: Buffer.from(salt),
})

/** 32 bytes from a password, NFC-normalised so that the same word typed on two keyboards is the same. */
export function deriveKey(password: string, salt: Bytes, cost: KdfCost): Promise<Buffer> {
  return hashRaw(password.normalize('NFC'), kdfOptions(salt, cost))
}

export function deriveKeySync(password: string, salt: Bytes, cost: KdfCost): Buffer {
  return hashRawSync(password.normalize('NFC'), kdfOptions(salt, cost))
}

export type KeyPair = { readonly publicKey: Buffer; readonly privateKey: Buffer }

/** Raw 32-byte X25519 (sealing) or Ed25519 (signing) keys. */
export function generatePair(kind: 'x25519' | 'ed25519'): KeyPair {
  const { privateKey } = kind === 'x25519' ? generateKeyPairSync('x25519') : generateKeyPairSync('ed25519')
  const jwk = privateKey.export({ format: 'jwk' })
  return { publicKey: decode(jwk.x ?? ''), privateKey: decode(jwk.d ?? '') }
}

function publicKeyObject(kind: 'X25519' | 'Ed25519', raw: Bytes): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: kind, x: encode(raw) }, format: 'jwk' })
}

function privateKeyObject(kind: 'X25519' | 'Ed25519', pair: KeyPair): KeyObject {
  return createPrivateKey({
    key: { kty: 'OKP', crv: kind, x: encode(pair.publicKey), d: encode(pair.privateKey) },
    format: 'jwk',
  })
}

export type SealedBox = { readonly e: string; readonly c: string }

/** Seals to a public key: ephemeral X25519, HKDF-SHA256, AES-256-GCM. */
export function sealTo(recipient: Bytes, plain: Bytes, context: string): SealedBox {
  const ephemeral = generatePair('x25519')
  const key = boxKey(ephemeral, recipient, ephemeral.publicKey)
  return { e: encode(ephemeral.publicKey), c: encode(seal(key, plain, context)) }
}

/** @throws Error when the box was made for another key or context. */
export function unsealFrom(recipient: KeyPair, box: SealedBox, context: string): Buffer {
  const ephemeral = decode(box.e)
  return unseal(boxKey(recipient, ephemeral, ephemeral), decode(box.c), context)
}

function boxKey(own: KeyPair, other: Bytes, ephemeral: Bytes): Buffer {
  const shared = diffieHellman({
    privateKey: privateKeyObject('X25519', own),
    publicKey: publicKeyObject('X25519', other),
  })
  return Buffer.from(hkdfSync('sha256', shared, ephemeral, 'liman slot v1', 32))
}

/** A function that signs with one Ed25519 key; the key object is made once. */
export function signer(pair: KeyPair): (text: string) => Buffer {
  const key = privateKeyObject('Ed25519', pair)
  return (text) => sign(null, Buffer.from(text), key)
}

export function verifySignature(publicKey: Bytes, text: string, signature: Bytes): boolean {
  return verify(null, Buffer.from(text), publicKeyObject('Ed25519', publicKey), signature)
}

export function hmac(key: Bytes, ...parts: (Bytes | string)[]): Buffer {
  const mac = createHmac('sha256', key)
  for (const part of parts) mac.update(part)
  return mac.digest()
}
