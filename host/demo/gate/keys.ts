import type { Instant } from '../../../common/kernel/calendar.ts'
import { daysBefore, hourBetween, later, momentOf, writer, type Gate } from './gate.ts'

const holders = ['Asistenta socială', 'Bucătărie', 'Administrativ', 'Educatoare', 'Curățenie'] as const

/** Days before today on which a key stays out for an evening, and on which a resident gets the key of her room. */
const overdueOn = 44
const roomKeyOn = 20

export function planKeys(gate: Gate): void {
  const { chance, story, agenda } = gate
  const before = daysBefore(gate)
  if (before === 0) return
  if (before === roomKeyOn) agenda.add(momentOf(gate, story.day, 16.5), (at) => giveRoomKey(gate, at))
  if (before === overdueOn) return planIssue(gate, 15, { due: 180, back: 395, note: 'Uitată în buzunar.' })
  if (!chance.happens(0.72)) return
  planIssue(gate, hourBetween(chance, [8.5, 15.5]), { due: 300, back: chance.between(25, 240), note: '' })
}

/** Minutes after the issue at which the key is due and comes back. */
type Term = { readonly due: number; readonly back: number; readonly note: string }

function planIssue(gate: Gate, hour: number, { due, back, note }: Term): void {
  const { agenda, story, chance, desk, keysOut, has } = gate
  const holderName = chance.pick(holders)
  agenda.add(momentOf(gate, story.day, hour), (at) => {
    const free = has.keys.filter((key) => key.roomId === null && !keysOut.has(key.id))
    const keyId = free[chance.between(0, free.length - 1)]?.id ?? ''
    const issue = { keyId, holderPersonId: null, holderName, at, due: later(at, due) }
    const { id: issueId } = desk.callNow(writer(gate), 'keys.issue', issue)
    keysOut.add(keyId)
    agenda.add(later(at, back), (then) => {
      desk.callNow(writer(gate), 'keys.return', { issueId, at: then, note })
      keysOut.delete(keyId)
      if (back > due) gate.tidings.push(`O cheie înapoiată târziu (${holderName}).`)
    })
  })
}

/** Somebody who stays on gets the key of the room in which she sleeps, and still has it. */
function giveRoomKey(gate: Gate, at: Instant): void {
  const { desk, story, has } = gate
  const staying = new Set(
    story.residents.filter(({ leaves }) => leaves > story.lastDay).flatMap(({ personIds: [first] }) => first ?? []),
  )
  const holder = desk.callNow('coordinator', 'gate.people', {}).find(({ personId }) => staying.has(personId))
  const key = has.keys.find(({ number }) => number === `C-${holder?.roomName}`)
  if (!holder || !key) return
  const note = 'A treia cheie a camerei.'
  const issue = { keyId: key.id, holderPersonId: holder.personId, holderName: '', at, due: null, note }
  desk.callNow(writer(gate), 'keys.issue', issue)
}
