import type { AssetKind } from '../../../common/security/assets/assets.contract.ts'
import type { Desk } from '../desk.ts'
import type { Furniture } from './gate.ts'
import { watched } from './words/visitors.ts'

/** What furnishing needs of a desk. */
type Office = Pick<Desk, 'callNow' | 'today'>

const keys: readonly (readonly [number: string, opens: string])[] = [
  ['K1', 'Birou'],
  ['K2', 'Magazie de alimente'],
  ['K3', 'Spălătorie'],
  ['K4', 'Centrală termică'],
  ['K5', 'Sala de activități'],
  ['K6', 'Poarta auto'],
]

const routes = [
  {
    name: 'Curte și împrejmuire',
    times: ['22:00', '03:00'],
    checkpoints: ['Poarta mică', 'Poarta auto', 'Gardul din spate', 'Magazie', 'Parcarea de biciclete'],
  },
  {
    name: 'Interior',
    times: ['00:30', '05:30'],
    checkpoints: ['Subsol, centrală', 'Bucătărie', 'Hol parter', 'Scară, etajul 1', 'Scară, etajul 2'],
  },
]

/** Name, kind, where it is, days from test to test. */
const assets: readonly (readonly [string, AssetKind, string, number])[] = [
  ['Alarmă', 'alarm', 'Tablou, hol parter', 30],
  ['Camera 1', 'camera', 'Poarta mică', 14],
  ['Camera 2', 'camera', 'Poarta auto', 14],
  ['Camera 3', 'camera', 'Curte, lateral', 14],
  ['Camera 4', 'camera', 'Gardul din spate', 14],
  ['Ușa principală', 'door', 'Intrare', 7],
  ['Ușa din spate', 'door', 'Curte', 7],
  ['Butoane de panică', 'panic-button', 'Birou, hol, etaje', 30],
  ['Lumini de curte', 'lighting', 'Curte', 28],
  ['Stingătoare', 'fire', 'Toate etajele', 60],
]

/** Everything that the gate works with, entered by the coordinator on the first morning. */
export function furnish(desk: Office): Furniture {
  return {
    keys: [...plainKeys(desk), ...roomKeys(desk)],
    routes: routes.map((route) => addRoute(desk, route)),
    callScheduleId: desk.callNow('coordinator', 'callSchedules.add', {
      name: 'Dispecerat',
      firstAt: '20:00',
      lastAt: '06:00',
      everyMinutes: 120,
      graceMinutes: 15,
    }).id,
    assets: assets.map(([name, kind, location, testEveryDays]) => {
      const { id } = desk.callNow('coordinator', 'assets.add', { name, kind, location, testEveryDays })
      return { id, name, every: testEveryDays }
    }),
    watchIds: watched.map(
      (line) => desk.callNow('coordinator', 'watchList.add', { ...line, personId: null, expires: null }).id,
    ),
    staff: desk.callNow('coordinator', 'gate.staff', {}),
  }
}

function plainKeys(desk: Office): Furniture['keys'] {
  return keys.map(([number, opens]) => {
    const { id } = desk.callNow('coordinator', 'keys.add', { number, opens, roomId: null })
    return { id, number, roomId: null }
  })
}

/** The key of each room. */
function roomKeys(desk: Office): Furniture['keys'] {
  const rooms = desk.callNow('coordinator', 'rooms.list', { on: desk.today() })
  return rooms.map(({ id: roomId, name }) => {
    const number = `C-${name}`
    const { id } = desk.callNow('coordinator', 'keys.add', { number, opens: `Camera ${name}`, roomId })
    return { id, number, roomId }
  })
}

function addRoute(desk: Office, { name, times, checkpoints }: (typeof routes)[number]): Furniture['routes'][number] {
  const { id } = desk.callNow('coordinator', 'routes.add', {
    name,
    times,
    graceMinutes: 15,
    checkpoints: checkpoints.map((checkpoint) => ({ name: checkpoint })),
  })
  const route = desk.callNow('coordinator', 'routes.list', {}).find((one) => one.id === id)
  return { id, name, times, checkpoints: route?.checkpoints.map((checkpoint) => checkpoint.id) ?? [] }
}
