import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type OperationName } from '../../common/contract.ts'
import { roles, type Role } from '../../common/kernel/roles.ts'
import { openFile } from '../../db/open.ts'
import { loginTag, unlockSlot } from '../../host/vault/slots.ts'
import { readVaultFile } from '../../host/vault/vault-file.ts'
import { loginOf, passwordOf } from '../support/template.ts'
import { openWorld, type World } from '../support/world.ts'

/**
 * The reviewed table: who may call what. A change here is a decision about people's safety; it is never made to turn a
 * test green. Columns: coordinator, social worker, psychologist, legal adviser, security officer, atelier manager,
 * payroll, auditor.
 */
const table = `
                           coord  social  psych  legal  secur  atelier  payroll  audit
house.get                  y      y       y      y      –      –        –        –
house.configure            y      –       –      –      –      –        –        –
users.list                 y      –       –      –      –      –        –        –
users.add                  y      –       –      –      –      –        –        –
persons.search             y      y       y      y      –      –        –        –
persons.get                y      y       y      y      –      –        –        –
persons.findSimilar        y      y       y      y      –      –        –        –
persons.register           y      y       –      –      –      –        –        –
persons.correct            y      y       –      –      –      –        –        –
persons.revealIdentity     y      y       –      –      –      –        –        –
persons.sealIdentity       y      y       –      –      –      –        –        –
households.list            y      y       y      y      –      –        –        –
households.get             y      y       y      y      –      –        –        –
households.form            y      y       –      –      –      –        –        –
households.addMember       y      y       –      –      –      –        –        –
households.endMembership   y      y       –      –      –      –        –        –
households.appointHead     y      y       –      –      –      –        –        –
keepApart.list             y      y       y      y      –      –        –        –
keepApart.add              y      y       –      –      –      –        –        –
keepApart.end              y      y       –      –      –      –        –        –
rooms.list                 y      y       y      y      –      –        –        –
rooms.open                 y      –       –      –      –      –        –        –
rooms.correct              y      –       –      –      –      –        –        –
rooms.end                  y      –       –      –      –      –        –        –
beds.add                   y      –       –      –      –      –        –        –
beds.correct               y      –       –      –      –      –        –        –
beds.relocate              y      –       –      –      –      –        –        –
beds.end                   y      –       –      –      –      –        –        –
stays.checkCheckIn         y      y       y      y      –      –        –        –
stays.checkIn              y      y       –      –      –      –        –        –
stays.checkMove            y      y       y      y      –      –        –        –
stays.move                 y      y       –      –      –      –        –        –
stays.extend               y      y       –      –      –      –        –        –
stays.checkLeave           y      y       y      y      –      –        –        –
stays.leave                y      y       –      –      –      –        –        –
stays.startAbsence         y      y       –      –      –      –        –        –
stays.endAbsence           y      y       –      –      –      –        –        –
stays.undo                 y      y       –      –      –      –        –        –
stays.lastChange           y      y       y      y      –      –        –        –
stays.ofPerson             y      y       y      y      –      –        –        –
stays.present              y      y       y      y      –      –        –        –
stays.suggestPlaces        y      y       y      y      –      –        –        –
holds.place                y      y       –      –      –      –        –        –
holds.move                 y      y       –      –      –      –        –        –
holds.release              y      y       –      –      –      –        –        –
outOfService.start         y      y       –      –      –      –        –        –
outOfService.end           y      y       –      –      –      –        –        –
isolations.start           y      y       –      –      –      –        –        –
isolations.end             y      y       –      –      –      –        –        –
isolations.list            y      y       y      y      –      –        –        –
waitingList.list           y      y       y      y      –      –        –        –
waitingList.add            y      y       –      –      –      –        –        –
waitingList.withdraw       y      y       –      –      –      –        –        –
turnAways.record           y      y       –      –      –      –        –        –
turnAways.list             y      y       y      y      –      –        –        –
turnAways.byReason         y      y       –      –      –      –        –        y
board.range                y      y       y      y      –      –        –        –
today.get                  y      y       y      y      –      –        –        –
rollCall.get               y      y       y      y      y      –        –        –
rollCall.mark              y      y       –      –      y      –        –        –
occupancy.byMonth          y      y       –      –      –      –        –        y
occupancy.byRoom           y      y       –      –      –      –        –        y
occupancy.byBed            y      y       –      –      –      –        –        y
occupancy.whoSlept         y      y       –      –      –      –        –        –
occupancy.lengthOfStay     y      y       –      –      –      –        –        y
occupancy.leavers          y      y       –      –      –      –        –        –
occupancy.bedNights        y      y       –      –      –      –        –        –
register.check             y      –       –      –      –      –        –        –
register.import            y      –       –      –      –      –        –        –
register.batches           y      –       –      –      –      –        –        –
register.undo              y      –       –      –      –      –        –        –
log.page                   y      y       –      –      y      –        –        –
log.search                 y      y       –      –      y      –        –        –
log.get                    y      y       –      –      y      –        –        –
log.range                  y      y       –      –      y      –        –        –
log.append                 y      y       –      –      y      –        –        –
log.supplement             y      y       –      –      y      –        –        –
logDays.list               y      y       –      –      y      –        –        –
logDays.close              y      y       –      –      y      –        –        –
shifts.current             y      y       –      –      y      –        –        –
shifts.begin               y      y       –      –      y      –        –        –
shifts.end                 y      y       –      –      y      –        –        –
shifts.get                 y      y       –      –      y      –        –        –
shifts.list                y      y       –      –      y      –        –        –
gate.people                y      y       –      –      y      –        –        –
gate.open                  y      y       –      –      y      –        –        –
gate.emergency             y      y       y      y      y      –        –        –
gate.giveBadge             y      y       –      –      y      –        –        –
gate.staff                 y      y       y      y      y      –        –        –
incidents.list             y      y       –      –      y      –        –        –
incidents.get              y      y       –      –      y      –        –        –
incidents.unseen           y      –       –      –      –      –        –        –
incidents.report           y      y       y      y      y      –        –        –
incidents.correct          y      y       y      y      y      –        –        –
incidents.acknowledge      y      –       –      –      –      –        –        –
incidents.recordNotice     y      y       y      y      y      –        –        –
incidents.startReview      y      –       –      –      –      –        –        –
incidents.finishReview     y      –       –      –      –      –        –        –
incidents.addMeasure       y      –       –      –      –      –        –        –
incidents.finishMeasure    y      y       y      y      y      –        –        –
incidents.close            y      –       –      –      –      –        –        –
incidents.supplement       y      y       y      y      y      –        –        –
incidents.attach           y      y       y      y      y      –        –        –
attachments.open           y      y       –      –      y      –        –        –
visits.list                y      y       –      –      y      –        –        –
visits.today               y      y       –      –      y      –        –        –
visits.knownVisitors       y      y       –      –      y      –        –        –
visits.checkWatchList      y      y       –      –      y      –        –        –
visits.announce            y      y       –      –      y      –        –        –
visits.cancel              y      y       –      –      y      –        –        –
visits.checkIn             y      y       –      –      y      –        –        –
visits.checkOut            y      y       –      –      y      –        –        –
visits.refuse              y      y       –      –      y      –        –        –
watchList.list             y      y       –      –      y      –        –        –
watchList.add              y      y       –      –      y      –        –        –
watchList.correct          y      y       –      –      y      –        –        –
watchList.end              y      y       –      –      y      –        –        –
keys.list                  y      y       –      –      y      –        –        –
keys.history               y      y       –      –      y      –        –        –
keys.rooms                 y      –       –      –      y      –        –        –
keys.add                   y      –       –      –      y      –        –        –
keys.correct               y      –       –      –      y      –        –        –
keys.retire                y      –       –      –      y      –        –        –
keys.issue                 y      y       –      –      y      –        –        –
keys.return                y      y       –      –      y      –        –        –
assets.list                y      y       –      –      y      –        –        –
assets.history             y      y       –      –      y      –        –        –
assets.add                 y      –       –      –      y      –        –        –
assets.correct             y      –       –      –      y      –        –        –
assets.end                 y      –       –      –      y      –        –        –
assets.record              y      y       –      –      y      –        –        –
routes.list                y      y       –      –      y      –        –        –
routes.add                 y      –       –      –      y      –        –        –
routes.correct             y      –       –      –      y      –        –        –
routes.end                 y      –       –      –      y      –        –        –
rounds.planned             y      y       –      –      y      –        –        –
rounds.list                y      y       –      –      y      –        –        –
rounds.record              y      y       –      –      y      –        –        –
callSchedules.list         y      y       –      –      y      –        –        –
callSchedules.add          y      –       –      –      y      –        –        –
callSchedules.end          y      –       –      –      y      –        –        –
checkCalls.planned         y      y       –      –      y      –        –        –
checkCalls.record          y      y       –      –      y      –        –        –
risk.list                  y      y       y      y      y      –        –        –
risk.assess                y      y       –      –      y      –        –        –
risk.addMeasure            y      y       –      –      y      –        –        –
risk.verifyMeasure         y      y       –      –      y      –        –        –
outreach.list              y      y       y      y      y      –        –        –
outreach.officers          y      y       –      –      y      –        –        –
outreach.plan              y      y       –      –      y      –        –        –
outreach.correct           y      y       –      –      y      –        –        –
outreach.assignOfficer     y      y       –      –      y      –        –        –
outreach.approve           y      –       –      –      –      –        –        –
outreach.hold              y      y       –      –      y      –        –        –
outreach.delay             y      y       –      –      y      –        –        –
outreach.cancel            y      y       –      –      y      –        –        –
securityFigures.get        y      y       –      –      y      –        –        y
`

const [heading = '', ...lines] = table.trim().split('\n')
const reviewed = new Map(
  lines.map((line) => {
    const [name = '', ...cells] = line.trim().split(/\s+/)
    return [name, cells]
  }),
)

let shared: ReturnType<typeof openWorld>

beforeAll(() => {
  shared = openWorld()
})
afterAll(() => shared.close())

/** The outcome of a call without input: only the permission is asked before the input is read. */
async function isRefused(w: World, role: Role, name: string): Promise<boolean> {
  const { session } = await w.as(role)
  try {
    w.host.callByName(session, name, {})
    return false
  } catch (error) {
    return error instanceof Error && error.message === 'not-allowed: not-allowed'
  }
}

describe('who may call what', () => {
  it('is written down for every operation and every role', () => {
    expect([...reviewed.keys()].sort()).toEqual(Object.keys(contract).sort())
    expect(heading.trim().split(/\s+/)).toHaveLength(roles.length)
    for (const [name, cells] of reviewed) {
      expect([name, cells.length]).toEqual([name, roles.length])
      expect(cells.every((cell) => cell === 'y' || cell === '–')).toBe(true)
    }
  })

  it.each(roles.map((role, column) => [role, column] as const))('holds when %s calls', async (role, column) => {
    const wrong: string[] = []
    for (const [name, cells] of reviewed) {
      const refused = await isRefused(shared, role, name)
      if (refused !== (cells[column] === '–')) wrong.push(`${name} ${refused ? 'refused' : 'allowed'}`)
    }
    expect(wrong).toEqual([])
  })

  it('refuses before anything else is looked at, and leaves a line in the trail', async () => {
    const officer = await shared.as('security-officer')
    expect(officer.refused('persons.revealIdentity', { id: 'no id at all' }).code).toBe('not-allowed')
    const last = shared.host.vault
      .file('shelter')
      ?.sqlite.prepare('SELECT user_id, operation, outcome, detail FROM audit_log ORDER BY seq DESC LIMIT 1')
      .get()
    expect(last).toEqual({
      user_id: officer.session.user.userId,
      operation: 'persons.revealIdentity',
      outcome: 'refused',
      detail: '{"reason":"not-allowed"}',
    })
  })
})

describe.each(['atelier-manager', 'payroll'] as const)('%s', (role) => {
  const keysOf = async () => {
    const file = readVaultFile(shared.folder)
    const slot = file.slots.find((one) => one.login === loginTag(file.vault, loginOf(role)))!
    const unlocked = await unlockSlot(file, slot, passwordOf(role))
    return { file, keys: unlocked!.keys }
  }

  it('holds in the key file the key of the atelier only', async () => {
    const { keys } = await keysOf()
    expect(Object.keys(keys.files)).toEqual(['atelier'])
    expect(Object.keys(keys.audit)).toEqual(['atelier'])
    expect(Object.keys(keys.compartments)).toEqual(role === 'payroll' ? ['payroll'] : [])
  })

  it('opens nothing of the shelter with it', async () => {
    const { file, keys } = await keysOf()
    const shelter = join(shared.folder, file.db.shelter.file)
    const all = [...Object.values(keys.files), ...Object.values(keys.audit), ...Object.values(keys.compartments)]
    expect(all.length).toBeGreaterThan(1)
    for (const key of all) expect(() => openFile(shelter, key, 'existing')).toThrow('wrong-key-or-damaged')
    const atelier = openFile(join(shared.folder, file.db.atelier.file), keys.files.atelier!, 'existing')
    const tables = atelier.sqlite
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all()
    atelier.sqlite.close()
    expect(tables).toEqual(['audit_log', 'schema_migrations', 'users', 'vault_meta'])
  })

  it('leaves a refused attempt in the trail of the atelier, because the other file is closed to it', async () => {
    const client = await shared.as(role)
    expect(client.refused('persons.search' satisfies OperationName, { text: '' }).code).toBe('not-allowed')
    const last = shared.host.vault
      .file('atelier')
      ?.sqlite.prepare('SELECT user_id, operation, outcome FROM audit_log ORDER BY seq DESC LIMIT 1')
      .get()
    expect(last).toEqual({
      user_id: client.session.user.userId,
      operation: 'persons.search',
      outcome: 'refused',
    })
  })
})
