import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Failure } from '../../common/kernel/app-error.ts'
import { fold } from '../../common/kernel/search.ts'
import { lockFolder } from '../../db/open.ts'
import { openRoom, register } from '../support/house.ts'
import { root } from '../support/process.ts'
import { loginOf, passwordOf, templateNow } from '../support/template.ts'
import { emptyFolder, enter, failureOf, hostOn, keyFile, refusal, vaultFolder } from '../support/vault.ts'
import { world } from '../support/world.ts'

describe('founding', () => {
  it('makes a house that its founder can enter, and a second one is refused', async () => {
    const folder = join(emptyFolder(), 'new', 'vault')
    const host = hostOn(folder)
    const founding = {
      houseName: 'Casa Nufărul',
      login: 'Ileana',
      name: 'Ileana Pop',
      password: 'lalea nor tramvai copac',
    }
    const { user } = await host.found(founding)
    expect(user).toMatchObject({ login: 'ileana', role: 'coordinator' })
    expect(await refusal(() => host.found(founding))).toBe('vault.exists')
    expect(readdirSync(folder).filter((name) => name.includes('.new'))).toEqual([])
  })

  it('leaves nothing in the way of the next attempt when it breaks off', async () => {
    const folder = emptyFolder()
    const founding = {
      houseName: 'Casa Nufărul',
      login: 'ileana',
      name: 'Ileana Pop',
      password: 'lalea nor tramvai copac',
    }
    // A folder in the place of the key file: everything is made, and then it cannot be written.
    mkdirSync(`${keyFile(folder)}.tmp`)
    await expect(hostOn(folder).found(founding)).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['vault.json.tmp'])
    rmSync(`${keyFile(folder)}.tmp`, { recursive: true })
    await expect(hostOn(folder).found(founding)).resolves.toMatchObject({ user: { login: 'ileana' } })
  })

  it('does not touch files whose key file is gone', async () => {
    const folder = vaultFolder()
    rmSync(keyFile(folder))
    rmSync(`${keyFile(folder)}.bak`, { force: true })
    const before = readFileSync(join(folder, 'shelter.g1.db'))
    const founding = { houseName: 'Casa', login: 'ileana', name: 'Ileana Pop', password: 'lalea nor tramvai copac' }
    expect(await refusal(() => hostOn(folder).found(founding))).toBe('vault.key-file-damaged')
    expect(readFileSync(join(folder, 'shelter.g1.db')).equals(before)).toBe(true)
  })
})

describe('the door', () => {
  it('opens for the right password, typed in either Unicode form', async () => {
    const host = hostOn(emptyFolder())
    const password = 'șură țintă băiat înger'
    await host.found({ houseName: 'Casa', login: 'ana', name: 'Ana', password: password.normalize('NFD') })
    expect((await host.signIn(' ANA ', password.normalize('NFC'))).user.name).toBe('Ana')
  })

  it('says the same for a wrong name as for a wrong password', async () => {
    const folder = vaultFolder()
    expect(await enter(folder, loginOf('coordinator'), 'lalea nor tramvai')).toBe('session.wrong-password')
    expect(await enter(folder, 'nimeni', passwordOf('coordinator'))).toBe('session.wrong-password')
    expect(await enter(folder, loginOf('payroll'), passwordOf('coordinator'))).toBe('session.wrong-password')
  })

  it('takes as long for a name that nobody has', async () => {
    const host = hostOn(vaultFolder())
    const time = async (login: string) => {
      const started = performance.now()
      await refusal(() => host.signIn(login, 'lalea nor tramvai'))
      return performance.now() - started
    }
    await time('oricine')
    const rounds = [0, 1, 2, 3, 4]
    const wrongPassword: number[] = []
    const wrongName: number[] = []
    for (const round of rounds) {
      // A fresh host each round would pay for its start; different known names keep the wait away.
      wrongPassword.push(
        await time(
          loginOf((['payroll', 'auditor', 'psychologist', 'legal-adviser', 'security-officer'] as const)[round]!),
        ),
      )
      wrongName.push(await time(`nimeni${round}`))
    }
    // The quickest of each: everything above it is the machine's other work.
    const [known, unknown] = [Math.min(...wrongPassword), Math.min(...wrongName)]
    expect(unknown).toBeGreaterThan(known * 0.5)
    expect(unknown).toBeLessThan(known * 2)
  })

  it('lets no guesses sent together past the wait', async () => {
    const host = hostOn(vaultFolder())
    const guesses = Array.from({ length: 6 }, (_, index) => refusal(() => host.signIn('auditor', `lalea nor ${index}`)))
    const reasons = await Promise.all(guesses)
    expect(reasons).toEqual([
      'session.wrong-password',
      'session.wrong-password',
      'session.wrong-password',
      'session.wait',
      'session.wait',
      'session.wait',
    ])
  })

  it('is shut to a slot without an account', async () => {
    const folder = vaultFolder()
    const host = hostOn(folder)
    const { token } = await host.signIn(loginOf('coordinator'), passwordOf('coordinator'))
    const session = host.sessions.use(token)
    const password = 'lalea nor tramvai copac'
    host.vault.grant(
      session.user,
      { userId: 'usr_x', login: 'fantoma', name: 'F', password, role: 'auditor' },
      templateNow,
    )
    expect(await refusal(() => host.signIn('fantoma', password))).toBe('session.no-account')
  })
})

describe('files that do not belong', () => {
  it.each(['shelter.g1.db', 'atelier.g1.db'])(
    '%s: missing, emptied, cut or of another vault is refused',
    async (name) => {
      const folder = vaultFolder()
      const path = join(folder, name)
      const original = readFileSync(path)
      rmSync(path)
      expect(await enter(folder)).toBe('vault.damaged')
      expect(existsSync(path)).toBe(false)
      for (const wrong of [Buffer.alloc(0), original.subarray(0, 5000), Buffer.alloc(original.length, 7)]) {
        writeFileSync(path, wrong)
        expect(await enter(folder)).toBe('vault.damaged')
        expect(readFileSync(path).equals(wrong)).toBe(true)
      }
      writeFileSync(path, original)
      expect(await enter(folder)).toBe('accepted')
    },
  )
})

describe('one copy at a time', () => {
  it('holds the folder against another process until it is released, whatever the collector does', () => {
    const path = join(emptyFolder(), 'lock.db')
    const second = `import { lockFolder } from './db/open.ts'
      console.log(lockFolder(process.argv[1]) === null ? 'refused' : 'entered')`
    const first = `import { spawnSync } from 'node:child_process'
      import { lockFolder } from './db/open.ts'
      lockFolder(process.argv[1])
      for (let round = 0; round < 5; round++) {
        gc()
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      const args = ['--input-type=module', '-e', process.argv[2], process.argv[1]]
      console.log(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout)`
    const args = ['--expose-gc', '--input-type=module', '-e', first, path, second]
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout.trim()).toBe('refused')
  })

  it('is free again after release', () => {
    const path = join(emptyFolder(), 'lock.db')
    const release = lockFolder(path)
    expect(lockFolder(path)).toBeNull()
    release?.()
    expect(lockFolder(path)).not.toBeNull()
  })
})

describe('a disk that is full', () => {
  it('refuses with the cause, does nothing half, and works again when there is room', async () => {
    const w = await world()
    const client = await w.as('coordinator')
    const sqlite = w.host.vault.file('shelter')!.sqlite
    const tables = ['rooms', 'beds', 'bed_places', 'audit_log']
    const count = () => tables.map((table) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    const beds = Array.from({ length: 30 }, (_, index) => ({
      label: `${'pat '.repeat(9)}${index}`,
      kind: 'single' as const,
    }))
    const details = { floor: 0, policy: 'family', capacity: 30, isolationCapable: false, accessible: false } as const
    const open = (number: number) => ({
      ...details,
      name: `Camera ${number}`,
      notes: 'n'.repeat(400),
      activeFrom: null,
      beds,
    })
    sqlite.pragma(`max_page_count = ${Number(sqlite.pragma('page_count', { simple: true })) + 6}`)
    let opened = 0
    let before = count()
    let failure: Failure | undefined
    for (; failure === undefined && opened < 50; opened++) {
      before = count()
      failure = failureOf(() => client.call('rooms.open', open(opened)))
    }
    expect(opened).toBeGreaterThan(1)
    expect(failure).toMatchObject({ code: 'unavailable', reason: 'vault.disk-full' })
    expect(count()).toEqual(before)
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    sqlite.pragma('max_page_count = 1000000')
    client.call('rooms.open', open(opened))
    expect(client.call('rooms.list', { on: w.today })).toHaveLength(opened)
  })
})

/** Signs in as a system user who may read the folder and not write; root, who may always, runs it as nobody. */
function readOnlySignIn(folder: string) {
  const script = `import { createHost } from './host/host.ts'
    const host = createHost({ folder: process.argv[1] })
    try {
      await host.signIn(process.argv[2], process.argv[3])
      console.log('accepted')
    } catch (error) {
      console.log(error.failure?.reason ?? error.stack)
    }
    process.exit(0)`
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444)
  chmodSync(folder, 0o555)
  onTestFinished(() => chmodSync(folder, 0o755))
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  const args = ['--input-type=module', '-e', script, folder, loginOf('coordinator'), passwordOf('coordinator')]
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', ...nobody })
}

describe('a folder that cannot be written', () => {
  it('says so and stays as it was', () => {
    const folder = vaultFolder()
    const before = readFileSync(join(folder, 'shelter.g1.db'))
    const { status, stdout } = readOnlySignIn(folder)
    expect([status, stdout.trim()]).toEqual([0, 'vault.read-only'])
    expect(readFileSync(join(folder, 'shelter.g1.db')).equals(before)).toBe(true)
  })
})

describe('after a day of work', () => {
  it('no file of the vault shows a word of it, while open or closed', async () => {
    const w = await world()
    const client = await w.as('coordinator')
    const canary = 'Zmeurișoara'
    const id = register(client, canary)
    client.call('persons.sealIdentity', { id, legalName: `${canary} Legală`, cnp: '2960504055088' })
    openRoom(client, `Camera ${canary}`.slice(0, 40), 2)
    client.call('waitingList.add', {
      label: canary,
      women: 1,
      men: 0,
      children: 0,
      referredBy: canary,
      urgency: 'today',
      wantedFrom: w.today,
      needs: canary,
    })
    const words = [canary, fold(canary), '2960504055088', 'CREATE TABLE', 'SQLite format']
    const found = () =>
      readdirSync(w.folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => !name.endsWith('lock.db'))
        .flatMap((name) => {
          const bytes = readFileSync(join(w.folder, name))
          return words.filter((word) => bytes.includes(word)).map((word) => `${name}: ${word}`)
        })
    expect(readdirSync(w.folder)).toContain('shelter.g1.db-wal')
    expect(found()).toEqual([])
    w.host.close()
    expect(readdirSync(w.folder)).not.toContain('shelter.g1.db-wal')
    expect(found()).toEqual([])
  })
})
