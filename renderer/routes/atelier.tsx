import { createRoute } from '@tanstack/react-router'
import { aDate, aFlag, anId, aWord, filters, oneOf } from '../search-params.ts'
import { lazyPart } from '../ui/lazy-part.tsx'
import { frame } from './frame.ts'

const orders = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/comenzi',
  validateSearch: filters({ all: aFlag }),
  component: lazyPart(async () => (await import('../features/atelier/orders/OrdersPage.tsx')).OrdersPage, {
    texts: ['atelier'],
  }),
})

const orderImport = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/comenzi/import',
  component: lazyPart(async () => (await import('../features/atelier/orders/ImportOrderPage.tsx')).ImportOrderPage, {
    texts: ['atelier'],
  }),
})

const order = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/comenzi/$id',
  validateSearch: filters({ edit: aFlag }),
  component: lazyPart(async () => (await import('../features/atelier/orders/OrderPage.tsx')).OrderPage, {
    texts: ['atelier'],
  }),
})

const customers = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/clienti',
  validateSearch: filters({ customer: anId('customer'), ended: aFlag }),
  component: lazyPart(async () => (await import('../features/atelier/customers/CustomersPage.tsx')).CustomersPage, {
    texts: ['atelier'],
  }),
})

const production = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/productie',
  validateSearch: filters({ lot: anId('lot'), view: aWord, ended: aFlag }),
  component: lazyPart(async () => (await import('../features/atelier/production/ProductionPage.tsx')).ProductionPage, {
    texts: ['atelier'],
  }),
})

const work = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/lucru',
  validateSearch: filters({ view: oneOf(['control']), bundle: anId('bundle'), on: aDate }),
  component: lazyPart(async () => (await import('../features/atelier/work/WorkPage.tsx')).WorkPage, {
    texts: ['atelier'],
  }),
})

const samples = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/mostre',
  validateSearch: filters({ open: aFlag }),
  component: lazyPart(async () => (await import('../features/atelier/samples/SamplesPage.tsx')).SamplesPage, {
    texts: ['atelier'],
  }),
})

const sample = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/mostre/$id',
  component: lazyPart(async () => (await import('../features/atelier/samples/SamplePage.tsx')).SamplePage, {
    texts: ['atelier'],
  }),
})

const styles = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/modele',
  validateSearch: filters({ ended: aFlag }),
  component: lazyPart(async () => (await import('../features/atelier/catalogue/StylesPage.tsx')).StylesPage, {
    texts: ['atelier'],
  }),
})

const style = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/modele/$id',
  validateSearch: filters({ version: anId('styleVersion') }),
  component: lazyPart(async () => (await import('../features/atelier/catalogue/StylePage.tsx')).StylePage, {
    texts: ['atelier'],
  }),
})

const materials = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/materiale',
  validateSearch: filters({ view: aWord, ended: aFlag }),
  component: lazyPart(async () => (await import('../features/atelier/materials/MaterialsPage.tsx')).MaterialsPage, {
    texts: ['atelier'],
  }),
})

const material = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/materiale/$id',
  validateSearch: filters({ view: aWord, roll: anId('materialLot') }),
  component: lazyPart(async () => (await import('../features/atelier/materials/MaterialPage.tsx')).MaterialPage, {
    texts: ['atelier'],
  }),
})

const shortage = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/materiale/necesar',
  validateSearch: filters({ order: anId('order') }),
  component: lazyPart(async () => (await import('../features/atelier/materials/ShortagePage.tsx')).ShortagePage, {
    texts: ['atelier'],
  }),
})

const team = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/echipa',
  validateSearch: filters({ view: oneOf(['days', 'capacity']), ended: aFlag, week: aDate }),
  component: lazyPart(async () => (await import('../features/atelier/workers/TeamPage.tsx')).TeamPage, {
    texts: ['atelier'],
  }),
})

const rates = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/cursuri',
  validateSearch: filters({ view: aWord }),
  component: lazyPart(async () => (await import('../features/atelier/rates/RatesPage.tsx')).RatesPage, {
    texts: ['atelier'],
  }),
})

const newOrder = createRoute({
  getParentRoute: () => frame,
  path: '/atelier/comenzi/noua',
  component: lazyPart(async () => (await import('../features/atelier/orders/NewOrderPage.tsx')).NewOrderPage, {
    texts: ['atelier'],
  }),
})

/** Orders, production and stock of the atelier. */
export const atelierPages = [
  orders,
  orderImport,
  order,
  customers,
  production,
  work,
  samples,
  sample,
  styles,
  style,
  materials,
  material,
  shortage,
  team,
  rates,
  newOrder,
] as const
