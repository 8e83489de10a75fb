import { createRoute } from '@tanstack/react-router'
import { aDate, aFlag, anId, aWord, filters, oneOf } from '../search-params.ts'
import { lazyPart } from '../ui/lazy-part.tsx'
import { frame } from './frame.ts'

const today = createRoute({
  getParentRoute: () => frame,
  path: '/azi',
  component: lazyPart(async () => (await import('../features/shelter/today/TodayPage.tsx')).TodayPage),
})

const board = createRoute({
  getParentRoute: () => frame,
  path: '/tabla',
  validateSearch: filters({
    from: aDate,
    days: oneOf([14, 30, 60]),
    stay: anId('stay'),
    request: anId('request'),
  }),
  component: lazyPart(async () => (await import('../features/shelter/board/BoardPage.tsx')).BoardPage, {
    texts: ['rules'],
  }),
})

const evening = createRoute({
  getParentRoute: () => frame,
  path: '/seara',
  validateSearch: filters({ on: aDate }),
  component: lazyPart(async () => (await import('../features/shelter/roll-call/EveningListPage.tsx')).EveningListPage),
})

const rooms = createRoute({
  getParentRoute: () => frame,
  path: '/camere',
  validateSearch: filters({ room: anId('room'), ended: aFlag }),
  component: lazyPart(async () => (await import('../features/shelter/rooms/RoomsPage.tsx')).RoomsPage, {
    texts: ['rules'],
  }),
})

const waiting = createRoute({
  getParentRoute: () => frame,
  path: '/asteptare',
  validateSearch: filters({ request: anId('request'), status: aWord }),
  component: lazyPart(async () => (await import('../features/shelter/requests/WaitingListPage.tsx')).WaitingListPage),
})

const persons = createRoute({
  getParentRoute: () => frame,
  path: '/persoane',
  validateSearch: filters({ person: anId('person'), new: aFlag }),
  component: lazyPart(async () => (await import('../features/people/persons/PersonsPage.tsx')).PersonsPage, {
    texts: ['rules'],
  }),
})

const person = createRoute({
  getParentRoute: () => frame,
  path: '/persoane/$id',
  validateSearch: filters({ tab: aWord }),
  component: lazyPart(async () => (await import('../features/people/persons/PersonPage.tsx')).PersonPage, {
    texts: ['rules'],
  }),
})

const households = createRoute({
  getParentRoute: () => frame,
  path: '/familii',
  validateSearch: filters({ household: anId('household') }),
  component: lazyPart(async () => (await import('../features/people/households/HouseholdsPage.tsx')).HouseholdsPage, {
    texts: ['rules'],
  }),
})

const occupancy = createRoute({
  getParentRoute: () => frame,
  path: '/ocupare',
  validateSearch: filters({
    from: aDate,
    until: aDate,
    by: aWord,
  }),
  component: lazyPart(async () => (await import('../features/shelter/occupancy/OccupancyPage.tsx')).OccupancyPage, {
    texts: ['figures', 'documents'],
  }),
})

const registerImport = createRoute({
  getParentRoute: () => frame,
  path: '/import',
  component: lazyPart(async () => (await import('../features/shelter/register/ImportPage.tsx')).ImportPage, {
    texts: ['register'],
  }),
})

const users = createRoute({
  getParentRoute: () => frame,
  path: '/utilizatori',
  component: lazyPart(async () => (await import('../features/access/users/UsersPage.tsx')).UsersPage),
})

/** Beds and residents, what is counted of them, and who may sign in. */
export const shelterPages = [
  today,
  board,
  evening,
  rooms,
  waiting,
  persons,
  person,
  households,
  occupancy,
  registerImport,
  users,
] as const
