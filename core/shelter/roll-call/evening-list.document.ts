import { formatFor } from '../../../common/i18n/format.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { Presence, RollCallLine } from '../../../common/shelter/roll-call/roll-call.contract.ts'
import { printable } from '../../kernel/document.ts'
import type { Cell, Content, PrintableDocument, PrintInfo, Spanned, Translate } from '../../kernel/document.ts'
import { signatureLines } from '../../kernel/signature-lines.ts'
import { tickBox } from '../../kernel/tick-box.ts'
import { floorName } from '../floor-name.ts'

export type EveningList = {
  readonly on: LocalDate
  /** In the order of a walk through the house; lines of one room stand together. */
  readonly lines: readonly RollCallLine[]
}

type Room = { readonly name: string; readonly floor: number; readonly lines: RollCallLine[] }

const spanned: Spanned = {}

/** Bed, person, three boxes, return, remarks; points, on 523 points of paper. */
const widths: (number | '*')[] = [40, '*', 42, 42, 42, 56, 100]

/** Up to so many lines of text, half a page, a room is never cut by the end of a page. */
const keptTogether = 30

/** Roll call on paper for one night: who sleeps where, boxes to tick, room for remarks and signatures. */
export function eveningListDocument(list: EveningList, print: PrintInfo, t: Translate): PrintableDocument {
  const content = list.lines.length === 0 ? [{ text: t('eveningList.empty') }] : pages(list.lines, print, t)
  const subtitle = t('eveningList.night', { date: formatFor(print.language).longDate(list.on) })
  return printable(
    { title: t('eveningList.title'), subtitle, orientation: 'portrait', about: 'persons', content },
    print,
    t,
  )
}

function pages(lines: readonly RollCallLine[], print: PrintInfo, t: Translate): Content[] {
  const rooms = byRoom(lines)
  return [
    expectations(lines, rooms.length, t),
    { text: t('eveningList.howTo'), style: 'note', margin: [0, 4, 0, 8] },
    ...rooms.map((room) => roomTable(room, print, t)),
    closing(lines, t),
  ]
}

function byRoom(lines: readonly RollCallLine[]): Room[] {
  const rooms: Room[] = []
  for (const line of lines) {
    const last = rooms.at(-1)
    if (last && last.name === line.roomName && last.floor === line.floor) last.lines.push(line)
    else rooms.push({ name: line.roomName, floor: line.floor, lines: [line] })
  }
  return rooms
}

function expectations(lines: readonly RollCallLine[], rooms: number, t: Translate): Content {
  const away = lines.filter((line) => line.expected === 'on-leave').length
  const figures = [
    [t('eveningList.listed'), lines.length],
    [t('eveningList.expectedHome'), lines.length - away],
    [t('eveningList.expectedAway'), away],
    [t('eveningList.children'), lines.filter((line) => line.child).length],
    [t('eveningList.rooms'), rooms],
  ] as const
  return {
    table: {
      widths: figures.map(() => '*' as const),
      body: [
        figures.map(([label, value]) => ({
          stack: [
            { text: String(value), style: 'figure' },
            { text: label, style: 'small' },
          ],
        })),
      ],
    },
    layout: 'list',
  }
}

function roomTable(room: Room, print: PrintInfo, t: Translate): Content {
  return {
    margin: [0, 0, 0, 6],
    unbreakable: room.lines.reduce((sum, line) => sum + textLines(line), 0) <= keptTogether,
    table: {
      widths,
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [roomHeading(room, t), ...room.lines.map((line) => personRow(line, print, t))],
    },
    layout: 'list',
  }
}

/** Lines that a person's row needs at most: alias under the code, or the note in its narrow column. */
function textLines(line: RollCallLine): number {
  return Math.max(2, 1 + Math.ceil(line.alias.length / 20), Math.ceil(line.note.length / 18))
}

function roomHeading(room: Room, t: Translate): (Cell | Spanned)[] {
  const details = `${floorName(room.floor, t)} · ${t('eveningList.persons', { count: room.lines.length })}`
  const label = (text: string, alignment: 'left' | 'center'): Cell => ({
    text,
    alignment,
    style: 'column',
    verticalAlignment: 'bottom',
  })
  const name: Cell = {
    colSpan: 2,
    stack: [
      { text: room.name, style: 'group' },
      { text: details, style: 'small' },
    ],
  }
  return [
    name,
    spanned,
    label(t('eveningList.present'), 'center'),
    label(t('eveningList.absent'), 'center'),
    label(t('eveningList.onLeave'), 'center'),
    label(t('eveningList.expectedReturn'), 'left'),
    label(t('eveningList.remark'), 'left'),
  ]
}

function personRow(line: RollCallLine, print: PrintInfo, t: Translate): Cell[] {
  const leave = line.expected === 'on-leave'
  const date = line.expectedReturn
    ? formatFor(print.language).date(line.expectedReturn)
    : leave
      ? t('eveningList.onLeaveOpen')
      : ''
  return [
    { text: line.bedLabel, style: 'strong', margin: [0, 2, 0, 2] },
    { stack: person(line, print, t), margin: [0, 2, 0, 2] },
    tickCell(line.mark, 'present'),
    tickCell(line.mark, 'absent'),
    tickCell(line.mark, 'on-leave'),
    { text: date, ...(leave ? { style: 'strong' as const } : {}), margin: [0, 2, 0, 2] },
    { text: line.note, style: 'small', margin: [0, 3, 0, 2] },
  ]
}

function person(line: RollCallLine, print: PrintInfo, t: Translate): Content[] {
  const code = line.child ? [line.code, { text: `  ${t('eveningList.child')}`, style: 'small' as const }] : line.code
  return print.withNames ? [{ text: code }, { text: line.alias }] : [{ text: code }]
}

function tickCell(mark: Presence | null, meaning: Presence): Cell {
  return { canvas: tickBox(12, mark === meaning), alignment: 'center', margin: [0, 2, 0, 1] }
}

function closing(lines: readonly RollCallLine[], t: Translate): Content {
  const marked = (mark: Presence) => lines.filter((line) => line.mark === mark).length
  const counts = { present: marked('present'), absent: marked('absent'), onLeave: marked('on-leave') }
  const known = counts.present + counts.absent + counts.onLeave > 0
  const blank = (label: string): Cell => ({ text: `${label}: __________`, margin: [0, 5, 0, 5] })
  return {
    unbreakable: true,
    margin: [0, 6, 0, 0],
    stack: [
      {
        table: {
          widths: ['auto', '*', '*', '*'],
          body: [
            [
              { text: t('eveningList.counted'), style: 'strong', margin: [0, 5, 0, 5] },
              blank(t('eveningList.present')),
              blank(t('eveningList.absent')),
              blank(t('eveningList.onLeave')),
            ],
          ],
        },
        layout: 'list',
      },
      ...(known
        ? [
            {
              text: t('eveningList.marked', counts),
              style: 'note' as const,
              margin: [0, 4, 0, 0] as [number, number, number, number],
            },
          ]
        : []),
      signatureLines([
        [t('eveningList.checkedBy'), 200],
        [t('eveningList.checkedAt'), 60],
        [t('eveningList.handedTo'), 223],
      ]),
    ],
  }
}
