import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, dateIn, houseZone, instantOf, startOfDayIn, type LocalDate } from '../../common/kernel/calendar.ts'
import { createHost, type Host } from '../../host/host.ts'
import { keepTables, readRegisterFiles } from '../../host/import/uploads.ts'
import type { Session } from '../../host/sessions.ts'
import { floorKdf } from '../../host/vault/crypto.ts'
import type { RegisterFiles } from './ten-years.ts'

export type BenchHouse = { readonly host: Host; readonly session: Session; readonly folder: string; close(): void }

export const today = (): LocalDate => dateIn(houseZone, instantOf(Date.now()))

/** A new encrypted vault in a temporary folder, with its coordinator signed in. */
export async function foundHouse(): Promise<BenchHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'liman-bench-'))
  const host = createHost({ folder, kdf: floorKdf })
  const founding = {
    houseName: 'Casa de măsurat',
    login: 'masurator',
    name: 'Măsurător',
    password: 'cinci cuvinte de cronometru',
  }
  const { token } = await host.found(founding)
  const close = () => {
    host.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { host, session: host.sessions.use(token), folder, close }
}

/** Reads the files as an upload. */
export async function upload({ session }: BenchHouse, { rooms, register }: RegisterFiles): Promise<string> {
  const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
  return keepTables(session, await readRegisterFiles(file('registru.csv', register), file('camere.csv', rooms)))
}

/** What a register cannot hold, so that the board has one of everything: holds, a repair, an absence, an isolation, people waiting. */
export function addPresentDay({ host, session }: BenchHouse): void {
  const on = today()
  const newcomer = register(host, session, 'Zamfira')
  const [place] = host.call(session, 'stays.suggestPlaces', { personIds: [newcomer], from: on, until: addDays(on, 20) })
  if (!place) throw new Error('the house of ten years has no free bed today')
  host.call(session, 'holds.place', {
    places: place.placements.map(({ bedId, personId }) => ({ bedId, personId })),
    from: addDays(on, 1),
    until: addDays(on, 20),
    expiresAt: startOfDayIn(houseZone, addDays(on, 3)),
    note: '',
  })
  const present = host.call(session, 'stays.present', {})
  const stayIds = present.slice(0, 2).map(({ stayId }) => stayId)
  host.call(session, 'stays.startAbsence', { stayIds, from: on, expectedReturn: addDays(on, 4), reason: 'Spital' })
  for (const label of ['Mamă cu doi copii', 'Femeie singură']) {
    const counts = { women: 1, men: 0, children: label.length > 15 ? 2 : 0 }
    const rest = { referredBy: 'DGASPC', urgency: 'planned' as const, wantedFrom: addDays(on, 5), needs: '' }
    host.call(session, 'waitingList.add', { label, ...counts, ...rest })
  }
}

export function register(host: Host, session: Session, alias: string): string {
  return host.call(session, 'persons.register', {
    alias,
    birthDate: null,
    birthAccuracy: 'exact',
    sex: 'female',
    citizenships: ['RO'],
    languages: ['ro'],
    interpreterNeeded: false,
    category: 'vulnerable',
    protectionMeasure: null,
    distinctFromOthers: true,
  }).id
}
