import type { Destination } from '../../common/shelter/stays/stays.contract.ts'
import type { Resident, Story } from './story.ts'

const destinations = [
  [26, 'rental'],
  [18, 'family'],
  [9, 'social-housing'],
  [8, 'own-home'],
  [10, 'country-of-origin'],
  [9, 'other-eu-country'],
  [9, 'other-shelter'],
  [7, 'friends'],
  [2, 'institution'],
  [2, 'unknown'],
] as const satisfies readonly (readonly [number, Destination])[]

const moveReasons = [
  'Cameră mai potrivită pentru copii.',
  'Mai aproape de baie.',
  'A cerut o cameră mai liniștită.',
  'Se eliberează camera pentru o familie.',
] as const
const absenceReasons = [
  'Internată la spital.',
  'Drum la autorități pentru acte.',
  'Audiere la instanță.',
  'Vizită la rude.',
] as const

/** The morning: who comes back, whose term is near, who leaves. */
export function seeToResidents(story: Story): void {
  for (const resident of story.residents) returnFromAbsence(story, resident)
  for (const resident of story.residents.filter(({ leaves }) => leaves <= story.day)) leave(story, resident)
  for (const resident of story.residents) extend(story, resident)
  for (const resident of story.residents) startAbsence(story, resident)
}

function returnFromAbsence({ desk, day }: Story, resident: Resident): void {
  if (resident.backOn === null || resident.backOn > day) return
  desk.call('socialWorker', 'stays.endAbsence', { stayIds: [...resident.stayIds], on: desk.today() })
  resident.backOn = null
}

function leave(story: Story, resident: Resident): void {
  const { desk, chance } = story
  const stayIds = [...resident.stayIds]
  const on = desk.today()
  const ward = resident.party.members[0].details.protectionMeasure !== null
  const destination = ward ? 'institution' : chance.weighted<Destination>(destinations)
  desk.waitUntil(chance.between(9, 12))
  const findings = desk.call('socialWorker', 'stays.checkLeave', { stayIds, on })
  const overrides = findings.map(({ rule, subject }) => ({ rule, subject, reason: 'Plecare convenită cu echipa.' }))
  const reason = destination === 'rental' ? 'A găsit de lucru și chirie.' : ''
  desk.call(findings.length > 0 ? 'coordinator' : 'socialWorker', 'stays.leave', {
    stayIds,
    on,
    destination,
    reason,
    overrides,
  })
  story.residents = story.residents.filter((other) => other !== resident)
}

/** Terms are looked at three days before they end. */
function extend({ desk, day, chance }: Story, resident: Resident): void {
  const { agreedUntil, leaves, stayIds } = resident
  if (agreedUntil - day > 3 || leaves <= agreedUntil) return
  const next = Math.min(leaves, agreedUntil + chance.pick([30, 30, 60]))
  desk.call('socialWorker', 'stays.extend', {
    stayIds: [...stayIds],
    expectedUntil: desk.dateOf(next),
    reason: 'Planul de sprijin continuă.',
  })
  resident.agreedUntil = next
}

function startAbsence(story: Story, resident: Resident): void {
  const { chance, day } = story
  if (resident.absentOn !== day || resident.isolated) return
  goAway(story, resident, chance.between(1, 4), chance.pick(absenceReasons))
}

export function goAway({ desk, day }: Story, resident: Resident, nights: number, reason: string): void {
  desk.call('socialWorker', 'stays.startAbsence', {
    stayIds: [...resident.stayIds],
    from: desk.today(),
    expectedReturn: desk.dateOf(day + nights),
    reason,
  })
  resident.backOn = day + nights
}

/** Moves of the day, each to a place without any finding. */
export function moveResidents(story: Story): void {
  for (const resident of story.residents.filter(({ moveOn, isolated }) => moveOn === story.day && !isolated))
    move(story, resident)
}

function move(story: Story, { personIds, stayIds, agreedUntil }: Resident): void {
  const { desk, chance } = story
  const until = agreedUntil > story.day ? desk.dateOf(agreedUntil) : null
  const question = { personIds: [...personIds], from: desk.today(), until, movingStayIds: [...stayIds] }
  const place = desk.call('socialWorker', 'stays.suggestPlaces', question).find(({ findings }) => findings.length === 0)
  if (!place) return
  const stayOf = new Map(personIds.map((id, position) => [id, stayIds[position]]))
  const moves = place.placements.flatMap(({ personId, bedId }) => {
    const stayId = stayOf.get(personId)
    return stayId ? [{ stayId, bedId }] : []
  })
  desk.call('socialWorker', 'stays.move', { moves, on: desk.today(), reason: chance.pick(moveReasons) })
}
