import { createRoute } from '@tanstack/react-router'
import { aDate, aFlag, anId, aWord, filters, oneOf } from '../search-params.ts'
import { lazyPart } from '../ui/lazy-part.tsx'
import { frame } from './frame.ts'

const log = createRoute({
  getParentRoute: () => frame,
  path: '/jurnal',
  validateSearch: filters({ incident: anId('logEntry') }),
  component: lazyPart(async () => (await import('../features/security/log/LogPage.tsx')).LogPage, {
    texts: ['security'],
  }),
})

const logHistory = createRoute({
  getParentRoute: () => frame,
  path: '/jurnal/istoric',
  validateSearch: filters({ from: aDate, until: aDate }),
  component: lazyPart(async () => (await import('../features/security/log/HistoryPage.tsx')).HistoryPage, {
    texts: ['security'],
  }),
})

const houseNow = createRoute({
  getParentRoute: () => frame,
  path: '/in-casa',
  validateSearch: filters({ print: aFlag }),
  component: lazyPart(async () => (await import('../features/security/gate/HousePage.tsx')).HousePage, {
    texts: ['security'],
  }),
})

const risks = createRoute({
  getParentRoute: () => frame,
  path: '/riscuri',
  validateSearch: filters({ view: oneOf(['assessments']) }),
  component: lazyPart(async () => (await import('../features/security/risk/RiskPage.tsx')).RiskPage, {
    texts: ['security'],
  }),
})

const patrols = createRoute({
  getParentRoute: () => frame,
  path: '/ronduri',
  validateSearch: filters({ view: aWord }),
  component: lazyPart(async () => (await import('../features/security/patrols/PatrolsPage.tsx')).PatrolsPage, {
    texts: ['security'],
  }),
})

const keys = createRoute({
  getParentRoute: () => frame,
  path: '/chei',
  validateSearch: filters({ key: anId('key'), retired: aFlag, view: aWord }),
  component: lazyPart(async () => (await import('../features/security/keys/KeysPage.tsx')).KeysPage, {
    texts: ['security'],
  }),
})

const assets = createRoute({
  getParentRoute: () => frame,
  path: '/aparatura',
  validateSearch: filters({ asset: anId('asset'), ended: aFlag }),
  component: lazyPart(async () => (await import('../features/security/assets/AssetsPage.tsx')).AssetsPage, {
    texts: ['security'],
  }),
})

const securityFigures = createRoute({
  getParentRoute: () => frame,
  path: '/cifre-paza',
  validateSearch: filters({ from: aDate, until: aDate }),
  component: lazyPart(
    async () => (await import('../features/security/figures/SecurityFiguresPage.tsx')).SecurityFiguresPage,
    { texts: ['security', 'figures', 'documents'] },
  ),
})

const incidents = createRoute({
  getParentRoute: () => frame,
  path: '/incidente',
  validateSearch: filters({ incident: anId('incident'), all: aFlag, from: aDate, until: aDate }),
  component: lazyPart(async () => (await import('../features/security/incidents/IncidentsPage.tsx')).IncidentsPage, {
    texts: ['security'],
  }),
})

const visits = createRoute({
  getParentRoute: () => frame,
  path: '/vizite',
  validateSearch: filters({ view: aWord }),
  component: lazyPart(async () => (await import('../features/security/visits/VisitsPage.tsx')).VisitsPage, {
    texts: ['security'],
  }),
})

/** The book of the gate and its registers. */
export const securityPages = [
  log,
  logHistory,
  houseNow,
  risks,
  patrols,
  keys,
  assets,
  securityFigures,
  incidents,
  visits,
] as const
