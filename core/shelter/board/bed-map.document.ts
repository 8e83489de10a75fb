import { formatFor } from '../../../common/i18n/format.ts'
import type { Format } from '../../../common/i18n/format.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { Board, BoardBar, HoldBar, StayBar } from '../../../common/shelter/board/board.contract.ts'
import { contentWidth, printable } from '../../kernel/document.ts'
import type { Content, PrintableDocument, PrintInfo, TextContent, Translate } from '../../kernel/document.ts'
import { floorName } from '../floor-name.ts'
import { signedBox } from './bed-signs.ts'
import { bedStates, holdsNight, roomsOnNight } from './bed-state.ts'
import type { BedOnNight, RoomOnNight } from './bed-state.ts'

const roomsPerRow = 4
const gap = 10
const roomWidth = (contentWidth.landscape - gap * (roomsPerRow - 1)) / roomsPerRow

/** A box with more lines would not surely fit a page with its heading, so the room continues in the next box. */
const linesPerBox = 30
/** Characters that surely fit a line of a bed. */
const lineLength = 30

type Context = {
  readonly on: LocalDate
  readonly withNames: boolean
  readonly format: Format
  readonly t: Translate
}
type RoomBox = { readonly night: RoomOnNight; readonly beds: readonly BedOnNight[]; readonly continued: boolean }

/** Bed map of the first night of the board: floors, rooms and beds with the state of each bed. */
export function bedMapDocument(board: Board, print: PrintInfo, t: Translate): PrintableDocument {
  const context = { on: board.from, withNames: print.withNames, format: formatFor(print.language), t }
  const rooms = roomsOnNight(board, board.from)
  const content = rooms.length === 0 ? [{ text: t('bedMap.empty') }] : map(board, rooms, context)
  const subtitle = t('bedMap.night', { date: context.format.longDate(board.from) })
  return printable(
    { title: t('bedMap.title'), subtitle, orientation: 'landscape', about: 'persons', content },
    print,
    t,
  )
}

function map(board: Board, rooms: readonly RoomOnNight[], context: Context): Content[] {
  const floors = [...new Set(rooms.map(({ room }) => room.floor))].sort((a, b) => a - b)
  return [
    legend(board, rooms, context),
    ...floors.flatMap((floor) => {
      const boxes = rooms.filter(({ room }) => room.floor === floor).flatMap((night) => roomBoxes(night, context))
      return floorRows(floorName(floor, context.t), boxes, context)
    }),
  ]
}

/** The signs with their words and how many beds carry each: legend and totals in one. */
function legend(board: Board, rooms: readonly RoomOnNight[], { on, t }: Context): Content {
  const states = rooms.flatMap(({ beds }) => beds.map((bed) => bed.places[0]?.state ?? 'free'))
  const day = board.days.find(({ date }) => date === on)
  const boxes = bedStates.map((state): Content => {
    const count = String(states.filter((each) => each === state).length)
    return signedBox(state, [
      { text: [{ text: `${count}  `, style: 'strong' }, t(`bedMap.state.${state}`)], style: 'note' },
    ])
  })
  const isolated = rooms.filter(({ room }) => room.isolation !== null && holdsNight(room.isolation, on)).length
  const isolation: Content = {
    table: {
      widths: ['*'],
      body: [
        [
          {
            text: t('bedMap.roomIsolation', { count: isolated }),
            style: 'inverse',
            fillColor: '#000000',
            margin: [0, 1.5, 0, 1.5],
          },
        ],
      ],
    },
    layout: 'single',
  }
  const total = day ? t('bedMap.occupancy', { occupied: day.occupied, available: day.available }) : ''
  return {
    stack: [
      { text: total, style: 'group', margin: [0, 0, 0, 4] },
      { columns: [...boxes, isolation], columnGap: 6 },
    ],
    margin: [0, 0, 0, 4],
  }
}

/** Cuts a large room into boxes that fit beside each other. */
function roomBoxes(night: RoomOnNight, context: Context): RoomBox[] {
  const groups: BedOnNight[][] = [[]]
  let lines = 0
  for (const bed of night.beds) {
    const needed = linesOf(bed, context)
    const full = lines > 0 && lines + needed > linesPerBox
    if (full) groups.push([])
    lines = full ? needed : lines + needed
    groups.at(-1)?.push(bed)
  }
  return groups.map((beds, index) => ({ night, beds, continued: index > 0 }))
}

/** Lines of text that a bed needs at most, and one for its frame. */
function linesOf(bed: BedOnNight, context: Context): number {
  const wrapped = (text: string) => Math.max(1, Math.ceil(text.length / lineLength))
  return bed.places.reduce((sum, { bar }, index) => {
    const texts = bar === null ? [''] : [barCode(bar), ...barLines(bar, context)]
    return sum + texts.reduce((lines, text) => lines + wrapped(text), index === 0 ? wrapped(bed.label) - 1 : 0)
  }, 1)
}

/** The name of a floor stays with its first row of rooms; a row is never cut by the end of a page. */
function floorRows(name: string, boxes: readonly RoomBox[], context: Context): Content[] {
  const rows: Content[] = []
  for (let start = 0; start < boxes.length; start += roomsPerRow) {
    const columns = boxes.slice(start, start + roomsPerRow).map((box) => roomBox(box, context))
    const row: Content = { columns, columnGap: gap, margin: [0, 0, 0, gap] }
    const heading: Content[] = start === 0 ? [{ text: name, style: 'section' }] : []
    rows.push({ stack: [...heading, row], unbreakable: true })
  }
  return rows
}

function roomBox(box: RoomBox, context: Context): Content {
  const { isolation } = box.night.room
  const isolated = isolation !== null && holdsNight(isolation, context.on)
  return {
    width: roomWidth,
    table: {
      widths: ['*'],
      dontBreakRows: true,
      body: [
        [{ stack: roomHeading(box, context) }],
        ...(isolated ? [[{ text: isolationText(box, context), style: 'inverse' as const, fillColor: '#000000' }]] : []),
        [{ stack: bedList(box, context) }],
      ],
    },
    layout: isolated ? 'heavy' : 'room',
  }
}

function roomHeading({ night: { room, beds }, continued }: RoomBox, { t }: Context): Content[] {
  if (continued) return [{ text: t('bedMap.continued', { room: room.name }), style: 'group' }]
  const facts = [t(`bedMap.policy.${room.policy}`), ...(room.accessible ? [t('bedMap.accessible')] : [])]
  return [
    { text: room.name, style: 'group' },
    { text: [facts.join(' · '), ' · ', placesText(room.capacity, beds, t)], style: ['small', 'muted'] },
  ]
}

function placesText(capacity: number, beds: readonly BedOnNight[], t: Translate): string {
  const occupied = beds
    .flatMap((bed) => bed.places)
    .filter(({ state }) => state === 'present' || state === 'away').length
  return t('bedMap.places', { occupied, capacity })
}

/** The reason of an isolation is a matter of health and stays off the paper. */
function isolationText({ night: { room } }: RoomBox, { format, t }: Context): string {
  if (!room.isolation) return ''
  const from = format.date(room.isolation.from)
  if (room.isolation.until === null) return t('bedMap.isolation', { from })
  return t('bedMap.isolationUntil', { from, until: format.date(room.isolation.until) })
}

function bedList({ beds }: RoomBox, context: Context): Content[] {
  if (beds.length === 0) return [{ text: context.t('bedMap.noBeds'), style: ['small', 'muted'] }]
  return beds.map((bed) => ({ ...bedBox(bed, context), margin: [0, 1.5, 0, 1.5] }))
}

function bedBox(bed: BedOnNight, context: Context): Content {
  const text = bed.places.flatMap(({ bar }, index): Content[] => {
    const label: (string | TextContent)[] = index === 0 ? [{ text: bed.label, style: 'strong' }, '   '] : []
    if (bar === null) return [{ text: [...label, { text: context.t('bedMap.free'), style: ['small', 'muted'] }] }]
    const lines = barLines(bar, context)
    return [{ text: [...label, barCode(bar)] }, ...lines.map((text): Content => ({ text, style: 'small' }))]
  })
  return signedBox(bed.places[0]?.state ?? 'free', text)
}

function barCode(bar: BoardBar): string {
  return bar.kind === 'out-of-service' ? '' : (bar.code ?? '')
}

function barLines(bar: BoardBar, context: Context): string[] {
  const { t } = context
  if (bar.kind === 'out-of-service') return [t('bedMap.outOfService', { reason: t(`bedMap.reason.${bar.reason}`) })]
  const family = bar.householdCode ? t('bedMap.family', { code: bar.householdCode }) : ''
  const name = context.withNames ? (bar.alias ?? '') : ''
  const dates = bar.kind === 'stay' ? stayDates(bar, context) : holdDates(bar, context)
  return [name, [family, dates].filter(Boolean).join(' · ')].filter(Boolean)
}

function stayDates(bar: StayBar, { on, format, t }: Context): string {
  const absence = bar.absences.find((each) => holdsNight(each, on))
  if (absence) return t('bedMap.returns', { date: format.date(absence.until) })
  if (bar.overdue && bar.expectedUntil) return t('bedMap.overdue', { date: format.date(bar.expectedUntil) })
  return bar.until ? t('bedMap.until', { date: format.date(bar.until) }) : t('bedMap.openEnd')
}

function holdDates(bar: HoldBar, { format, t }: Context): string {
  const date = format.date(bar.until)
  const kept = bar.kind === 'planned' ? t('bedMap.plannedUntil', { date }) : t('bedMap.heldUntil', { date })
  return `${kept} · ${t('bedMap.expires', { when: format.dateTime(bar.expiresAt) })}`
}
