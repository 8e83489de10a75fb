import { addDays, instantAt, houseZone, type Instant, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { GatePerson } from '../../../common/security/gate/gate.contract.ts'
import type { Incident } from '../../../common/security/incidents/incidents.contract.ts'
import type { LogEntry } from '../../../common/security/log/log.contract.ts'
import type { Shift } from '../../../common/security/shifts/shifts.contract.ts'
import type { EmergencyList } from '../../../core/security/gate/emergency-list.document.ts'
import type { PrintedLog } from '../../../core/security/log/line-words.ts'
import { aliases, code, night } from '../shelter/paper-samples.ts'

export const officerName = 'Ștefan Mîndruță'
export const at = (time: string, day: LocalDate = night) => instantAt(houseZone, day, time)
const id = (prefix: string, number: number) => `${prefix}_${String(number).padStart(22, '0')}`
const alias = (index: number) => aliases[index % aliases.length] ?? ''

export const person = (index: number, roomName = 'Teiul') => ({
  id: id('per', index),
  code: code(index),
  alias: alias(index),
  roomName,
})

/** A line written at once by hand, unless said otherwise. */
export function line(seq: number, more: Partial<LogEntry> = {}): LogEntry {
  const when = more.at ?? at('21:00')
  return {
    id: id('log', seq),
    seq,
    day: night,
    kind: 'observation',
    action: null,
    details: {},
    text: '',
    at: when,
    enteredAt: when,
    late: false,
    byName: officerName,
    persons: [],
    expectedReturn: null,
    confirmed: [],
    refId: null,
    supplements: null,
    supplementedBy: [],
    ...more,
  }
}

const act = (seq: number, action: NonNullable<LogEntry['action']>, details: LogEntry['details'], more = {}) =>
  line(seq, { action, details, ...more })

/** A night in which every act of the gate and every mark of a line occurs. */
export function mixedLines(): LogEntry[] {
  const [kind, time] = [(k: LogEntry['kind']) => ({ kind: k }), (t: string) => ({ at: at(t) })]
  return [
    act(
      101,
      'shift.begun',
      { inOrder: '6', items: '7' },
      { ...kind('shift'), ...time('19:58'), text: 'Stația radio fără baterie' },
    ),
    line(102, {
      kind: 'exit',
      ...time('20:05'),
      persons: [person(0), person(1)],
      text: 'la farmacie',
      expectedReturn: at('21:30'),
    }),
    line(103, { kind: 'exit', ...time('20:06'), persons: [person(0)], confirmed: ['already-out'] }),
    act(
      104,
      'visit.in',
      { name: 'Ігор Шевченко', badge: '7', organisation: 'Poliția Oradea' },
      { ...kind('visitor'), ...time('20:15'), persons: [person(2)] },
    ),
    act(
      105,
      'visit.in',
      { name: 'Ana Țurcanu', badge: '', organisation: '' },
      { ...kind('visitor'), ...time('20:20') },
    ),
    act(
      106,
      'key.out',
      { number: '12', opens: 'poarta mică', holder: alias(3) },
      { ...kind('key'), ...time('20:31'), persons: [person(3)] },
    ),
    act(107, 'key.out', { number: '3', opens: '', holder: 'Radu, instalator' }, { ...kind('key'), ...time('20:32') }),
    line(108, {
      ...time('20:40'),
      text: 'Mașină albă parcată în fața porții, numărul nu se vede.',
      supplementedBy: [{ seq: 110, withdraws: false }],
    }),
    line(109, {
      kind: 'delivery',
      ...time('20:45'),
      text: 'Lapte și pâine – scris din greșeală',
      supplementedBy: [{ seq: 111, withdraws: true }],
    }),
    line(110, {
      kind: 'supplement',
      ...time('20:50'),
      text: 'BH 07 ȘȚĂ',
      supplements: { id: id('log', 108), seq: 108, withdraws: false },
    }),
    line(111, {
      kind: 'supplement',
      ...time('20:51'),
      text: 'Livrarea este de mâine.',
      supplements: { id: id('log', 109), seq: 109, withdraws: true },
    }),
    act(
      112,
      'round.done',
      { route: 'Etaj și curte', passed: '5', of: '6' },
      { ...kind('round'), ...time('21:00'), text: 'Poarta din spate nu se închide.' },
    ),
    act(
      113,
      'check-call.done',
      { name: 'Dispecerat', outcome: 'no-answer' },
      { ...kind('check-call'), ...time('21:10') },
    ),
    act(
      114,
      'asset.tested',
      { name: 'Centrala de alarmă', result: 'failed' },
      { ...kind('asset'), ...time('21:12'), text: 'Zona 3' },
    ),
    act(115, 'asset.fault', { name: 'Camera 2' }, { ...kind('asset'), ...time('21:13') }),
    act(116, 'asset.repaired', { name: 'Centrala de alarmă' }, { ...kind('asset'), ...time('21:20') }),
    act(
      117,
      'visit.refused',
      { name: 'Bărbat necunoscut', reason: 'nu a arătat act' },
      { ...kind('visitor'), ...time('21:40') },
    ),
    act(
      118,
      'incident.reported',
      { number: '2026/0001' },
      { ...kind('incident'), ...time('21:41'), persons: [person(4, 'Nucul')] },
    ),
    act(
      119,
      'visit.out',
      { name: 'Ігор Шевченко', badge: '7' },
      { ...kind('visitor'), ...time('21:55'), persons: [person(2)] },
    ),
    act(
      120,
      'key.in',
      { number: '12', holder: alias(3) },
      { ...kind('key'), ...time('22:00'), enteredAt: at('22:07'), persons: [person(3)] },
    ),
    act(121, 'key.lost', { number: '3', holder: 'Radu, instalator' }, { ...kind('key'), ...time('22:05') }),
    act(122, 'day.closed', { date: '2026-11-21' }, { ...kind('day'), ...time('22:10') }),
    act(123, 'shift.ended', {}, { ...kind('shift'), ...time('22:15'), text: 'Liniște; vezi nr. 112.' }),
    line(125, {
      ...time('18:30'),
      late: true,
      enteredAt: at('06:10', addDays(night, 2)),
      text: 'Amintit abia acum: soneria de la poartă.',
    }),
  ]
}

const anchor = { seq: 4711, code: 'Zq3_x-0OlI1aBcDeFg7w' }

export function printedLog(entries: readonly LogEntry[]): PrintedLog & { from: LocalDate; until: LocalDate } {
  const dates = [...new Set(entries.map(({ day }) => day))].sort()
  const days = dates.map((date, index) => ({
    date,
    openedAt: at('00:04', date),
    closedAt: index === dates.length - 1 && dates.length > 1 ? null : at('08:10', addDays(date, 1)),
    closedByName: index === dates.length - 1 && dates.length > 1 ? null : 'Ioana Țăranu-Brâncuș',
    entries: entries.filter(({ day }) => day === date).length,
    lateEntries: 0,
  }))
  return { entries, days, anchor, from: dates[0] ?? night, until: dates.at(-1) ?? night }
}

/** So many lines over days of a hundred lines, numbered without gap. */
export function manyLines(count: number): LogEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(night, Math.floor(index / 100))
    const minute = (index % 100) * 10
    const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    return line(index + 1, {
      day,
      at: at(time, day),
      persons: index % 3 === 0 ? [person(index % 6)] : [],
      text: `rândul-${index + 1} ${'Observă poarta și curtea, apoi verifică lumina. '.repeat(index % 4)}`.trim(),
    })
  })
}

export const runningShift: Shift = {
  id: id('shf', 1),
  officerId: id('usr', 1),
  officerName,
  begunAt: at('19:58'),
  endedAt: null,
  equipment: [],
  handOver: null,
  openItems: null,
  acknowledgedByName: null,
  acknowledgedAt: null,
  firstSeq: null,
  lastSeq: null,
}

export const endedShift: Shift = {
  ...runningShift,
  endedAt: at('06:05', addDays(night, 1)),
  equipment: [
    { item: 'phone', inOrder: true, note: '' },
    { item: 'radio', inOrder: false, note: 'baterie descărcată, rezerva este în sertar' },
    { item: 'torch', inOrder: true, note: '' },
    { item: 'panic-button', inOrder: true, note: '' },
    { item: 'keys', inOrder: false, note: 'lipsește cheia 3' },
    { item: 'first-aid', inOrder: true, note: '' },
    { item: 'extinguisher', inOrder: true, note: '' },
  ],
  handOver:
    'Noapte liniștită.\n\nPoarta din spate nu se închide: de verificat la fiecare rond. Оксана așteaptă un telefon la 7.',
  openItems: {
    out: [
      { alias: alias(0), code: code(0), roomName: 'Teiul', expectedReturn: at('21:30') },
      { alias: alias(2), code: code(2), roomName: 'Nucul', expectedReturn: null },
    ],
    visitors: [{ name: 'Ігор Шевченко', badge: '', since: at('20:15') }],
    keys: [
      { number: '12', holder: alias(3), holderCode: code(3), due: at('22:00') },
      { number: '3', holder: 'Radu, instalator', holderCode: '', due: null },
    ],
    incidents: [{ number: '2026/0001', severity: 1 }],
    faults: [],
  },
  acknowledgedByName: 'Mihai Țene',
  acknowledgedAt: at('06:10', addDays(night, 1)),
  firstSeq: 101,
  lastSeq: 123,
}

/** Residents in rooms of so many beds over floors of six rooms; some are out, some on leave, every third a child. */
export function residents(count: number, bedsPerRoom = 4): GatePerson[] {
  return Array.from({ length: count }, (_, index) => {
    const room = Math.floor(index / bedsPerRoom)
    const out = index % 8 === 3
    const onLeave = index % 11 === 6
    return {
      personId: id('per', index),
      code: code(index),
      alias: alias(index),
      child: index % 3 === 2,
      householdId: null,
      roomName: bedsPerRoom > 20 ? 'Dormitor' : `Camera ${101 + room}`,
      floor: Math.floor(room / 6),
      bedLabel: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[index % bedsPerRoom] ?? `${index}`,
      badge: index % 5 === 0 ? String(40 + index) : '',
      inside: !out,
      outSince: out ? at('18:20') : null,
      expectedReturn: out
        ? at(index % 16 === 3 ? '21:30' : '09:00', index % 16 === 3 ? night : addDays(night, 1))
        : null,
      onLeave,
    }
  })
}

export function emergencyList(count: number, bedsPerRoom = 4): EmergencyList {
  const visitor = (number: number, name: string, organisation: string, badge: string) => ({
    visitId: id('vis', number),
    name,
    organisation,
    badge,
    hostAlias: number === 1 ? alias(2) : '',
    since: at('20:15'),
  })
  return {
    at: '2026-11-22T19:40:00.000Z' as Instant,
    residents: residents(count, bedsPerRoom),
    visitors: [visitor(1, 'Ігор Шевченко', 'Poliția Oradea', '7'), visitor(2, 'Ana Țurcanu', '', '')],
    officers: [{ name: officerName, since: at('19:58') }],
  }
}

export const incident: Incident = {
  id: id('inc', 1),
  number: '2026/0001',
  category: 'threat',
  severity: 1,
  state: 'closed',
  occurredAt: at('21:35'),
  reportedAt: at('21:41'),
  reportedByName: officerName,
  place: 'Poarta mare, spre stradă',
  openMeasures: 0,
  unseen: false,
  othersPresent: 'Un bărbat de circa 40 de ani, geacă neagră, și un taximetrist',
  narrative:
    'Bărbatul a cerut să vorbească cu o rezidentă și a lovit poarta.\n\nA strigat „Știu că este aici”. După cinci minute a plecat spre gară.',
  immediateAction: 'Poarta a rămas închisă, rezidenta a fost dusă în camera din spate, apel la 112.',
  policeNumber: 'BH-2026/7781',
  persons: [
    { personId: id('per', 4), role: 'affected', code: code(4), alias: alias(4), roomName: 'Nucul' },
    { personId: id('per', 2), role: 'witness', code: code(2), alias: alias(2), roomName: '' },
  ],
  notices: [
    { id: id('not', 1), who: '112', how: 'emergency-112', at: at('21:37'), byName: officerName },
    {
      id: id('not', 2),
      who: 'Ioana Țăranu-Brâncuș',
      how: 'on-screen',
      at: at('21:44'),
      byName: 'Ioana Țăranu-Brâncuș',
    },
  ],
  measures: [
    {
      id: id('mea', 1),
      text: 'Cameră video nouă la poarta mare, cu vedere spre stradă',
      ownerName: 'Mihai Țene',
      due: addDays(night, 14),
      doneAt: at('12:00', addDays(night, 9)),
      outcome: 'montată și verificată',
    },
    {
      id: id('mea', 2),
      text: 'Rond suplimentar la 22',
      ownerName: officerName,
      due: addDays(night, 1),
      doneAt: null,
      outcome: '',
    },
  ],
  supplements: [
    { number: 1, text: 'Poliția a identificat bărbatul.', at: at('10:00', addDays(night, 3)), byName: officerName },
    {
      number: 2,
      text: 'Ordin de protecție cerut.',
      at: at('11:00', addDays(night, 4)),
      byName: 'Ioana Țăranu-Brâncuș',
    },
  ],
  attachments: [
    {
      id: id('att', 1),
      type: 'image/jpeg',
      bytes: 2_400_000,
      caption: 'Urmele de pe poartă',
      addedAt: at('22:10'),
      addedByName: officerName,
    },
    { id: id('att', 2), type: 'image/png', bytes: 900, caption: '', addedAt: at('22:11'), addedByName: officerName },
  ],
  reviewedAt: at('09:00', addDays(night, 1)),
  reviewedByName: 'Ioana Țăranu-Brâncuș',
  conclusion: 'Casa a lucrat după plan. Poarta are nevoie de o cameră video.',
  closedAt: at('09:00', addDays(night, 10)),
  logSeq: 118,
  version: 6,
}

/** The file of an incident that was just reported: everything that may be empty is. */
export const bareIncident: Incident = {
  ...incident,
  state: 'reported',
  othersPresent: '',
  immediateAction: '',
  policeNumber: '',
  persons: [],
  notices: [],
  measures: [],
  supplements: [],
  attachments: [],
  reviewedAt: null,
  reviewedByName: null,
  conclusion: '',
  closedAt: null,
  logSeq: null,
}
