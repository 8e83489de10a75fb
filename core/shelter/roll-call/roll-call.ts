import { ageOn, type LocalDate } from '../../../common/kernel/calendar.ts'
import type { Category } from '../../../common/people/persons/persons.contract.ts'
import type { RollCallLine } from '../../../common/shelter/roll-call/roll-call.contract.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { inHouseOrder } from '../rooms/rooms.queries.ts'
import { absencesOn, sleepersOn } from '../stays/stays.queries.ts'
import { marksOf } from './roll-call.queries.ts'

const adultAge = 18

/** By age; by category where no birth date is known. */
export function isChild(person: { birthDate: LocalDate | null; category: Category }, on: LocalDate): boolean {
  return person.birthDate ? ageOn(person.birthDate, on) < adultAge : person.category === 'child'
}

/** Everybody expected on a night, in the order of a walk through the house, with the newest tick of each. */
export function rollCallOf(tx: ReadTx, on: LocalDate): RollCallLine[] {
  const marks = new Map(marksOf(tx, on).map((mark) => [mark.stayId, mark]))
  const away = new Map(absencesOn(tx, on).map((absence) => [absence.stayId, absence]))
  return sleepersOn(tx, on)
    .map((row) => ({ ...row, name: row.roomName }))
    .sort((a, b) => inHouseOrder(a, b) || (a.bedLabel < b.bedLabel ? -1 : 1))
    .map((row) => {
      const absence = away.get(row.stayId)
      const mark = marks.get(row.stayId)
      return {
        stayId: row.stayId,
        personId: row.personId,
        code: row.code,
        alias: row.alias,
        child: isChild(row, on),
        roomName: row.roomName,
        floor: row.floor,
        bedLabel: row.bedLabel,
        expected: absence ? 'on-leave' : 'present',
        expectedReturn: absence?.expectedReturn ?? null,
        mark: mark?.mark ?? null,
        note: mark?.note ?? '',
      }
    })
}
