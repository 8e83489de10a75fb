import { addDays, houseZone, startOfDayIn } from '../../common/kernel/calendar.ts'
import type { TurnAwayReason } from '../../common/shelter/requests/requests.contract.ts'
import type { Finding } from '../../common/shelter/stays/findings.ts'
import type { Suggestion } from '../../common/shelter/stays/stays.contract.ts'
import { drawParty, headCounts, type Party } from './parties.ts'
import { people, type Expected, type Resident, type Story } from './story.ts'

/** Days that a party waits for a place before it is sent elsewhere. */
const longestWait = 6
const overrideReason = 'Discutat în echipă; nu există altă soluție în această seară.'

/** Who comes today: those expected, those who waited, and as many as the house can take well. */
export function receive(story: Story): void {
  receiveExpected(story)
  receiveWaiting(story)
  for (let knocks = 0; knocks < mostArrivals(story) && wanted(story) > 0; knocks++) {
    const party = drawParty(story.chance, story.inventor, story.desk.today())
    if (story.day > 5 && story.chance.happens(0.35)) announce(story, party)
    else knock(story, party)
  }
}

const mostArrivals = ({ day }: Story) => (day === 0 ? 5 : 2)

/** How many more people the house would like to receive: it fills in the first weeks and empties a little before today. */
function wanted({ day, lastDay, residents, expected, waiting, chance }: Story): number {
  const season = 20.5 + 2.5 * Math.sin((2 * Math.PI * day) / 170)
  const opening = 11 + day
  const lately = lastDay - day < 45 ? 13.5 + (lastDay - day) / 7 : season
  const room = Math.min(season, opening, lately) - people(residents) - people(expected) - people(waiting)
  return chance.happens(0.75) ? room : 0
}

/** Puts people on file: the search before, the family, the sealed names of those who showed papers. */
export function registerParty({ desk }: Story, { members }: Party): string[] {
  const personIds = members.map(({ details, identity }) => {
    const similar = desk.call('socialWorker', 'persons.findSimilar', {
      alias: details.alias,
      birthDate: details.birthDate,
    })
    const distinctFromOthers = similar.length > 0
    const { id } = desk.call('socialWorker', 'persons.register', { ...details, distinctFromOthers })
    if (identity) desk.call('socialWorker', 'persons.sealIdentity', { id, ...identity })
    return id
  })
  if (members.length > 1) {
    desk.call('socialWorker', 'households.form', {
      from: desk.today(),
      members: personIds.map((personId, position) => ({
        personId,
        relation: members[position]?.relation ?? 'not-related',
      })),
    })
  }
  return personIds
}

function knock(story: Story, party: Party): void {
  const personIds = registerParty(story, party)
  const place = bestPlace(story, personIds, party.agreedNights)
  if (place) return checkIn(story, party, personIds, place.placements, [], null)
  const requestId = addToWaitingList(story, party, personIds, 'today')
  story.waiting.push({ party, personIds, requestId, since: story.day })
}

/** A call some days before: the beds are kept, and now and then nobody comes. */
function announce(story: Story, party: Party): void {
  const { desk, chance, day } = story
  const personIds = registerParty(story, party)
  const on = Math.min(day + chance.between(1, 3), story.lastDay)
  const place = bestPlace(story, personIds, party.agreedNights + on - day)
  const requestId = addToWaitingList(story, party, personIds, 'this-week')
  if (!place || on === day) return void story.waiting.push({ party, personIds, requestId, since: day })
  const { holdIds } = desk.call('socialWorker', 'holds.place', {
    places: [...place.placements],
    from: desk.dateOf(on),
    until: desk.dateOf(on + party.agreedNights),
    expiresAt: startOfDayIn(houseZone, desk.dateOf(on + 1)),
    requestId,
    note: `Anunțat de: ${party.referredBy}.`,
  })
  story.expected.push({
    party,
    personIds,
    placements: place.placements,
    holdIds,
    requestId,
    on,
    comes: !chance.happens(0.14),
  })
}

export function addToWaitingList(
  story: Story,
  party: Party,
  personIds: readonly string[],
  urgency: 'today' | 'this-week',
): string {
  const { desk } = story
  const [first] = party.members
  const others = party.members.length - 1
  return desk.call('socialWorker', 'waitingList.add', {
    label: others === 0 ? first.details.alias : `${first.details.alias} + ${others}`,
    ...headCounts(party),
    referredBy: party.referredBy,
    urgency,
    wantedFrom: desk.today(),
    needs: first.details.interpreterNeeded ? 'Interpret de ucraineană la primire.' : '',
    personIds: [...personIds],
  }).id
}

function receiveExpected(story: Story): void {
  const due = story.expected.filter(({ on }) => on <= story.day)
  story.expected = story.expected.filter(({ on }) => on > story.day)
  for (const each of due) {
    if (each.comes) arrive(story, each)
    else if (each.on < story.day) turnAway(story, each, 'no-show')
    else story.expected.push(each)
  }
}

/** The kept beds, or others when something got in the way meanwhile. */
function arrive(story: Story, { party, personIds, placements, holdIds, requestId }: Expected): void {
  const { desk } = story
  desk.waitUntil(story.chance.between(10, 17))
  const findings = findingsFor(story, party, placements, holdIds)
  if (findings.every(({ severity }) => severity !== 'error')) {
    return checkIn(story, party, personIds, placements, holdIds, requestId)
  }
  desk.call('socialWorker', 'holds.release', { holdIds: [...holdIds], reason: 'Patul nu mai este liber.' })
  story.waiting.push({ party, personIds, requestId, since: story.day })
}

function receiveWaiting(story: Story): void {
  const { waiting } = story
  story.waiting = []
  for (const each of waiting) {
    const place = bestPlace(story, each.personIds, each.party.agreedNights)
    if (place) checkIn(story, each.party, each.personIds, place.placements, [], each.requestId)
    else if (story.day - each.since >= longestWait)
      turnAway(story, each, each.party.members.length > 1 ? 'no-suitable-room' : 'full')
    else story.waiting.push(each)
  }
}

function turnAway(
  story: Story,
  { party, requestId }: { party: Party; requestId: string },
  reason: TurnAwayReason,
): void {
  story.desk.call('socialWorker', 'turnAways.record', {
    on: story.desk.today(),
    ...headCounts(party),
    reason,
    referredTo:
      reason === 'no-show'
        ? ''
        : story.chance.pick(['centru partener din județ', 'DGASPC', 'cazare de urgență a orașului']),
    note: '',
    requestId,
  })
}

/** The first place without a finding; else one whose warnings can be answered for. */
function bestPlace(story: Story, personIds: readonly string[], nights: number): Suggestion | undefined {
  const { desk } = story
  const until = desk.dateOf(story.day + nights)
  const places = desk.call('socialWorker', 'stays.suggestPlaces', {
    personIds: [...personIds],
    from: desk.today(),
    until,
  })
  return places.find(({ findings }) => findings.length === 0) ?? places.find(({ findings }) => findings.every(isMild))
}

const isMild = ({ severity, rule }: Finding) => severity === 'warning' && rule !== 'keep-apart-same-floor'

function findingsFor(
  { desk, day }: Story,
  party: Party,
  placements: Expected['placements'],
  holdIds: readonly string[],
) {
  return desk.call('socialWorker', 'stays.checkCheckIn', {
    placements: [...placements],
    from: desk.today(),
    expectedUntil: desk.dateOf(day + party.agreedNights),
    holdIds: [...holdIds],
  })
}

/** Checks a party in; whatever the rules ask a reason for is decided by the coordinator. */
function checkIn(
  story: Story,
  party: Party,
  personIds: readonly string[],
  placements: Expected['placements'],
  holdIds: readonly string[],
  requestId: string | null,
): void {
  const { desk, day } = story
  const findings = findingsFor(story, party, placements, holdIds)
  const { stayIds } = desk.call(findings.length > 0 ? 'coordinator' : 'socialWorker', 'stays.checkIn', {
    placements: [...placements],
    from: desk.today(),
    expectedUntil: addDays(desk.today(), party.agreedNights),
    holdIds: [...holdIds],
    requestId,
    overrides: findings.map(({ rule, subject }) => ({ rule, subject, reason: overrideReason })),
  })
  story.residents.push(residentOf(story, party, personIds, stayIds, day))
}

function residentOf(
  { chance }: Story,
  party: Party,
  personIds: readonly string[],
  stayIds: readonly string[],
  day: number,
): Resident {
  const long = party.nights > 35
  return {
    party,
    personIds,
    stayIds,
    arrived: day,
    leaves: day + party.nights,
    agreedUntil: day + party.agreedNights,
    backOn: null,
    moveOn: long && chance.happens(0.3) ? day + chance.between(8, 30) : null,
    absentOn: party.nights > 20 && chance.happens(0.35) ? day + chance.between(5, party.nights - 6) : null,
    isolated: false,
  }
}
