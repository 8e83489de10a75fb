import { createRootRoute, createRoute } from '@tanstack/react-router'
import { AppFrame } from '../frame/AppFrame.tsx'

export const root = createRootRoute()

/** What stands around every page. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: AppFrame,
})
