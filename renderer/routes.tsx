import type { ErrorComponentProps } from '@tanstack/react-router'
import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { signedInRole } from './api/session.ts'
import { AppFrame } from './frame/AppFrame.tsx'
import { firstPlace } from './frame/navigation.ts'
import { PageBroken, PageNotFound } from './frame/PageProblem.tsx'
import { aDate, aFlag, anId, aWord, filters, oneOf } from './search-params.ts'
import { lazyPart } from './ui/lazy-part.tsx'

const root = createRootRoute()

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: AppFrame,
})

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: firstPlace(signedInRole()) })
  },
})

const today = createRoute({
  getParentRoute: () => frame,
  path: '/azi',
  component: lazyPart(async () => (await import('./features/shelter/today/TodayPage.tsx')).TodayPage),
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
  component: lazyPart(async () => (await import('./features/shelter/board/BoardPage.tsx')).BoardPage, {
    texts: ['rules'],
  }),
})

const log = createRoute({
  getParentRoute: () => frame,
  path: '/jurnal',
  validateSearch: filters({ incident: anId('logEntry') }),
  component: lazyPart(async () => (await import('./features/security/log/LogPage.tsx')).LogPage, {
    texts: ['security'],
  }),
})

const logHistory = createRoute({
  getParentRoute: () => frame,
  path: '/jurnal/istoric',
  validateSearch: filters({ from: aDate, until: aDate }),
  component: lazyPart(async () => (await import('./features/security/log/HistoryPage.tsx')).HistoryPage, {
    texts: ['security'],
  }),
})

const houseNow = createRoute({
  getParentRoute: () => frame,
  path: '/in-casa',
  validateSearch: filters({ print: aFlag }),
  component: lazyPart(async () => (await import('./features/security/gate/HousePage.tsx')).HousePage, {
    texts: ['security'],
  }),
})

const evening = createRoute({
  getParentRoute: () => frame,
  path: '/seara',
  validateSearch: filters({ on: aDate }),
  component: lazyPart(async () => (await import('./features/shelter/roll-call/EveningListPage.tsx')).EveningListPage),
})

const rooms = createRoute({
  getParentRoute: () => frame,
  path: '/camere',
  validateSearch: filters({ room: anId('room'), ended: aFlag }),
  component: lazyPart(async () => (await import('./features/shelter/rooms/RoomsPage.tsx')).RoomsPage, {
    texts: ['rules'],
  }),
})

const waiting = createRoute({
  getParentRoute: () => frame,
  path: '/asteptare',
  validateSearch: filters({ request: anId('request'), status: aWord }),
  component: lazyPart(async () => (await import('./features/shelter/requests/WaitingListPage.tsx')).WaitingListPage),
})

const persons = createRoute({
  getParentRoute: () => frame,
  path: '/persoane',
  validateSearch: filters({ person: anId('person'), new: aFlag }),
  component: lazyPart(async () => (await import('./features/people/persons/PersonsPage.tsx')).PersonsPage, {
    texts: ['rules'],
  }),
})

const person = createRoute({
  getParentRoute: () => frame,
  path: '/persoane/$id',
  validateSearch: filters({ tab: aWord }),
  component: lazyPart(async () => (await import('./features/people/persons/PersonPage.tsx')).PersonPage, {
    texts: ['rules'],
  }),
})

const households = createRoute({
  getParentRoute: () => frame,
  path: '/familii',
  validateSearch: filters({ household: anId('household') }),
  component: lazyPart(async () => (await import('./features/people/households/HouseholdsPage.tsx')).HouseholdsPage, {
    texts: ['rules'],
  }),
})

const risks = createRoute({
  getParentRoute: () => frame,
  path: '/riscuri',
  validateSearch: filters({ view: oneOf(['assessments']) }),
  component: lazyPart(async () => (await import('./features/security/risk/RiskPage.tsx')).RiskPage, {
    texts: ['security'],
  }),
})

const patrols = createRoute({
  getParentRoute: () => frame,
  path: '/ronduri',
  validateSearch: filters({ view: aWord }),
  component: lazyPart(async () => (await import('./features/security/patrols/PatrolsPage.tsx')).PatrolsPage, {
    texts: ['security'],
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
  component: lazyPart(async () => (await import('./features/shelter/occupancy/OccupancyPage.tsx')).OccupancyPage, {
    texts: ['figures', 'documents'],
  }),
})

const keys = createRoute({
  getParentRoute: () => frame,
  path: '/chei',
  validateSearch: filters({ key: anId('key'), retired: aFlag, view: aWord }),
  component: lazyPart(async () => (await import('./features/security/keys/KeysPage.tsx')).KeysPage, {
    texts: ['security'],
  }),
})

const assets = createRoute({
  getParentRoute: () => frame,
  path: '/aparatura',
  validateSearch: filters({ asset: anId('asset'), ended: aFlag }),
  component: lazyPart(async () => (await import('./features/security/assets/AssetsPage.tsx')).AssetsPage, {
    texts: ['security'],
  }),
})

const securityFigures = createRoute({
  getParentRoute: () => frame,
  path: '/cifre-paza',
  validateSearch: filters({ from: aDate, until: aDate }),
  component: lazyPart(
    async () => (await import('./features/security/figures/SecurityFiguresPage.tsx')).SecurityFiguresPage,
    { texts: ['security', 'figures', 'documents'] },
  ),
})

const registerImport = createRoute({
  getParentRoute: () => frame,
  path: '/import',
  component: lazyPart(async () => (await import('./features/shelter/register/ImportPage.tsx')).ImportPage, {
    texts: ['register'],
  }),
})

const users = createRoute({
  getParentRoute: () => frame,
  path: '/utilizatori',
  component: lazyPart(async () => (await import('./features/access/users/UsersPage.tsx')).UsersPage),
})

const incidents = createRoute({
  getParentRoute: () => frame,
  path: '/incidente',
  validateSearch: filters({ incident: anId('incident'), all: aFlag, from: aDate, until: aDate }),
  component: lazyPart(async () => (await import('./features/security/incidents/IncidentsPage.tsx')).IncidentsPage, {
    texts: ['security'],
  }),
})

const visits = createRoute({
  getParentRoute: () => frame,
  path: '/vizite',
  validateSearch: filters({ view: aWord }),
  component: lazyPart(async () => (await import('./features/security/visits/VisitsPage.tsx')).VisitsPage, {
    texts: ['security'],
  }),
})

const pages = [
  today,
  log,
  logHistory,
  houseNow,
  board,
  evening,
  rooms,
  waiting,
  persons,
  person,
  households,
  risks,
  visits,
  patrols,
  occupancy,
  keys,
  assets,
  securityFigures,
  registerImport,
  users,
  incidents,
] as const

export const router = createRouter({
  routeTree: root.addChildren([start, frame.addChildren(pages)]),
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultErrorComponent: ({ reset }: ErrorComponentProps) => <PageBroken onRetry={reset} />,
  defaultNotFoundComponent: PageNotFound,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
