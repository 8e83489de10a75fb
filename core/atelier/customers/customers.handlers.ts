import { incoterms, type customersContract } from '../../../common/atelier/customers/customers.contract.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import {
  customerNamed,
  endedNow,
  getCustomer,
  getShop,
  hasOpenOrders,
  insertCustomer,
  insertShop,
  listCustomers,
  shopAwaitsPieces,
  shopsOf,
  storeCustomer,
  storeShop,
} from './customers.queries.ts'

type Current = { readonly id: string; readonly version: number }

function currentOf<T extends { version: number; endedAt: string | null }>(row: T | undefined, { version }: Current): T {
  const current = found(row)
  currentVersion(current, version)
  if (current.endedAt !== null) throw new AppError('conflict', 'atelier.already-ended')
  return current
}

function refuseTakenName(tx: ReadTx, name: string, exceptId: string | null): void {
  const bearer = customerNamed(tx, fold(name))
  if (bearer !== undefined && bearer.id !== exceptId)
    throw new AppError('conflict', 'customers.name-taken', { fields: { name: 'customers.name-taken' } })
}

function refuseTakenShop(tx: ReadTx, customerId: string, name: string, exceptId: string | null): void {
  const taken = shopsOf(tx, customerId).some(
    (shop) => shop.endedAt === null && shop.id !== exceptId && shop.folded === fold(name),
  )
  if (taken) throw new AppError('conflict', 'shops.name-taken', { fields: { name: 'shops.name-taken' } })
}

export const customersHandlers: Handlers<typeof customersContract> = {
  'customers.list': ({ tx }, { includeEnded }) =>
    listCustomers(tx, includeEnded).map(({ endedAt, ...row }) => ({ ...row, ended: endedAt !== null })),

  'customers.get': ({ tx }, { id }) => {
    const { folded: _folded, endedAt, incoterm, ...customer } = found(getCustomer(tx, id))
    return {
      ...customer,
      incoterm: incoterms.find((known) => known === incoterm) ?? '',
      ended: endedAt !== null,
      shops: shopsOf(tx, id).map(({ folded: _key, customerId: _of, endedAt: shopEnd, ...shop }) => ({
        ...shop,
        ended: shopEnd !== null,
      })),
    }
  },

  'customers.add': ({ tx, newId, subject }, details) => {
    refuseTakenName(tx, details.name, null)
    const id = newId('customer')
    insertCustomer(tx, { ...details, id, folded: fold(details.name) })
    subject(id)
    return { id }
  },

  'customers.correct': ({ tx, subject }, { id, version, ...details }) => {
    currentOf(getCustomer(tx, id), { id, version })
    refuseTakenName(tx, details.name, id)
    storeCustomer(tx, id, { ...details, folded: fold(details.name), version: version + 1 })
    subject(id)
    return {}
  },

  'customers.end': ({ tx, now, subject }, current) => {
    currentOf(getCustomer(tx, current.id), current)
    if (hasOpenOrders(tx, current.id)) throw new AppError('conflict', 'customers.open-orders')
    storeCustomer(tx, current.id, endedNow(current.version, now))
    subject(current.id)
    return {}
  },

  'shops.add': ({ tx, newId, subject }, { customerId, ...details }) => {
    if (found(getCustomer(tx, customerId)).endedAt !== null) throw new AppError('conflict', 'atelier.already-ended')
    refuseTakenShop(tx, customerId, details.name, null)
    const id = newId('shop')
    insertShop(tx, { ...details, id, customerId, folded: fold(details.name) })
    subject(id)
    return { id }
  },

  'shops.correct': ({ tx, subject }, { id, version, ...details }) => {
    const { customerId } = currentOf(getShop(tx, id), { id, version })
    refuseTakenShop(tx, customerId, details.name, id)
    storeShop(tx, id, { ...details, folded: fold(details.name), version: version + 1 })
    subject(id)
    return {}
  },

  'shops.end': ({ tx, now, subject }, current) => {
    currentOf(getShop(tx, current.id), current)
    if (shopAwaitsPieces(tx, current.id)) throw new AppError('conflict', 'shops.open-orders')
    storeShop(tx, current.id, endedNow(current.version, now))
    subject(current.id)
    return {}
  },
}
