import { addDays, type LocalDate } from '../../common/kernel/calendar.ts'
import { chanceFrom, type Chance } from '../../host/demo/chance.ts'

/** Ten rooms of four beds: six for families, four shared. */
const rooms = [
  'Teiul',
  'Salcia',
  'Nucul',
  'Mesteacănul',
  'Bradul',
  'Stejarul',
  'Arțarul',
  'Frasinul',
  'Cireșul',
  'Paltinul',
]
const familyRooms = 6
const beds = ['A', 'B', 'C', 'D'] as const

const women = [
  'Ștefania',
  'Gabriela',
  'Oksana',
  'Оксана',
  'Țencuța',
  'Doina',
  'Halyna',
  'Ileana',
  'Соломія',
  'Ruxandra',
  'Mălina',
  'Iryna',
  'Crina',
  'Надія',
  'Anca',
  'Otilia',
  'Леся',
  'Rodica',
  'Aglaia',
  'Țepușa',
] as const
const girls = ['Polina', 'Ana', 'Мілана', 'Ioana', 'Daria'] as const
const boys = ['Matei', 'Тарас', 'Ionuț', 'Luca', 'Vlad'] as const

type Line = { arrived: LocalDate; left: LocalDate | null; cells: string[] }

export type RegisterFiles = { readonly rooms: string; readonly register: string; readonly lines: number }

const roomsHeading = 'Camera;Etaj;Paturi;Regim'
const registerHeading =
  'Nr. crt.;Cod;Nume folosit;Data nașterii;Sex;Cetățenie;Familie;Relație;Categorie;Data intrării;Camera;Pat;Data ieșirii;Destinație;Observații'

const paper = (date: LocalDate) => `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`

/**
 * A register as an office would have kept it, in text files: every bed in use over the whole period with short gaps.
 * @param most number of lines at most, the earliest first.
 */
export function inventRegister(from: LocalDate, until: LocalDate, most = Infinity): RegisterFiles {
  const chance = chanceFrom(2_500)
  const people = peopleOf(chance)
  const lines = rooms.flatMap((room, position) =>
    position < familyRooms
      ? turns(chance, from, until).flatMap(({ arrived, left }) => people.family(room, arrived, left))
      : beds.flatMap((bed) =>
          turns(chance, from, until).flatMap(({ arrived, left }) => people.alone(room, bed, arrived, left)),
        ),
  )
  const kept = lines.sort((a, b) => (a.arrived < b.arrived ? -1 : a.arrived > b.arrived ? 1 : 0)).slice(0, most)
  const register = kept.map(({ cells }, index) => [index + 1, ...cells].join(';'))
  const plan = rooms.map((room, index) =>
    [room, index % 3, beds.join(','), index < familyRooms ? 'familie' : 'comună'].join(';'),
  )
  return {
    rooms: [roomsHeading, ...plan].join('\n'),
    register: [registerHeading, ...register].join('\n'),
    lines: kept.length,
  }
}

/** Stays that follow each other in one place; the last may still go on. */
function turns(chance: Chance, from: LocalDate, until: LocalDate): { arrived: LocalDate; left: LocalDate | null }[] {
  const found = []
  for (let arrived = addDays(from, chance.between(0, 20)); arrived < until;) {
    const left = addDays(arrived, chance.between(8, 78))
    const leaves = left < until || (left === until && chance.happens(0.5))
    found.push({ arrived, left: leaves ? left : null })
    arrived = addDays(left, chance.between(0, 7))
  }
  return found
}

/** The people of the register: each with a code of the year of arrival, women who come alone now and then a second time. */
function peopleOf(chance: Chance) {
  const numbers = new Map<string, number>()
  const past: { cells: string[]; left: LocalDate }[] = []
  let households = 0

  function code(arrived: LocalDate): string {
    const year = arrived.slice(0, 4)
    const number = (numbers.get(year) ?? 0) + 1
    numbers.set(year, number)
    return `OR-${year}-${String(number).padStart(3, '0')}`
  }

  const born = (arrived: LocalDate, least: number, most: number) =>
    paper(addDays(arrived, -chance.between(least * 365, most * 365)))
  const stay = (arrived: LocalDate, room: string, bed: string, left: LocalDate | null) => [
    paper(arrived),
    room,
    bed,
    left === null ? '' : paper(left),
    left === null ? '' : chance.pick(['chirie', 'familie', 'altă țară UE']),
    '',
  ]

  return {
    family(room: string, arrived: LocalDate, left: LocalDate | null): Line[] {
      households++
      const household = `F${String(households).padStart(4, '0')}`
      const children = chance.between(1, 3)
      return Array.from({ length: children + 1 }, (_, index) => {
        const girl = chance.happens(0.5)
        const who =
          index === 0
            ? [
                chance.pick(women),
                born(arrived, 27, 44),
                'F',
                'RO',
                household,
                'titular',
                chance.pick(['vulnerabilă', 'victimă', 'refugiată']),
              ]
            : [
                chance.pick(girl ? girls : boys),
                born(arrived, 0, 13),
                girl ? 'F' : 'M',
                'RO',
                household,
                girl ? 'fiică' : 'fiu',
                'copil',
              ]
        return { arrived, left, cells: [code(arrived), ...who, ...stay(arrived, room, beds[index] ?? 'D', left)] }
      })
    },
    alone(room: string, bed: string, arrived: LocalDate, left: LocalDate | null): Line[] {
      const back = chance.happens(0.1) ? past.findIndex((one) => one.left < arrived) : -1
      const [known] = back < 0 ? [] : past.splice(back, 1)
      const cells = known?.cells ?? [
        code(arrived),
        chance.pick(women),
        born(arrived, 18, 55),
        'F',
        chance.pick(['RO', 'MD', 'UA']),
        '',
        '',
        'vulnerabilă',
      ]
      if (left !== null && !known) past.push({ cells, left })
      return [{ arrived, left, cells: [...cells, ...stay(arrived, room, bed, left)] }]
    },
  }
}
