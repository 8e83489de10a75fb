import type { Icon } from '@tabler/icons-react'
import {
  IconBarcode,
  IconBuildingStore,
  IconCalendarStats,
  IconChartBar,
  IconChartHistogram,
  IconClipboardCheck,
  IconCoins,
  IconDeviceCctv,
  IconDoor,
  IconDoorEnter,
  IconFileImport,
  IconFlag,
  IconFriends,
  IconHanger,
  IconHistory,
  IconHome,
  IconHourglass,
  IconKey,
  IconLayoutKanban,
  IconNeedleThread,
  IconNotebook,
  IconRoute,
  IconShieldCheck,
  IconShoppingBag,
  IconStack2,
  IconUserCog,
  IconUsers,
  IconUsersGroup,
  IconUsersPlus,
} from '@tabler/icons-react'
import type { MessageKey } from '../../common/i18n/catalogue.ts'
import type { Permission, Role } from '../../common/kernel/roles.ts'
import { holds } from '../../common/kernel/roles.ts'

export type Place = {
  readonly to:
    | '/azi'
    | '/tabla'
    | '/seara'
    | '/camere'
    | '/asteptare'
    | '/persoane'
    | '/familii'
    | '/atelier/comenzi'
    | '/atelier/productie'
    | '/atelier/lucru'
    | '/atelier/mostre'
    | '/atelier/modele'
    | '/atelier/materiale'
    | '/atelier/clienti'
    | '/atelier/echipa'
    | '/atelier/cursuri'
    | '/jurnal'
    | '/in-casa'
    | '/vizite'
    | '/chei'
    | '/ronduri'
    | '/incidente'
    | '/aparatura'
    | '/riscuri'
    | '/jurnal/istoric'
    | '/ocupare'
    | '/cifre-paza'
    | '/import'
    | '/utilizatori'
  readonly label: MessageKey<'app'> & `nav.${string}`
  readonly icon: Icon
  /** Pressed after G, by place on the keyboard. */
  readonly letter: string
  readonly permission: Permission
}

export type NavGroup = {
  readonly id: string
  readonly label: (MessageKey<'app'> & `nav.${string}`) | null
  readonly places: readonly Place[]
}

/** Where one can go, in the order of the day's work. */
export const navigation: readonly NavGroup[] = [
  {
    id: 'today',
    label: null,
    places: [{ to: '/azi', label: 'nav.today', icon: IconHome, letter: 'A', permission: 'stays:read' }],
  },
  {
    id: 'beds',
    label: 'nav.beds',
    places: [
      { to: '/tabla', label: 'nav.board', icon: IconCalendarStats, letter: 'P', permission: 'stays:read' },
      { to: '/seara', label: 'nav.evening', icon: IconClipboardCheck, letter: 'S', permission: 'presence:read' },
      { to: '/camere', label: 'nav.rooms', icon: IconDoor, letter: 'C', permission: 'stays:read' },
      { to: '/asteptare', label: 'nav.waiting', icon: IconHourglass, letter: 'L', permission: 'stays:read' },
    ],
  },
  {
    id: 'residents',
    label: 'nav.residents',
    places: [
      { to: '/persoane', label: 'nav.persons', icon: IconUsers, letter: 'R', permission: 'people:read' },
      { to: '/familii', label: 'nav.households', icon: IconUsersGroup, letter: 'F', permission: 'people:read' },
    ],
  },
  {
    id: 'atelier',
    label: 'nav.atelier',
    places: [
      { to: '/atelier/comenzi', label: 'nav.orders', icon: IconShoppingBag, letter: '1', permission: 'atelier:read' },
      {
        to: '/atelier/productie',
        label: 'nav.production',
        icon: IconLayoutKanban,
        letter: '2',
        permission: 'atelier:read',
      },
      { to: '/atelier/lucru', label: 'nav.work', icon: IconBarcode, letter: '3', permission: 'atelier:write' },
      { to: '/atelier/mostre', label: 'nav.samples', icon: IconNeedleThread, letter: '4', permission: 'atelier:read' },
      { to: '/atelier/modele', label: 'nav.styles', icon: IconHanger, letter: '5', permission: 'atelier:read' },
      { to: '/atelier/materiale', label: 'nav.materials', icon: IconStack2, letter: '6', permission: 'atelier:read' },
      {
        to: '/atelier/clienti',
        label: 'nav.customers',
        icon: IconBuildingStore,
        letter: '7',
        permission: 'atelier:read',
      },
      { to: '/atelier/echipa', label: 'nav.team', icon: IconFriends, letter: '8', permission: 'workers:read' },
      { to: '/atelier/cursuri', label: 'nav.rates', icon: IconCoins, letter: '9', permission: 'atelier:read' },
    ],
  },
  {
    id: 'gate',
    label: 'nav.gate',
    places: [
      { to: '/jurnal', label: 'nav.log', icon: IconNotebook, letter: 'J', permission: 'log:read' },
      { to: '/in-casa', label: 'nav.house', icon: IconUsersPlus, letter: 'N', permission: 'presence:read' },
      { to: '/vizite', label: 'nav.visits', icon: IconDoorEnter, letter: 'V', permission: 'log:read' },
      { to: '/chei', label: 'nav.keys', icon: IconKey, letter: 'K', permission: 'log:read' },
      { to: '/ronduri', label: 'nav.patrols', icon: IconRoute, letter: 'O', permission: 'log:read' },
      { to: '/incidente', label: 'nav.incidents', icon: IconFlag, letter: 'B', permission: 'incidents:read' },
      { to: '/aparatura', label: 'nav.assets', icon: IconDeviceCctv, letter: 'T', permission: 'log:read' },
      { to: '/riscuri', label: 'nav.risk', icon: IconShieldCheck, letter: 'E', permission: 'risk:read' },
      { to: '/jurnal/istoric', label: 'nav.logHistory', icon: IconHistory, letter: 'H', permission: 'log:read' },
    ],
  },
  {
    id: 'reports',
    label: 'nav.reports',
    places: [
      { to: '/ocupare', label: 'nav.occupancy', icon: IconChartBar, letter: 'D', permission: 'figures:read' },
      {
        to: '/cifre-paza',
        label: 'nav.securityFigures',
        icon: IconChartHistogram,
        letter: 'Z',
        permission: 'security-figures:read',
      },
    ],
  },
  {
    id: 'administration',
    label: 'nav.administration',
    places: [
      { to: '/import', label: 'nav.import', icon: IconFileImport, letter: 'I', permission: 'register:import' },
      { to: '/utilizatori', label: 'nav.users', icon: IconUserCog, letter: 'U', permission: 'users:manage' },
    ],
  },
]

/** Every place, whatever the role. */
export const allPlaces: readonly Place[] = navigation.flatMap((group) => group.places)

/** The groups and places that a role may open; empty groups are left out. */
export function navigationFor(role: Role): readonly NavGroup[] {
  return navigation
    .map((group) => ({ ...group, places: group.places.filter((place) => holds(role, place.permission)) }))
    .filter((group) => group.places.length > 0)
}

export function placesFor(role: Role): readonly Place[] {
  return navigationFor(role).flatMap((group) => group.places)
}

/** The permission that a path of the address asks for; `null` for paths that name no place. */
export function permissionFor(path: string): Permission | null {
  return allPlaces.find(({ to }) => path === to || path.startsWith(`${to}/`))?.permission ?? null
}

/** Where the day of a role begins, if not with the first place that it may open. */
const beginnings: Partial<Record<Role, Place['to']>> = { 'security-officer': '/jurnal' }

/** Where somebody begins after signing in. */
export function firstPlace(role: Role | null): Place['to'] {
  const own = role === null ? undefined : beginnings[role]
  if (own !== undefined) return own
  const open = allPlaces.find((place) => role !== null && holds(role, place.permission))
  return open?.to ?? '/azi'
}
