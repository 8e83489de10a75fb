import { formatFor, type Format } from '../../../common/i18n/format.ts'
import { dateIn, houseZone } from '../../../common/kernel/calendar.ts'
import type { Incident } from '../../../common/security/incidents/incidents.contract.ts'
import { contentWidth, printable } from '../../kernel/document.ts'
import type { Content, PrintableDocument, PrintInfo, Translate } from '../../kernel/document.ts'
import { factTable, type Fact } from '../../kernel/fact-table.ts'
import { signatureLines } from '../../kernel/signature-lines.ts'
import { residentLabel } from '../resident-label.ts'

type Words = { readonly withNames: boolean; readonly format: Format; readonly t: Translate }

const width = contentWidth.portrait

/** The whole file of an incident; pictures are listed and stay in the vault. */
export function incidentReportDocument(incident: Incident, print: PrintInfo, t: Translate): PrintableDocument {
  const format = formatFor(print.language)
  const words = { withNames: print.withNames, format, t }
  const subtitle = t('incident.numbered', { number: incident.number })
  const content: Content[] = [
    factTable(facts(incident, words), width),
    ...persons(incident, words),
    ...section(t('incident.narrative'), paragraph(incident.narrative, t)),
    ...section(t('incident.immediateAction'), paragraph(incident.immediateAction, t)),
    ...notices(incident, words),
    ...measures(incident, words),
    ...review(incident, words),
    ...supplements(incident, words),
    ...attachments(incident, words),
    {
      unbreakable: true,
      stack: [
        signatureLines([
          [t('incident.reporter'), 200],
          [t('incident.coordinator'), 200],
          [t('incident.signedOn'), 83],
        ]),
      ],
    },
  ]
  return printable({ title: t('incident.title'), subtitle, orientation: 'portrait', about: 'gate', content }, print, t)
}

function facts(incident: Incident, { format, t }: Words): Fact[] {
  const { occurredAt, reportedAt, reportedByName, logSeq } = incident
  return [
    [t('incident.category'), t(`incident.categoryIs.${incident.category}`)],
    [t('incident.severity'), t(`incident.severityIs.${incident.severity}`)],
    [t('incident.state'), t(`incident.stateIs.${incident.state}`)],
    [t('incident.occurred'), `${format.longDate(dateIn(houseZone, occurredAt))}, ${format.time(occurredAt)}`],
    [t('incident.place'), incident.place],
    [t('incident.reported'), t('incident.by', { when: format.dateTime(reportedAt), name: reportedByName })],
    [t('incident.logLine'), logSeq === null ? t('incident.none') : t('incident.lineNumber', { number: logSeq })],
    [t('incident.policeNumber'), incident.policeNumber || t('incident.none')],
  ]
}

function persons({ persons: named, othersPresent }: Incident, { withNames, t }: Words): Content[] {
  const titles = [t('incident.person'), t('incident.room'), t('incident.role')]
  const rows = named.map(({ code, alias, roomName, role }) => [
    residentLabel({ code, alias }, withNames),
    roomName || t('incident.none'),
    t(`incident.involvement.${role}`),
  ])
  return [
    ...table(t('incident.persons'), titles, rows, [267, 140, 100], t('incident.noPersons')),
    ...(othersPresent === '' ? [] : section(t('incident.others'), [{ text: othersPresent }])),
  ]
}

function notices({ notices: told }: Incident, { format, t }: Words): Content[] {
  const titles = [t('incident.who'), t('incident.how'), t('incident.when'), t('incident.recordedBy')]
  const rows = told.map(({ who, how, at, byName }) => [who, t(`incident.method.${how}`), format.dateTime(at), byName])
  return table(t('incident.notices'), titles, rows, [189, 90, 90, 130], t('incident.noNotices'))
}

function measures({ measures: decided }: Incident, { format, t }: Words): Content[] {
  const titles = [t('incident.measure'), t('incident.owner'), t('incident.due'), t('incident.done')]
  const rows = decided.map(({ text, ownerName, due, doneAt, outcome }) => {
    const done = doneAt ? format.dateTime(doneAt) : t('incident.notDone')
    return [text, ownerName, format.date(due), outcome === '' ? done : `${done}\n${outcome}`]
  })
  return table(t('incident.measures'), titles, rows, [189, 100, 60, 150], t('incident.noMeasures'))
}

function review({ reviewedAt, reviewedByName, conclusion, closedAt }: Incident, { format, t }: Words): Content[] {
  if (reviewedAt === null) return section(t('incident.review'), [{ text: t('incident.notReviewed') }])
  const signed = t('incident.reviewed', { when: format.dateTime(reviewedAt), name: reviewedByName ?? '' })
  const closed = closedAt === null ? [] : [t('incident.closed', { when: format.dateTime(closedAt) })]
  return section(t('incident.review'), [
    ...(conclusion === '' ? [] : [{ text: conclusion }]),
    { text: [signed, ...closed].join(' · '), style: 'note', margin: [0, 2, 0, 0] },
  ])
}

function supplements({ supplements: added }: Incident, { format, t }: Words): Content[] {
  const [first, ...further] = added.map(({ number, text, at, byName }): [Content, Content] => [
    {
      text: t('incident.supplement', { number, when: format.dateTime(at), name: byName }),
      style: 'note',
      margin: [0, 2, 0, 0],
    },
    { text, margin: [0, 0, 0, 3] },
  ])
  return section(t('incident.supplements'), first ?? [{ text: t('incident.noSupplements') }]).concat(...further)
}

function attachments({ attachments: pictures }: Incident, { format, t }: Words): Content[] {
  const titles = [t('incident.caption'), t('incident.size'), t('incident.added'), t('incident.recordedBy')]
  const rows = pictures.map(({ caption, bytes, addedAt, addedByName }) => [
    caption || t('incident.untitled'),
    t('incident.megabytes', { value: format.number(Math.max(0.1, bytes / 1_048_576), 1) }),
    format.dateTime(addedAt),
    addedByName,
  ])
  const how: Content = { text: t('incident.attachmentsHow'), style: 'note', margin: [0, 2, 0, 0] }
  return [
    ...table(t('incident.attachments'), titles, rows, [209, 70, 90, 130], t('incident.noAttachments')),
    ...(rows.length > 0 ? [how] : []),
  ]
}

/** A heading that stays on the page with the first part of what follows it. */
function section(heading: string, content: readonly Content[]): Content[] {
  const [first, ...rest] = content
  const title: Content = { text: heading, style: 'section' }
  if (first === undefined) return [title]
  return isShort(first) ? [{ unbreakable: true, stack: [title, first] }, ...rest] : [title, first, ...rest]
}

/** Characters of a text that surely fit half a page. */
const shortText = 1200

function isShort(content: Content): boolean {
  return 'text' in content && typeof content.text === 'string' && fewLines(content.text)
}

function fewLines(text: string): boolean {
  return text.length <= shortText && text.split('\n').length <= 20
}

/** Each paragraph by itself, so that the first stays with its heading. */
function paragraph(text: string, t: Translate): Content[] {
  if (text === '') return [{ text: t('incident.none') }]
  return text.split(/\n{2,}/).map((part, index) => ({ text: part, margin: [0, index === 0 ? 0 : 4, 0, 0] }))
}

/** A section whose heading and column titles stay with its rows. @param widths in points, without the 8 between them. */
function table(
  heading: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  widths: number[],
  nothing: string,
): Content[] {
  if (rows.length === 0) return section(heading, [{ text: nothing }])
  const body = [
    [{ text: heading, style: 'section' as const, colSpan: titles.length }, ...titles.slice(1).map(() => ({}))],
    titles.map((text) => ({ text, style: 'column' as const })),
    ...rows.map((row) => row.map((text) => ({ text }))),
  ]
  return [
    {
      table: { widths, headerRows: 2, keepWithHeaderRows: 1, dontBreakRows: true, body },
      layout: 'lines',
    },
  ]
}
