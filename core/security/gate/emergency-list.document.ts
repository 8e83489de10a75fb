import { formatFor, type Format } from '../../../common/i18n/format.ts'
import { dateIn, houseZone, type Instant } from '../../../common/kernel/calendar.ts'
import type { Output } from '../../../common/kernel/operation.ts'
import type { gateContract, GatePerson } from '../../../common/security/gate/gate.contract.ts'
import { contentWidth, printable } from '../../kernel/document.ts'
import type { Cell, Content, PrintableDocument, PrintInfo, Translate, Vector } from '../../kernel/document.ts'
import { signatureLines } from '../../kernel/signature-lines.ts'
import { tickBox } from '../../kernel/tick-box.ts'
import { floorName } from '../../shelter/floor-name.ts'
import { residentLabel } from '../resident-label.ts'

export type EmergencyList = Output<(typeof gateContract)['gate.emergency']>

type Words = { readonly at: Instant; readonly withNames: boolean; readonly format: Format; readonly t: Translate }
type Room = { readonly name: string; readonly floor: number; readonly persons: GatePerson[] }

const gap = 10
const half = (contentWidth.portrait - gap) / 2
const boxSize = 11

/** Persons in one box at most, so that a box surely fits the page; a larger room goes on in the next box. */
const personsPerBox = 12

/** Where somebody is by the log and the absences: who is on leave is not looked for in the house. */
function whereabouts({ inside, onLeave }: GatePerson): 'inside' | 'out' | 'on-leave' {
  return onLeave ? 'on-leave' : inside ? 'inside' : 'out'
}

/** Roll call for an emergency: everybody to be found in the house, by floor and room, with a box for each. */
export function emergencyListDocument(list: EmergencyList, print: PrintInfo, t: Translate): PrintableDocument {
  const format = formatFor(print.language)
  const words = { at: list.at, withNames: print.withNames, format, t }
  const rooms = byRoom(list.residents)
  const content: Content[] = [
    totals(list, words),
    { text: t('emergency.howTo'), style: 'note', margin: [0, 4, 0, 4] },
    ...(rooms.length === 0 ? [{ text: t('emergency.empty') }] : pairs(rooms, words)),
    others(list, words),
    closing(t),
  ]
  const subtitle = format.longDate(dateIn(houseZone, list.at))
  return printable({ title: t('emergency.title'), subtitle, orientation: 'portrait', about: 'gate', content }, print, t)
}

function totals({ residents, visitors, officers }: EmergencyList, { at, format, t }: Words): Content {
  const where = (place: ReturnType<typeof whereabouts>) => residents.filter((one) => whereabouts(one) === place).length
  const inside = where('inside')
  const toCount = inside + visitors.length + officers.length
  const large = (label: string, value: string | number): Cell => ({
    stack: [
      { text: label, style: 'small' },
      { text: String(value), style: 'large' },
    ],
  })
  const figure = (label: string, value: number): Cell => ({
    stack: [
      { text: String(value), style: 'figure' },
      { text: label, style: 'small' },
    ],
    verticalAlignment: 'bottom',
  })
  return {
    table: {
      widths: [105, 85, 70, 50, 55, 55, '*'],
      body: [
        [
          large(t('emergency.at'), format.time(at)),
          large(t('emergency.toCount'), toCount),
          figure(t('emergency.inside'), inside),
          figure(t('emergency.out'), where('out')),
          figure(t('emergency.onLeave'), where('on-leave')),
          figure(t('emergency.visitors'), visitors.length),
          figure(t('emergency.officers'), officers.length),
        ],
      ],
    },
    layout: 'list',
  }
}

function byRoom(residents: readonly GatePerson[]): Room[] {
  const rooms: Room[] = []
  for (const person of residents) {
    const last = rooms.at(-1)
    if (last && last.name === person.roomName && last.floor === person.floor) last.persons.push(person)
    else rooms.push({ name: person.roomName, floor: person.floor, persons: [person] })
  }
  return rooms
}

/** Rooms beside each other in walking order, each pair kept on one page; a floor begins a new pair. */
function pairs(rooms: readonly Room[], words: Words): Content[] {
  const floors = [...Map.groupBy(rooms, ({ floor }) => floor).entries()]
  return floors.flatMap(([floor, onFloor]) => {
    const boxes = onFloor.flatMap((room) => roomBoxes(room, words))
    const heading: Content = { text: floorName(floor, words.t), style: 'group', margin: [0, 0, 0, 1] }
    const rows: Content[] = []
    for (let start = 0; start < boxes.length; start += 2) {
      const columns = boxes.slice(start, start + 2)
      const row: Content = { columns, columnGap: gap, margin: [0, 0, 0, 3.5] }
      rows.push({ unbreakable: true, stack: start === 0 ? [heading, row] : [row] })
    }
    return rows
  })
}

function roomBoxes(room: Room, words: Words): Content[] {
  const boxes: Content[] = []
  for (let start = 0; start < room.persons.length; start += personsPerBox) {
    const name = start === 0 ? room.name : words.t('emergency.continued', { room: room.name })
    boxes.push(roomBox(name, room.persons.slice(start, start + personsPerBox), words))
  }
  return boxes
}

function roomBox(name: string, persons: readonly GatePerson[], words: Words): Content {
  const rows = persons.map((person) => [
    { canvas: mark(person), margin: [0, 1, 0, 0] as [number, number, number, number] },
    resident(person, words),
  ])
  return {
    width: half,
    table: {
      widths: [boxSize + 1, half - boxSize - 15],
      body: [[{ text: name, style: 'strong', colSpan: 2, fillColor: '#e9e9e9' }, {}], ...rows],
    },
    layout: 'compact',
  }
}

/** A square to tick for who is in the house, a circle for who is not. */
function mark(person: GatePerson): Vector[] {
  if (whereabouts(person) === 'inside') return tickBox(boxSize)
  const r = boxSize / 2
  return [{ type: 'ellipse', x: r, y: r, r1: r, r2: r, lineWidth: 0.8 }]
}

function resident(person: GatePerson, { at, withNames, format, t }: Words): Cell {
  const where = whereabouts(person)
  const details = [
    ...(withNames ? [person.code] : []),
    t('emergency.bed', { bed: person.bedLabel }),
    ...(person.child ? [t('emergency.child')] : []),
    ...(person.badge === '' ? [] : [t('emergency.badge', { badge: person.badge })]),
  ].join(' · ')
  const away = where === 'inside' ? [] : [awayWords(person, where, at, format, t)]
  return {
    text: [
      { text: withNames ? person.alias : person.code, ...(where === 'inside' && { style: 'strong' as const }) },
      { text: `  ${details}`, style: 'small' },
      ...away.map((text) => ({ text: `  ${text}`, style: ['small', 'strong'] as ('small' | 'strong')[] })),
    ],
  }
}

function awayWords(person: GatePerson, where: 'out' | 'on-leave', at: Instant, format: Format, t: Translate): string {
  const { outSince, expectedReturn } = person
  const word =
    where === 'on-leave' || !outSince
      ? t('emergency.leave')
      : t('emergency.outSince', { when: clock(outSince, at, format) })
  return expectedReturn ? `${word}, ${t('emergency.returns', { when: clock(expectedReturn, at, format) })}` : word
}

/** The time alone on the day of the list, with the date on another. */
function clock(moment: Instant, at: Instant, format: Format): string {
  const day = dateIn(houseZone, moment)
  return day === dateIn(houseZone, at) ? format.time(moment) : `${format.dayMonth(day)} ${format.time(moment)}`
}

/** Visitors and officers with a box each, beside each other under the rooms. */
function others({ at, visitors, officers, residents }: EmergencyList, words: Words): Content {
  const { format, t } = words
  const visitorLines = visitors.map(({ name, organisation, badge, hostAlias, since }) => {
    const host = residents.find(({ alias }) => alias === hostAlias)
    const person = host ? residentLabel({ code: host.code, alias: host.alias }, words.withNames) : ''
    return [
      name,
      [
        organisation,
        badge && t('emergency.badge', { badge }),
        person && t('emergency.hosted', { person }),
        t('emergency.since', { when: clock(since, at, format) }),
      ],
    ] as const
  })
  const officerLines = officers.map(
    ({ name, since }) => [name, [t('emergency.since', { when: clock(since, at, format) })]] as const,
  )
  return {
    margin: [0, 4, 0, 0],
    columnGap: gap,
    columns: [
      othersBox(t('emergency.visitors'), visitorLines, t('emergency.noVisitors')),
      othersBox(t('emergency.officers'), officerLines, t('emergency.noOfficers')),
    ],
  }
}

function othersBox(
  heading: string,
  lines: readonly (readonly [name: string, details: readonly string[]])[],
  nobody: string,
): Content {
  const rows: Cell[][] = lines.map(([name, details]) => [
    { canvas: tickBox(boxSize), margin: [0, 1, 0, 0] },
    {
      text: [
        { text: name, style: 'strong' },
        { text: `  ${details.filter((part) => part !== '').join(' · ')}`, style: 'small' },
      ],
    },
  ])
  const empty: Cell[] = [{ text: nobody, colSpan: 2, style: 'note' }, { text: '' }]
  return {
    width: half,
    stack: [
      { text: heading, style: 'group', margin: [0, 0, 0, 2] },
      {
        table: {
          widths: [boxSize + 1, half - boxSize - 9],
          dontBreakRows: true,
          body: rows.length > 0 ? rows : [empty],
        },
        layout: 'ruled',
      },
    ],
  }
}

function closing(t: Translate): Content {
  const blank = (label: string, line: number): Cell => ({ text: `${label}: ${'_'.repeat(line)}`, margin: [0, 5, 0, 0] })
  return {
    unbreakable: true,
    margin: [0, 2, 0, 0],
    stack: [
      {
        columns: [
          { ...blank(t('emergency.counted'), 10), width: 130 },
          { ...blank(t('emergency.missing'), 56), width: '*' },
        ],
      },
      signatureLines([
        [t('emergency.countedBy'), 190],
        [t('emergency.countedAt'), 60],
        [t('emergency.toldTo'), 233],
      ]),
    ],
  }
}
