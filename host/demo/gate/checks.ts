import { daysBefore, hourBetween, momentOf, say, writer, type Gate } from './gate.ts'
import { planVisit } from './visits.ts'
import { testNotes } from './words/night.ts'

/** The test that nobody has made for so many days, so that one is overdue today. */
const forgottenTest = { name: 'Lumini de curte', days: 40 } as const

/** The fault of the three months: days before today on which it is noticed and repaired. */
const fault = { name: 'Camera 2', noticed: 41, repaired: 39 } as const

/** Devices are tested as their interval says; one breaks and is repaired. */
export function planChecks(gate: Gate): void {
  const { has, story, agenda, desk, chance } = gate
  const before = daysBefore(gate)
  has.assets.forEach(({ id, name, every }, index) => {
    if ((story.day + index * 3) % every !== 0 || isLeftOut(name, before)) return
    agenda.add(momentOf(gate, story.day, hourBetween(chance, [9, 29])), (at) => {
      desk.callNow(writer(gate), 'assets.record', { assetId: id, what: 'passed', at, note: say(gate, testNotes) })
    })
  })
  if (before === fault.noticed) planFault(gate)
  if (before === fault.repaired) planRepair(gate)
}

function isLeftOut(name: string, before: number): boolean {
  if (name === forgottenTest.name) return before < forgottenTest.days
  return name === fault.name && before <= fault.noticed && before >= fault.repaired
}

const assetId = ({ has }: Gate, name: string) => has.assets.find((asset) => asset.name === name)?.id ?? ''

function planFault(gate: Gate): void {
  const { agenda, story, desk } = gate
  agenda.add(momentOf(gate, story.day, 23.4), (at) => {
    const note = 'Imagine întreruptă, ecran negru câte un minut.'
    desk.callNow(writer(gate), 'assets.record', { assetId: assetId(gate, fault.name), what: 'fault', at, note })
    gate.tidings.push('Camera 2 cu întreruperi; trebuie chemat tehnicianul.')
  })
}

function planRepair(gate: Gate): void {
  const { agenda, story, desk } = gate
  const technician = {
    name: 'Vasilică Onaca',
    type: 'contractor',
    organisation: 'sisteme de alarmă',
    plate: 'BH 00 QTV',
    purpose: 'Reparat camera 2.',
    hostPersonId: null,
    escorted: true,
  } as const
  planVisit(gate, technician, momentOf(gate, story.day, 12.5), 80)
  agenda.add(momentOf(gate, story.day, 13.6), (at) => {
    const note = 'Cablu înlocuit, imagine bună.'
    desk.callNow(writer(gate), 'assets.record', { assetId: assetId(gate, fault.name), what: 'repaired', at, note })
  })
}
