import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { receivePicture } from '../../host/pictures/receive-picture.ts'
import { createAttachments } from '../../host/vault/attachments.ts'
import { tinyJpeg, tinyPng } from '../support/pictures.ts'
import { emptyFolder, failureOf } from '../support/vault.ts'
import { world, type Client } from '../support/world.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const formWith = (bytes: Uint8Array, name = 'poza.jpg') => {
  const form = new FormData()
  form.set('picture', new File([new Uint8Array(bytes)], name))
  return form
}

const bring = async (client: Client, bytes: Uint8Array) =>
  (await receivePicture(client.session, formWith(bytes))).upload

async function houseWithIncident() {
  const w = await world()
  const officer = await w.as('security-officer')
  const { id } = officer.call('incidents.report', {
    category: 'damage',
    severity: 3,
    occurredAt: null,
    place: 'Poarta',
    persons: [],
    othersPresent: '',
    narrative: 'Broasca porții este forțată.',
    immediateAction: '',
  })
  const folder = join(w.folder, 'attachments')
  return { w, officer, id, folder, files: () => (existsSync(folder) ? readdirSync(folder) : []) }
}

describe('a picture of an incident', () => {
  it('lies encrypted beside the vault, byte for byte as it came, and its opening is in the trail', async () => {
    const { w, officer, id, folder, files } = await houseWithIncident()
    const upload = await bring(officer, tinyJpeg)
    const { attachmentId } = officer.call('incidents.attach', { id, upload, caption: 'broasca' })
    expect(files()).toEqual([attachmentId])
    const kept = readFileSync(join(folder, attachmentId))
    expect(kept.includes(tinyJpeg.subarray(0, 12))).toBe(false)
    expect(statSync(join(folder, attachmentId)).mode & 0o077).toBe(0)
    const { type, content } = officer.call('attachments.open', { id: attachmentId })
    expect([type, Buffer.from(content, 'base64').equals(tinyJpeg)]).toEqual(['image/jpeg', true])
    const last = w.host.vault.file('shelter')!.sqlite.prepare('SELECT * FROM audit_log ORDER BY seq DESC LIMIT 1').get()
    expect(last).toMatchObject({ operation: 'attachments.open', outcome: 'opened', subjects: `["${attachmentId}"]` })
    expect(officer.call('incidents.get', { id }).attachments).toMatchObject([
      { id: attachmentId, type: 'image/jpeg', bytes: tinyJpeg.length, caption: 'broasca' },
    ])
  })

  it('is attached once; the session forgets it', async () => {
    const { officer, id, files } = await houseWithIncident()
    const upload = await bring(officer, tinyPng)
    officer.call('incidents.attach', { id, upload, caption: '' })
    expect(officer.refused('incidents.attach', { id, upload, caption: '' }).reason).toBe('attachments.upload-gone')
    expect(files()).toHaveLength(1)
  })

  it('of another session is not there', async () => {
    const { w, officer, id } = await houseWithIncident()
    const upload = await bring(await w.as('coordinator'), tinyPng)
    expect(officer.refused('incidents.attach', { id, upload, caption: '' })).toMatchObject({
      code: 'not-found',
      reason: 'attachments.upload-gone',
    })
  })

  it('is one of at most twenty', async () => {
    const { officer, id, files } = await houseWithIncident()
    for (let count = 0; count < 20; count++) {
      officer.call('incidents.attach', { id, upload: await bring(officer, tinyPng), caption: '' })
    }
    const upload = await bring(officer, tinyPng)
    expect(officer.refused('incidents.attach', { id, upload, caption: '' })).toMatchObject({
      reason: 'attachments.too-many',
      params: { limit: 20 },
    })
    expect(files()).toHaveLength(20)
  })

  it('that waits makes room for a newer one', async () => {
    const { officer, id } = await houseWithIncident()
    const first = await bring(officer, tinyPng)
    for (let count = 0; count < 4; count++) await bring(officer, tinyPng)
    expect(officer.refused('incidents.attach', { id, upload: first, caption: '' }).reason).toBe(
      'attachments.upload-gone',
    )
  })

  it('leaves no file when its command fails, and can be tried again', async () => {
    const { w, officer, id, files } = await houseWithIncident()
    const upload = await bring(officer, tinyPng)
    const sqlite = w.host.vault.file('shelter')!.sqlite
    sqlite.exec(`CREATE TRIGGER broken BEFORE INSERT ON attachments BEGIN SELECT raise(ABORT, 'broken'); END`)
    expect(() => officer.call('incidents.attach', { id, upload, caption: '' })).toThrow()
    expect(files()).toEqual([])
    sqlite.exec('DROP TRIGGER broken')
    officer.call('incidents.attach', { id, upload, caption: '' })
    expect(files()).toHaveLength(1)
  })

  it.each([
    ['missing', (path: string) => rmSync(path)],
    ['cut short', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 30))],
    [
      'changed',
      (path: string) =>
        writeFileSync(
          path,
          readFileSync(path).map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
        ),
    ],
    ['empty', (path: string) => writeFileSync(path, '')],
  ])('whose file is %s says so', async (_what, harm) => {
    const { officer, id, folder } = await houseWithIncident()
    const upload = await bring(officer, tinyPng)
    const { attachmentId } = officer.call('incidents.attach', { id, upload, caption: '' })
    harm(join(folder, attachmentId))
    expect(officer.refused('attachments.open', { id: attachmentId })).toMatchObject({
      code: 'unavailable',
      reason: 'attachments.damaged',
    })
  })

  it('does not open in the place of another', async () => {
    const { officer, id, folder } = await houseWithIncident()
    const attach = async () =>
      officer.call('incidents.attach', { id, upload: await bring(officer, tinyPng), caption: '' }).attachmentId
    const [one, two] = [await attach(), await attach()]
    renameSync(join(folder, one), join(folder, two))
    expect(officer.refused('attachments.open', { id: two }).reason).toBe('attachments.damaged')
  })
})

describe('opening the vault', () => {
  it('removes what was cut off while it was written, and no whole picture', async () => {
    const { w, officer, id, folder, files } = await houseWithIncident()
    const upload = await bring(officer, tinyPng)
    const { attachmentId } = officer.call('incidents.attach', { id, upload, caption: '' })
    const stray = `att_${'x'.repeat(22)}`
    for (const name of [stray, `${stray}.tmp`, `${attachmentId}.tmp`, 'citeste.txt'])
      writeFileSync(join(folder, name), 'x')
    w.host.close()
    await w.host.signIn('security-officer', 'cinci cuvinte pentru 4 teste')
    expect(files().sort()).toEqual([attachmentId, stray, 'citeste.txt'].sort())
  })

  it('by who does not hold the shelter’s key leaves them alone', async () => {
    const { w, folder, files } = await houseWithIncident()
    mkdirSync(folder)
    writeFileSync(join(folder, `att_${'x'.repeat(22)}.tmp`), 'x')
    w.host.close()
    await w.host.signIn('atelier-manager', 'cinci cuvinte pentru 5 teste')
    expect(files()).toHaveLength(1)
  })
})

describe('a disk that', () => {
  const id = `att_${'a'.repeat(22)}`

  it.skipIf(process.platform === 'win32')('is full says so and leaves nothing half written', () => {
    const vault = emptyFolder()
    mkdirSync(join(vault, 'attachments'))
    symlinkSync('/dev/full', join(vault, 'attachments', `${id}.tmp`))
    expect(failureOf(() => createAttachments(vault).keep(id, tinyPng))).toMatchObject({
      code: 'unavailable',
      reason: 'vault.disk-full',
    })
    expect(readdirSync(join(vault, 'attachments'))).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('cannot be written says so', () => {
    const vault = emptyFolder()
    chmodSync(vault, 0o555)
    const script = `import { createAttachments } from './host/vault/attachments.ts'
      try {
        createAttachments(process.argv[1]).keep(process.argv[2], Buffer.from('x'))
      } catch (error) {
        console.log(error.failure?.reason ?? error.stack)
      }`
    // Root may always write, so the system user nobody tries it.
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
    const args = ['--input-type=module', '-e', script, vault, id]
    const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', ...nobody })
    expect(stdout.trim()).toBe('vault.read-only')
    expect(readdirSync(vault)).toEqual([])
  })
})
