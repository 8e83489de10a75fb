import type { ErrorComponentProps } from '@tanstack/react-router'
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { z } from 'zod'
import { idSchema, localDateSchema } from '../common/kernel/schemas.ts'
import { signedInRole } from './api/session.ts'
import { AppFrame } from './frame/AppFrame.tsx'
import { firstPlace } from './frame/navigation.ts'
import { PageBroken, PageNotFound } from './frame/PageProblem.tsx'
import { usePersonSearch } from './frame/use-person-search.ts'

/** A filter in the address: what cannot be read counts as absent. Ids and dates only, never names or typed text. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

const root = createRootRoute()

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: () => <AppFrame usePersonSearch={usePersonSearch} />,
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
  component: lazyRouteComponent(() => import('./features/shelter/today/TodayPage.tsx'), 'TodayPage'),
})

const board = createRoute({
  getParentRoute: () => frame,
  path: '/tabla',
  validateSearch: z.object({
    from: optional(localDateSchema),
    days: optional(z.literal([14, 30, 60])),
    stay: optional(idSchema('stay')),
    request: optional(idSchema('request')),
  }),
  component: lazyRouteComponent(() => import('./features/shelter/board/BoardPage.tsx'), 'BoardPage'),
})

const evening = createRoute({
  getParentRoute: () => frame,
  path: '/seara',
  validateSearch: z.object({ on: optional(localDateSchema) }),
  component: lazyRouteComponent(() => import('./features/shelter/roll-call/EveningListPage.tsx'), 'EveningListPage'),
})

const rooms = createRoute({
  getParentRoute: () => frame,
  path: '/camere',
  validateSearch: z.object({ room: optional(idSchema('room')), ended: optional(z.boolean()) }),
  component: lazyRouteComponent(() => import('./features/shelter/rooms/RoomsPage.tsx'), 'RoomsPage'),
})

const waiting = createRoute({
  getParentRoute: () => frame,
  path: '/asteptare',
  validateSearch: z.object({ request: optional(idSchema('request')), status: optional(z.string().max(20)) }),
  component: lazyRouteComponent(() => import('./features/shelter/requests/WaitingListPage.tsx'), 'WaitingListPage'),
})

const persons = createRoute({
  getParentRoute: () => frame,
  path: '/persoane',
  validateSearch: z.object({ person: optional(idSchema('person')), new: optional(z.boolean()) }),
  component: lazyRouteComponent(() => import('./features/people/persons/PersonsPage.tsx'), 'PersonsPage'),
})

const person = createRoute({
  getParentRoute: () => frame,
  path: '/persoane/$id',
  validateSearch: z.object({ tab: optional(z.string().max(20)) }),
  component: lazyRouteComponent(() => import('./features/people/persons/PersonPage.tsx'), 'PersonPage'),
})

const households = createRoute({
  getParentRoute: () => frame,
  path: '/familii',
  validateSearch: z.object({ household: optional(idSchema('household')) }),
  component: lazyRouteComponent(() => import('./features/people/households/HouseholdsPage.tsx'), 'HouseholdsPage'),
})

const occupancy = createRoute({
  getParentRoute: () => frame,
  path: '/ocupare',
  validateSearch: z.object({
    from: optional(localDateSchema),
    until: optional(localDateSchema),
    by: optional(z.string().max(20)),
  }),
  component: lazyRouteComponent(() => import('./features/shelter/occupancy/OccupancyPage.tsx'), 'OccupancyPage'),
})

const registerImport = createRoute({
  getParentRoute: () => frame,
  path: '/import',
  component: lazyRouteComponent(() => import('./features/shelter/register/ImportPage.tsx'), 'ImportPage'),
})

const users = createRoute({
  getParentRoute: () => frame,
  path: '/utilizatori',
  component: lazyRouteComponent(() => import('./features/access/users/UsersPage.tsx'), 'UsersPage'),
})

const pages = [
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
