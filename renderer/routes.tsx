import type { ErrorComponentProps } from '@tanstack/react-router'
import { createHashHistory, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { signedInRole } from './api/session.ts'
import { firstPlace } from './frame/navigation.ts'
import { PageBroken, PageNotFound } from './frame/PageProblem.tsx'
import { atelierPages } from './routes/atelier.tsx'
import { frame, root } from './routes/frame.ts'
import { securityPages } from './routes/security.tsx'
import { shelterPages } from './routes/shelter.tsx'

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: firstPlace(signedInRole()) })
  },
})

const pages = [...shelterPages, ...atelierPages, ...securityPages] as const

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
