import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSession } from './api/session.ts'
import { fetchContract } from './api/use-operation.ts'
import { placesFor } from './frame/navigation.ts'
import { whenIdle } from './idle.ts'
import { router } from './routes.tsx'

/** Everything behind the sign-in: the frame and its pages. While nobody waits, the other pages and the contract are fetched. */
export function Pages() {
  const { user } = useSession()
  useEffect(() => {
    const fetchRest = () => {
      void fetchContract()
      for (const { to } of placesFor(user.role)) void router.preloadRoute({ to })
    }
    return whenIdle(fetchRest)
  }, [user.role])
  return <RouterProvider router={router} />
}
