import { expect } from 'vitest'
import { checkIn, openRoom, register } from '../../support/house.ts'
import { world, type Client, type World } from '../../support/world.ts'

export const visitor = {
  name: 'Ioana Pop',
  type: 'official' as const,
  organisation: 'DGASPC Bihor',
  plate: '',
  hostPersonId: null as string | null,
  purpose: 'Anchetă socială',
}

/** A visitor who shows a document and comes to the staff, unless said otherwise. */
export const coming = (more: object = {}) => ({
  ...visitor,
  at: null,
  idSeen: true,
  hostAgreed: false,
  escorted: true,
  badge: '3',
  ...more,
})

export const refusing = (more: object = {}) => ({
  ...visitor,
  at: null,
  reason: 'Nu a vrut să se legitimeze',
  ...more,
})

export const announced = (more: object = {}) => ({
  ...visitor,
  expectedAt: '2026-11-22T12:00:00.000Z',
  hostAgreed: false,
  ...more,
})

type Command = 'visits.checkIn' | 'visits.checkOut' | 'visits.refuse' | 'visits.cancel'

/** The gate of a house in which one resident, Salcia, sleeps in the room Teiul. */
export type Gate = {
  readonly w: World
  readonly coordinator: Client
  readonly officer: Client
  /** The resident. */
  readonly host: string
  all(): ReturnType<typeof visitsOf>
  book(): ReturnType<typeof linesOf>
  states(): [name: string, state: string][]
  today(): [name: string, state: string][]
  leave(id: string, more?: object): { seq: number }
  /** Puts Vasile Munteanu, or whom `more` says, on the watch list. */
  watch(more?: object): string
  /** A refusal, after which the house holds exactly what it held before. */
  refused(name: Command, input: object, by?: Client): ReturnType<Client['refused']>
}

const visitsOf = (client: Client) => client.call('visits.list', { from: '2026-01-01', until: '2026-12-31' })
const linesOf = (client: Client) => client.call('log.page', {}).entries

export async function openGate(): Promise<Gate> {
  const w = await world()
  const coordinator = await w.as('coordinator')
  const officer = await w.as('security-officer')
  const host = register(coordinator, 'Salcia')
  checkIn(coordinator, host, openRoom(coordinator, 'Teiul', 1).bedIds[0] ?? '', '2026-11-20')
  const all = () => visitsOf(officer)
  const book = () => linesOf(officer)
  return {
    w,
    coordinator,
    officer,
    host,
    all,
    book,
    states: () => all().map(({ name, state }) => [name, state]),
    today: () => officer.call('visits.today', {}).map(({ name, state }) => [name, state]),
    leave: (id, more = {}) => officer.call('visits.checkOut', { id, at: null, badgeReturned: true, ...more }),
    watch: (more = {}) =>
      coordinator.call('watchList.add', {
        label: 'Vasile Munteanu',
        otherNames: '',
        description: 'Înalt, cicatrice la sprânceană',
        plates: 'BH 12 ABC',
        personId: host,
        instruction: 'call-coordinator',
        instructionText: 'Sunați coordonatorul înainte de a deschide',
        expires: null,
        ...more,
      }).id,
    refused: (name, input, by = officer) => {
      const before = [all(), book()]
      const failure = by.refused(name, input)
      expect([all(), book()]).toEqual(before)
      return failure
    },
  }
}
