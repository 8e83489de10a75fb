import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encode, generatePair } from '../../host/vault/crypto.ts'
import { readVaultFile, signVaultFile, type VaultFile } from '../../host/vault/vault-file.ts'
import { loginOf, passwordOf } from '../support/template.ts'
import { enter, hostOn, keyFile, refusal, vaultFolder } from '../support/vault.ts'
import { clientOf } from '../support/world.ts'

const readKeyFile = (folder: string) => JSON.parse(readFileSync(keyFile(folder), 'utf8')) as VaultFile
const writeKeyFile = (folder: string, file: unknown) => writeFileSync(keyFile(folder), JSON.stringify(file))

/** All the ways to change one value of the key file that keep it readable. */
function tampers(file: VaultFile): [what: string, change: (file: VaultFile) => void][] {
  const changes: [string, (file: VaultFile) => void][] = []
  const flip = (text: string, position: number) => {
    const other = text[position] === 'A' ? 'B' : 'A'
    return `${text.slice(0, position)}${other}${text.slice(position + 1)}`
  }
  const visit = (value: unknown, path: (string | number)[]): void => {
    const put = (replacement: unknown) => (target: VaultFile) => {
      let place = target as unknown as Record<string | number, unknown>
      for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>
      place[path.at(-1)!] = replacement
    }
    const name = path.join('.')
    if (typeof value === 'string') {
      const positions = new Set([0, Math.floor(value.length / 2), Math.max(0, value.length - 2)])
      for (const position of positions) changes.push([`${name} letter ${position}`, put(flip(value, position))])
      changes.push([`${name} emptied`, put('')])
    } else if (typeof value === 'number') {
      for (const other of [value + 1, value - 1, value * 2]) changes.push([`${name} ${other}`, put(other)])
    } else if (Array.isArray(value)) {
      changes.push([`${name} reversed`, put([...value].reverse())], [`${name} shortened`, put(value.slice(0, -1))])
      if (path[0] === 'slots' && path.length > 1) changes.push([`${name} doubled`, put([...value, ...value])])
      for (const [index, item] of value.entries()) if (index < 3) visit(item, [...path, index])
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, [...path, key])
    }
  }
  visit(file, [])
  return changes
}

describe('a changed key file', () => {
  it('is never accepted, whichever value was changed', async () => {
    const folder = vaultFolder()
    rmSync(`${keyFile(folder)}.bak`)
    const original = readKeyFile(folder)
    const host = hostOn(folder)
    const accepted: string[] = []
    const all = tampers(original)
    expect(all.length).toBeGreaterThan(200)
    for (const [what, change] of all) {
      const file = structuredClone(original)
      change(file)
      if (JSON.stringify(file) === JSON.stringify(original)) continue
      writeKeyFile(folder, file)
      const reason = await refusal(() => host.signIn(loginOf('coordinator'), passwordOf('coordinator')))
      if (reason !== 'vault.key-file-damaged') accepted.push(`${what}: ${reason}`)
    }
    expect(accepted).toEqual([])
    writeKeyFile(folder, original)
    expect(await enter(folder)).toBe('accepted')
  })

  it('is refused when somebody who is no coordinator of the house has signed it', async () => {
    const folder = vaultFolder()
    const { sig: _old, ...file } = readVaultFile(folder)
    writeKeyFile(folder, signVaultFile(file, generatePair('ed25519')))
    rmSync(`${keyFile(folder)}.bak`)
    expect(await enter(folder)).toBe('vault.key-file-damaged')
  })

  it('does not let a slot be moved to another name, even signed anew by its owner’s colleague', async () => {
    const folder = vaultFolder()
    const { sig: _old, ...file } = readVaultFile(folder)
    const [first, second, ...rest] = file.slots
    const swapped = [{ ...first!, login: second!.login }, { ...second!, login: first!.login }, ...rest]
    const host = hostOn(folder)
    const { token } = await host.signIn(loginOf('coordinator'), passwordOf('coordinator'))
    writeKeyFile(folder, signVaultFile({ ...file, slots: swapped }, host.sessions.use(token).user.signing))
    expect(await enter(folder, loginOf('social-worker'), passwordOf('coordinator'))).toBe('session.wrong-password')
  })

  it('gives way to the version before it, which the next change keeps', async () => {
    const folder = vaultFolder()
    cpSync(keyFile(folder), `${keyFile(folder)}.bak`)
    writeFileSync(keyFile(folder), readFileSync(keyFile(folder), 'utf8').slice(0, 900))
    const host = hostOn(folder)
    const { token } = await host.signIn(loginOf('coordinator'), passwordOf('coordinator'))
    const client = clientOf(host, host.sessions.use(token))
    const good = readFileSync(`${keyFile(folder)}.bak`, 'utf8')
    client.call('users.add', { login: 'nou', name: 'Nou', role: 'auditor', password: 'lalea nor tramvai copac' })
    expect(readFileSync(`${keyFile(folder)}.bak`, 'utf8')).toBe(good)
    expect(await enter(folder, 'nou', 'lalea nor tramvai copac')).toBe('accepted')
  })

  it('with nothing behind it asks for the backup and leaves everything as it is', async () => {
    const folder = vaultFolder()
    writeFileSync(keyFile(folder), '{}')
    writeFileSync(`${keyFile(folder)}.bak`, 'x'.repeat(2_000_000))
    const before = readFileSync(join(folder, 'shelter.g1.db'))
    expect(await enter(folder)).toBe('vault.key-file-damaged')
    expect(readFileSync(join(folder, 'shelter.g1.db')).equals(before)).toBe(true)
  })

  it('holds no name and no password', () => {
    const text = readFileSync(keyFile(vaultFolder()), 'utf8')
    for (const word of ['coordinator', 'Ioana', 'Casa de', 'cuvinte', encode(Buffer.from('coordinator'))]) {
      expect(text).not.toContain(word)
    }
  })
})
