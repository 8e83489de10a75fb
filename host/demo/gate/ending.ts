import { houseZone, timeIn } from '../../../common/kernel/calendar.ts'
import { later, momentOf, write, writer, type Gate } from './gate.ts'
import { letIn, type Comer } from './visits.ts'

const plumber: Comer = {
  name: 'Horea Mintaș',
  type: 'contractor',
  organisation: 'instalații sanitare',
  plate: 'BH 00 QIN',
  purpose: 'Robinet la baia de la etajul 2.',
  hostPersonId: null,
  escorted: true,
}

const doctor: Comer = {
  name: 'dr. Ilinca Suciu',
  type: 'partner',
  organisation: 'medic de gardă',
  plate: '',
  purpose: 'Copil cu febră, etajul 1.',
  hostPersonId: null,
  escorted: true,
}

/** How the gate stands now, whatever the hour: somebody out, somebody visiting, a key away, visits expected. */
export function leaveGateOpen(gate: Gate): void {
  const { desk } = gate
  desk.waitFor(desk.end)
  const time = timeIn(houseZone, desk.end)
  const byDay = time >= '08:00' && time < '20:00'
  sendOneOut(gate, byDay)
  if (byDay) giveKey(gate)
  announceTwo(gate)
  letIn(gate, byDay ? plumber : doctor, null)
}

function sendOneOut(gate: Gate, byDay: boolean): void {
  const { story, out, desk } = gate
  const inside = story.residents.filter(
    ({ personIds: [first = ''], backOn, arrived }) => backOn === null && arrived < story.day - 1 && !out.has(first),
  )
  const resident = inside.find(({ party }) => party.members.length === 1) ?? inside[0]
  const [personId] = resident?.personIds ?? []
  if (personId === undefined) return
  const text = byDay ? 'La farmacie și la magazin.' : 'Tura de noapte la lucru.'
  const expectedReturn = later(desk.end, byDay ? 90 : 420)
  write(gate, { kind: 'exit', at: later(desk.end, -50), personIds: [personId], text, expectedReturn })
  out.add(personId)
}

function giveKey(gate: Gate): void {
  const { desk, has } = gate
  const store = has.keys.find(({ number }) => number === 'K2')
  if (!store) return
  desk.callNow(writer(gate), 'keys.issue', {
    keyId: store.id,
    holderPersonId: null,
    holderName: 'Bucătărie',
    at: later(desk.end, -40),
    due: later(desk.end, 120),
  })
}

/** Tomorrow's visits, announced by the office. */
function announceTwo(gate: Gate): void {
  const { desk, story } = gate
  const announce = (name: string, organisation: string, purpose: string, hour: number) =>
    desk.callNow('socialWorker', 'visits.announce', {
      name,
      type: 'partner',
      organisation,
      plate: '',
      purpose,
      hostPersonId: null,
      hostAgreed: false,
      expectedAt: momentOf(gate, story.day + 1, hour),
    })
  announce('Corina Bâlc', 'DGASPC', 'Monitorizare, dosare de caz la birou.', 10)
  announce('Larisa Voronca', 'curs de limba română', 'Curs de română, conversație.', 11)
}
