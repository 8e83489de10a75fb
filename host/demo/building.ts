import type { LocalDate } from '../../common/kernel/calendar.ts'
import type { BedKind, RoomPolicy } from '../../common/shelter/rooms/rooms.contract.ts'
import type { Desk } from './desk.ts'
import type { Story } from './story.ts'

type RoomPlan = {
  readonly name: string
  readonly floor: number
  readonly policy: RoomPolicy
  readonly beds: readonly BedKind[]
  readonly isolationCapable?: boolean
}

/** Nine rooms on three floors with 31 beds and a cot on wheels. */
const rooms: readonly RoomPlan[] = [
  { name: 'Teiul', floor: 0, policy: 'family', beds: ['double', 'single', 'single', 'cot'], isolationCapable: true },
  { name: 'Salcia', floor: 0, policy: 'family', beds: ['single', 'single', 'single'], isolationCapable: true },
  { name: 'Nucul', floor: 0, policy: 'shared', beds: ['single', 'single', 'single', 'single'] },
  { name: 'Mesteacănul', floor: 1, policy: 'family', beds: ['single', 'single', 'bunk-lower', 'bunk-upper'] },
  { name: 'Bradul', floor: 1, policy: 'family', beds: ['double', 'single', 'single'] },
  { name: 'Stejarul', floor: 1, policy: 'shared', beds: ['single', 'single', 'single', 'single'] },
  { name: 'Arțarul', floor: 2, policy: 'family', beds: ['double', 'single', 'single', 'bunk-lower', 'bunk-upper'] },
  { name: 'Frasinul', floor: 2, policy: 'shared', beds: ['single', 'single', 'single'] },
  { name: 'Cireșul', floor: 2, policy: 'family', beds: ['single', 'single'], isolationCapable: true },
]

export function openRooms(desk: Desk, from: LocalDate): void {
  for (const { name, floor, policy, beds, isolationCapable } of rooms) {
    desk.call('coordinator', 'rooms.open', {
      name,
      floor,
      policy,
      capacity: beds.filter((kind) => kind !== 'cot').length,
      isolationCapable: isolationCapable ?? false,
      accessible: floor === 0,
      notes: isolationCapable ? 'Baie proprie.' : '',
      activeFrom: from,
      beds: beds.map((kind, position) => ({
        label: kind === 'cot' ? 'P' : ('ABCDE'[position] ?? 'F'),
        kind,
        mobile: kind === 'cot',
      })),
    })
  }
}

/** What happens to the house itself: [days before today, what]. */
const events: readonly (readonly [daysBefore: number, (story: Story) => void])[] = [
  [318, (story) => takeOutOfService(story, 'repair', 'Stinghie ruptă la somieră.', 6)],
  [244, (story) => takeOutOfService(story, 'hygiene', 'Saltea trimisă la dezinfecție.', 3)],
  [205, moveCot],
  [157, isolate],
  [150, endIsolation],
  [131, (story) => takeOutOfService(story, 'repair', 'Se înlocuiește priza de lângă pat.', 2)],
  [58, (story) => takeOutOfService(story, 'cleaning', 'Curățenie generală după plecare.', 1)],
  [3, (story) => takeOutOfService(story, 'repair', 'Zugrăvit după infiltrații; meșterul vine săptămâna aceasta.', 9)],
]

export function keepHouse(story: Story): void {
  for (const [daysBefore, happen] of events) if (story.lastDay - daysBefore === story.day) happen(story)
}

/** The board of the coming days, the way the office sees it. */
const boardOf = ({ desk }: Story) => desk.call('coordinator', 'board.range', { from: desk.today(), days: 14 })

function takeOutOfService(story: Story, reason: 'repair' | 'hygiene' | 'cleaning', note: string, nights: number): void {
  const { desk } = story
  const { rooms: shown, bars } = boardOf(story)
  const taken = new Set(bars.map((bar) => bar.bedId))
  const free = shown.flatMap((room) => room.beds).find((bed) => !taken.has(bed.bedId) && !bed.mobile)
  if (!free) return
  const [from, until] = [desk.today(), desk.dateOf(story.day + nights)]
  desk.call('coordinator', 'outOfService.start', { bedIds: [free.bedId], from, until, reason, note })
}

/** The cot goes up to the large family room, if nobody needs it where it stands. */
function moveCot(story: Story): void {
  const { desk } = story
  const on = desk.today()
  const shown = desk.call('coordinator', 'rooms.list', { on })
  const cot = shown.flatMap((room) => room.beds).find((bed) => bed.mobile)
  const target = shown.find((room) => room.name === 'Arțarul')
  if (!cot || !target || boardOf(story).bars.some((bar) => bar.bedId === cot.id)) return
  desk.call('coordinator', 'beds.relocate', { id: cot.id, roomId: target.id, on, version: cot.version })
}

/** A week of isolation of a family in a room that is fit for it. */
function isolate(story: Story): void {
  const { desk } = story
  const { rooms: shown, bars } = boardOf(story)
  const sleepers = new Map(
    bars.flatMap((bar) => (bar.kind === 'stay' && bar.current ? [[bar.bedId, bar.personId]] : [])),
  )
  const room = shown.find(
    ({ isolationCapable, beds }) => isolationCapable && beds.some((bed) => sleepers.has(bed.bedId)),
  )
  if (!room) return
  const ill = new Set(room.beds.map((bed) => sleepers.get(bed.bedId)))
  for (const resident of story.residents) resident.isolated = resident.personIds.some((id) => ill.has(id))
  desk.call('socialWorker', 'isolations.start', {
    roomId: room.id,
    from: desk.today(),
    expectedUntil: desk.dateOf(story.day + 7),
    reason: 'Varicelă; masa se duce la ușă.',
  })
}

function endIsolation(story: Story): void {
  const { desk } = story
  for (const { id } of desk.call('socialWorker', 'isolations.list', { on: desk.today() })) {
    const clearance = 'Fără semne noi; aviz de la medicul de familie.'
    desk.call('socialWorker', 'isolations.end', { isolationId: id, on: desk.today(), clearance })
  }
  for (const resident of story.residents) resident.isolated = false
}
