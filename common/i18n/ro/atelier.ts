import { materials } from './atelier/materials.ts'
import { rates } from './atelier/rates.ts'
import { seller } from './atelier/seller.ts'
import { catalogue } from './atelier/catalogue.ts'
import { samples } from './atelier/samples.ts'
import { customers } from './atelier/customers.ts'
import { orderProblems } from './atelier/order-problems.ts'
import { orders } from './atelier/orders.ts'
import { production } from './atelier/production.ts'
import { planning } from './atelier/planning.ts'
import { quality } from './atelier/quality.ts'
import { shared } from './atelier/shared.ts'
import { work } from './atelier/work.ts'
import { workers } from './atelier/workers.ts'

/** Texts of the atelier's screens, one object per feature. */
export const atelier = {
  catalogue,
  samples,
  shared,
  materials,
  rates,
  seller,
  customers,
  orders,
  orderProblems,
  production,
  planning,
  quality,
  work,
  workers,
} as const
