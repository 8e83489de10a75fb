import { randomBytes } from 'node:crypto'
import { deriveKeySync, generatePair, sealTo, signer, unsealFrom, verifySignature } from './vault/crypto.ts'

/** Whether the runtime's cryptography does what the vault needs; a packaged build may carry another library. */
export function selfCheck(): { ok: boolean; crypto: boolean } {
  const box = generatePair('x25519')
  const signing = generatePair('ed25519')
  const text = randomBytes(16).toString('hex')
  const opened = unsealFrom(box, sealTo(box.publicKey, Buffer.from(text), 'self-check'), 'self-check').toString()
  const signed = verifySignature(signing.publicKey, text, signer(signing)(text))
  const derived = deriveKeySync(text, randomBytes(16), { m: 1024, t: 1, p: 1 }).length === 32
  const crypto = opened === text && signed && derived
  return { ok: crypto, crypto }
}
