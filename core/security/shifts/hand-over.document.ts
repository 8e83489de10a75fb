import { formatFor, type Format } from '../../../common/i18n/format.ts'
import { dateIn, houseZone, type Instant } from '../../../common/kernel/calendar.ts'
import type { OpenAtHandOver, Shift } from '../../../common/security/shifts/shifts.contract.ts'
import { contentWidth, printable } from '../../kernel/document.ts'
import type { Content, PrintableDocument, PrintInfo, Translate } from '../../kernel/document.ts'
import { factTable, type Fact } from '../../kernel/fact-table.ts'
import { signatureLines } from '../../kernel/signature-lines.ts'
import { residentLabel } from '../resident-label.ts'

type Words = { readonly withNames: boolean; readonly format: Format; readonly t: Translate }

const width = contentWidth.portrait

/** One shift on a sheet: who, when, with what, the note to the next officer, what stood open, and who took it over. */
export function handOverDocument(shift: Shift, print: PrintInfo, t: Translate): PrintableDocument {
  const format = formatFor(print.language)
  const words = { withNames: print.withNames, format, t }
  const subtitle = `${shift.officerName}, ${format.longDate(dateIn(houseZone, shift.begunAt))}`
  const content: Content[] = [
    { ...factTable(facts(shift, words), width), margin: [0, 0, 0, 4] },
    { text: t('handOver.equipment'), style: 'section' },
    ...equipment(shift, t),
    { text: t('handOver.note'), style: 'section' },
    note(shift.handOver, t),
    ...(shift.openItems ? openItems(shift.openItems, words) : []),
    acknowledgement(shift, words),
  ]
  return printable({ title: t('handOver.title'), subtitle, orientation: 'portrait', about: 'gate', content }, print, t)
}

function facts({ officerName, begunAt, endedAt, firstSeq, lastSeq }: Shift, { format, t }: Words): Fact[] {
  const lines =
    firstSeq === null || lastSeq === null
      ? t('handOver.noLines')
      : t('handOver.numbers', { first: firstSeq, last: lastSeq })
  return [
    [t('handOver.officer'), officerName],
    [t('handOver.begun'), format.dateTime(begunAt)],
    [t('handOver.ended'), endedAt ? format.dateTime(endedAt) : t('handOver.running')],
    [t('handOver.lines'), lines],
  ]
}

function equipment({ equipment: checked }: Shift, t: Translate): Content[] {
  if (checked.length === 0) return [{ text: t('handOver.unchecked') }]
  const wrong = checked.filter(({ inOrder }) => !inOrder)
  if (wrong.length === 0) return [{ text: t('handOver.allInOrder') }, { ...inOrder(checked, t), style: 'note' }]
  const rows = wrong.map(({ item, note: text }): Fact => [t(`handOver.item.${item}`), text])
  const right = checked.filter((one) => one.inOrder)
  return [
    { text: t('handOver.notInOrder'), style: 'strong', margin: [0, 0, 0, 2] },
    factTable(rows, width),
    ...(right.length > 0 ? [{ ...inOrder(right, t), margin: [0, 3, 0, 0] as [number, number, number, number] }] : []),
  ]
}

function inOrder(checked: Shift['equipment'], t: Translate) {
  return { text: t('handOver.inOrder', { items: checked.map(({ item }) => t(`handOver.item.${item}`)).join(', ') }) }
}

function note(text: string | null, t: Translate): Content {
  if (text === null) return { text: t('handOver.notWritten') }
  const body = [[{ text, margin: [3, 3, 3, 3] as [number, number, number, number] }]]
  return { table: { widths: [width - 9], body }, layout: 'room' }
}

/** What the next officer takes over; one row for each group in which something stood open. */
function openItems(open: OpenAtHandOver, { withNames, format, t }: Words): Content[] {
  const when = (at: Instant) => format.dateTime(at)
  const groups: Fact[] = [
    [
      t('handOver.out'),
      open.out
        .map((one) => {
          const back = one.expectedReturn
            ? t('handOver.returns', { when: when(one.expectedReturn) })
            : t('handOver.noReturn')
          return `${residentLabel(one, withNames)} – ${back}`
        })
        .join('\n'),
    ],
    [
      t('handOver.visitors'),
      rows(open.visitors, ({ name, badge, since }) => [
        name,
        badge && t('handOver.badge', { badge }),
        t('handOver.since', { when: when(since) }),
      ]),
    ],
    [
      t('handOver.keys'),
      rows(open.keys, ({ number, holder, holderCode, due }) => [
        t('handOver.key', { number }),
        holderCode === '' ? holder : residentLabel({ alias: holder, code: holderCode }, withNames),
        due ? t('handOver.due', { when: when(due) }) : '',
      ]),
    ],
    [
      t('handOver.incidents'),
      rows(open.incidents, ({ number, severity }) => [number, t('handOver.severity', { severity })]),
    ],
    [t('handOver.faults'), rows(open.faults, ({ name }) => [name])],
  ]
  const heading: Content = { text: t('handOver.open'), style: 'section' }
  if (groups.every(([, text]) => text === '')) return [heading, { text: t('handOver.nothingOpen') }]
  return [
    heading,
    factTable(
      groups.map(([label, text]): Fact => [label, text || t('handOver.none')]),
      width,
    ),
  ]
}

/** One line of text for each item, its parts with commas between; parts with nothing to say are left out. */
function rows<T>(items: readonly T[], partsOf: (item: T) => readonly string[]): string {
  return items
    .map((item) =>
      partsOf(item)
        .filter((part) => part !== '')
        .join(', '),
    )
    .join('\n')
}

function acknowledgement({ acknowledgedByName, acknowledgedAt }: Shift, { format, t }: Words): Content {
  const text =
    acknowledgedAt === null
      ? t('handOver.notAcknowledged')
      : t('handOver.acknowledged', { name: acknowledgedByName ?? '', when: format.dateTime(acknowledgedAt) })
  return {
    unbreakable: true,
    margin: [0, 12, 0, 0],
    stack: [
      { text, style: 'group' },
      signatureLines([
        [t('handOver.handedOver'), 190],
        [t('handOver.takenOver'), 190],
        [t('handOver.takenAt'), 103],
      ]),
    ],
  }
}
