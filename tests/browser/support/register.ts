import { addDays, type LocalDate } from '../../../common/kernel/calendar.ts'

const roomNames = ['Arțar', 'Brad', 'Carpen', 'Dud', 'Fag', 'Gorun', 'Jugastru', 'Mesteacăn', 'Nuc', 'Ulm']
const bedLabels = ['A', 'B', 'C', 'D']
const beds = roomNames.flatMap((room) => bedLabels.map((bed) => ({ room, bed })))
const names = ['Ștefania', 'Оксана', 'Țepeș', 'Maria', 'Ioana', 'Ангеліна', 'Fatimə', 'Élodie', 'Zsófia', 'Ana']
const seconds = ['Dalia', 'Brândușa', 'Iris', 'Lăcrămioara', 'Марта', 'Nora', 'Olga', 'Petra', 'Rut', 'Sânziana']
const countries = ['RO', 'UA', 'MD', 'SY', 'RO, UA', 'HU']
const categories = ['victimă', 'refugiată', 'vulnerabilă']

const paper = (date: LocalDate) => `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`
const turn = <T>(values: readonly T[], index: number) => values[index % values.length] as T

/**
 * Rooms and register of a house that received many women for one night each, the last in its forty beds tonight.
 * @param count of persons, each with one line
 * @param today the date of those who are still there
 */
export function longRegister(count: number, today: LocalDate): { rooms: string; register: string } {
  const rooms = ['Camera;Etaj;Paturi;Regim', ...roomNames.map((name) => `${name};0;${bedLabels.join(',')};comună`)]
  const heading = 'Cod;Nume folosit;Data nașterii;Sex;Cetățenie;Categorie;Data intrării;Camera;Pat;Data ieșirii'
  const nights = Math.ceil(count / beds.length)
  const lines = Array.from({ length: count }, (_, index) => {
    const night = Math.floor(index / beds.length)
    const arrived = addDays(today, night - nights + 1)
    const { room, bed } = turn(beds, index)
    return [
      `OR-${2000 + (index % 20)}-${String(1 + Math.floor(index / 20)).padStart(3, '0')}`,
      `${turn(names, index * 7)} ${turn(seconds, Math.floor(index / 10))} ${1 + (index % 97)}`,
      paper(addDays('1960-01-01' as LocalDate, (index * 37) % 15_000)),
      'F',
      turn(countries, index),
      turn(categories, index),
      paper(arrived),
      room,
      bed,
      night === nights - 1 ? '' : paper(addDays(arrived, 1)),
    ].join(';')
  })
  return { rooms: rooms.join('\n'), register: [heading, ...lines].join('\n') }
}
