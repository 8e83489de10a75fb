import { houseZone, startOfDayIn } from '../../common/kernel/calendar.ts'
import { registerParty } from './arrivals.ts'
import { motherWith, womanAlone } from './parties.ts'
import { goAway } from './residents.ts'
import type { Story } from './story.ts'

/** What must wait on the first screen today, whatever the year brought: [days before today, what]. */
const openEnds: readonly (readonly [number, (story: Story) => void])[] = [
  [30, keepTwoApart],
  [12, leaveTermUnattended],
  [6, askForTwins],
  [2, askForLarge],
  [1, expectThree],
  [1, sendOneAway],
]

/** Leaves behind, in the last days, what somebody has to deal with today. */
export function leaveOpenEnds(story: Story): void {
  for (const [daysBefore, happen] of openEnds) if (story.lastDay - daysBefore === story.day) happen(story)
}

const alone = ({ residents }: Story) =>
  residents.filter(({ party, backOn }) => party.members.length === 1 && backOn === null)

/** Two women of different floors who must not meet. */
function keepTwoApart(story: Story): void {
  const { desk } = story
  const floorOf = new Map(
    desk.call('socialWorker', 'rollCall.get', { on: desk.today() }).map((line) => [line.personId, line.floor]),
  )
  const women = alone(story)
    .filter(({ leaves }) => leaves > story.lastDay)
    .flatMap(({ personIds }) => personIds)
  const [personA] = women
  const personB = women.find((id) => floorOf.get(id) !== floorOf.get(personA ?? ''))
  if (!personA || !personB) return
  desk.call('coordinator', 'keepApart.add', {
    personA,
    personB,
    note: 'Martore în același dosar; nu în aceeași cameră, nici pe același etaj.',
  })
}

/** A term that ended two days ago and that nobody has spoken about yet. */
function leaveTermUnattended(story: Story): void {
  const { desk, lastDay } = story
  const [resident] = alone(story)
  if (!resident) return
  desk.call('socialWorker', 'stays.extend', {
    stayIds: [...resident.stayIds],
    expectedUntil: desk.dateOf(lastDay - 2),
    reason: 'Până la răspunsul de la locul de muncă.',
  })
  resident.agreedUntil = lastDay + 60
  resident.leaves = lastDay + 60
}

function askForTwins({ desk, lastDay }: Story): void {
  desk.call('socialWorker', 'waitingList.add', {
    label: 'Mamă cu gemeni',
    women: 1,
    men: 0,
    children: 2,
    referredBy: 'DGASPC',
    urgency: 'this-week',
    wantedFrom: desk.dateOf(lastDay + 2),
    needs: 'Pătuț; cameră la parter.',
  })
}

function askForLarge({ desk, lastDay }: Story): void {
  desk.call('socialWorker', 'waitingList.add', {
    label: 'Л. + 3',
    women: 2,
    men: 0,
    children: 2,
    referredBy: 'organizație parteneră din Siret',
    urgency: 'planned',
    wantedFrom: desk.dateOf(lastDay + 8),
    needs: 'Interpret de ucraineană; bunica nu urcă scări.',
  })
}

/** A mother with her daughter on file, and a woman announced without a name. */
function expectThree(story: Story): void {
  const { desk, chance, inventor: inventing, lastDay } = story
  const family = registerParty(story, motherWith(1, chance, inventing, desk.today()))
  expectToday(story, family, true, 'Vin cu trenul de seară.')
  const woman = registerParty(story, womanAlone(chance, inventing, desk.today()))
  expectToday(
    story,
    woman,
    false,
    `Femeie singură, adusă de poliție; anunțată pentru ${desk.dateOf(lastDay).slice(8)}.`,
  )
}

function expectToday({ desk, lastDay }: Story, personIds: readonly string[], named: boolean, note: string): void {
  const [from, until] = [desk.dateOf(lastDay), desk.dateOf(lastDay + 30)]
  const [place] = desk.call('socialWorker', 'stays.suggestPlaces', {
    personIds: [...personIds],
    from: desk.today(),
    until,
  })
  if (!place) return
  desk.call('socialWorker', 'holds.place', {
    places: place.placements.map(({ personId, bedId }) => ({ personId: named ? personId : null, bedId })),
    from,
    until,
    expiresAt: startOfDayIn(houseZone, desk.dateOf(lastDay + 2)),
    note,
  })
}

function sendOneAway(story: Story): void {
  const resident = alone(story).at(-1)
  if (resident) goAway(story, resident, 3, 'Internată la spital pentru analize.')
}
