import type { OutputOf } from '../../host/outputs.ts'
import type { Client } from './world.ts'

type Room = OutputOf<'rooms.list'>[number]

/** Opens a room with single beds A, B, C … and returns its bed ids in that order. */
export function openRoom(
  client: Client,
  name: string,
  beds: number,
  details: Partial<Room> = {},
): { id: string; bedIds: string[] } {
  return client.call('rooms.open', {
    name,
    floor: details.floor ?? 0,
    policy: details.policy ?? 'family',
    capacity: details.capacity ?? beds,
    isolationCapable: details.isolationCapable ?? true,
    accessible: details.accessible ?? false,
    notes: '',
    activeFrom: null,
    beds: Array.from({ length: beds }, (_, index) => ({
      label: String.fromCharCode(65 + index),
      kind: 'single' as const,
    })),
  })
}

type Details = Partial<OutputOf<'persons.get'>>

/** Registers a person; a woman of 30 unless said otherwise. */
export function register(client: Client, alias: string, details: Details = {}): string {
  return client.call('persons.register', {
    alias,
    birthDate: details.birthDate ?? '1996-05-04',
    birthAccuracy: details.birthAccuracy ?? 'exact',
    sex: details.sex ?? 'female',
    citizenships: details.citizenships ?? ['RO'],
    languages: details.languages ?? ['ro'],
    interpreterNeeded: details.interpreterNeeded ?? false,
    category: details.category ?? 'vulnerable',
    protectionMeasure: details.protectionMeasure ?? null,
    distinctFromOthers: true,
  }).id
}

/** A mother with children of the given years of birth, as one household; ids in that order. */
export function registerFamily(client: Client, name: string, childYears: readonly number[], from = '2026-11-01') {
  const mother = register(client, name)
  const children = childYears.map((year, index) =>
    register(client, `${name} ${index + 1}`, { birthDate: `${year}-03-0${index + 1}` as never, category: 'child' }),
  )
  const { id } = client.call('households.form', {
    from,
    members: [
      { personId: mother, relation: 'head' },
      ...children.map((personId) => ({ personId, relation: 'daughter' as const })),
    ],
  })
  return { householdId: id, personIds: [mother, ...children] }
}

/** Checks one person into one bed and returns the stay. Warnings, such as a late entry, are set aside with a reason. */
export function checkIn(
  client: Client,
  personId: string,
  bedId: string,
  from: string,
  expectedUntil: string | null = null,
): string {
  const input = { placements: [{ personId, bedId }], from, expectedUntil }
  const findings = client.call('stays.checkCheckIn', input)
  const overrides = findings.map(({ rule, subject }) => ({ rule, subject, reason: 'Registrul a fost găsit târziu' }))
  return client.call('stays.checkIn', { ...input, overrides }).stayIds[0] ?? ''
}
