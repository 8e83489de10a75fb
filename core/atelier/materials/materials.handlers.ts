import { materialNeed } from '../../../common/atelier/catalogue/bom.rules.ts'
import { AppError } from '../../../common/kernel/app-error.ts'
import type {
  MaterialRow,
  materialsContract,
  ShortageList,
} from '../../../common/atelier/materials/materials.contract.ts'
import { missingOf } from '../../../common/atelier/materials/materials.rules.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import {
  getMaterial,
  getMaterialRow,
  getSupplier,
  insertMaterial,
  insertSupplier,
  isCounted,
  listMaterials,
  listSuppliers,
  materialNameTaken,
  movesOf,
  reservationsOfMaterial,
  rollsOf,
  storeMaterial,
  storeSupplier,
  supplierNameTaken,
} from './materials.queries.ts'
import { bomOf, getOrder, linesToCut, namesOf, openOrders, reservedFor, uncutLotsOf, usedOn } from './needs.queries.ts'

function asRow({ endedAt, ...material }: ReturnType<typeof listMaterials>[number]): MaterialRow {
  return { ...material, free: material.stock - material.reserved, ended: endedAt !== null }
}

type Ended = { readonly endedAt: string | null; readonly version: number }

/** @throws AppError conflict when the record is ended, or was changed since it was read. */
function current<R extends Ended>(record: R | undefined, version: number): R {
  const one = found(record)
  currentVersion(one, version)
  if (one.endedAt !== null) throw new AppError('conflict', 'atelier.already-ended')
  return one
}

function refuseName(taken: boolean, reason: 'materials.name-taken' | 'suppliers.name-taken'): void {
  if (taken) throw new AppError('conflict', reason, { fields: { name: reason } })
}

export const materialsHandlers: Handlers<typeof materialsContract> = {
  'materials.list': ({ tx }, { includeEnded }) => listMaterials(tx, includeEnded).map(asRow),

  'materials.get': ({ tx }, { id }) => ({
    material: asRow(found(getMaterialRow(tx, id))),
    rolls: rollsOf(tx, id),
    moves: movesOf(tx, id),
    reservations: reservationsOfMaterial(tx, id),
  }),

  'materials.add': ({ tx, newId, subject }, details) => {
    const folded = fold(details.name)
    refuseName(materialNameTaken(tx, folded, ''), 'materials.name-taken')
    const id = newId('material')
    insertMaterial(tx, { ...details, id, folded })
    subject(id)
    return { id }
  },

  'materials.correct': ({ tx, subject }, { id, version, ...details }) => {
    const before = current(getMaterial(tx, id), version)
    const folded = fold(details.name)
    refuseName(materialNameTaken(tx, folded, id), 'materials.name-taken')
    if (before.unit !== details.unit && isCounted(tx, id)) {
      throw new AppError('rule-broken', 'materials.unit-in-use', { fields: { unit: 'materials.unit-in-use' } })
    }
    storeMaterial(tx, id, { ...details, folded, version: version + 1 })
    subject(id)
    return {}
  },

  'materials.end': ({ tx, now, subject }, { id, version }) => {
    current(getMaterial(tx, id), version)
    if (found(getMaterialRow(tx, id)).stock > 0) throw new AppError('rule-broken', 'materials.still-in-stock')
    storeMaterial(tx, id, { endedAt: now, version: version + 1 })
    subject(id)
    return {}
  },

  'materials.openOrders': ({ tx }) => openOrders(tx),

  'materials.shortage': ({ tx }, { orderId }) => shortageOf(tx, orderId),

  'suppliers.list': ({ tx }, { includeEnded }) =>
    listSuppliers(tx, includeEnded).map(({ endedAt, ...supplier }) => ({ ...supplier, ended: endedAt !== null })),

  'suppliers.add': ({ tx, newId, subject }, details) => {
    const folded = fold(details.name)
    refuseName(supplierNameTaken(tx, folded, ''), 'suppliers.name-taken')
    const id = newId('supplier')
    insertSupplier(tx, { ...details, id, folded })
    subject(id)
    return { id }
  },

  'suppliers.correct': ({ tx, subject }, { id, version, ...details }) => {
    current(getSupplier(tx, id), version)
    const folded = fold(details.name)
    refuseName(supplierNameTaken(tx, folded, id), 'suppliers.name-taken')
    storeSupplier(tx, id, { ...details, folded, version: version + 1 })
    subject(id)
    return {}
  },

  'suppliers.end': ({ tx, now, subject }, { id, version }) => {
    current(getSupplier(tx, id), version)
    storeSupplier(tx, id, { endedAt: now, version: version + 1 })
    subject(id)
    return {}
  },
}

function shortageOf(tx: ReadTx, orderId: string): ShortageList {
  const order = found(getOrder(tx, orderId))
  const lines = linesToCut(tx, orderId).filter(({ pieces }) => pieces > 0)
  const { need, withoutBom } = needOfLines(tx, lines)
  const lots = uncutLotsOf(tx, orderId)
  const [reserved, given] = [reservedFor(tx, lots), usedOn(tx, lots)]
  const stock = new Map(listMaterials(tx, true).map((material) => [material.id, asRow(material)]))
  return {
    ...order,
    pieces: lines.reduce((sum, { pieces }) => sum + pieces, 0),
    lines: namesOf(tx, [...need.keys()]).map(({ id, name, unit }) => {
      const held = (reserved.get(id) ?? 0) + (given.get(id) ?? 0)
      const free = stock.get(id)?.free ?? 0
      const needed = need.get(id) ?? 0
      return { materialId: id, name, unit, need: needed, held, free, missing: missingOf(needed, { free, held }) }
    }),
    withoutBom,
  }
}

/** The need of all lines together, by the bill of materials of the version that each is sewn by. */
function needOfLines(tx: ReadTx, lines: ReturnType<typeof linesToCut>) {
  const need = new Map<string, number>()
  const withoutBom: string[] = []
  for (const [versionId, ofVersion] of Map.groupBy(lines, (line) => line.versionId)) {
    const bom = versionId === null ? [] : bomOf(tx, versionId)
    if (bom.length === 0) withoutBom.push(...ofVersion.map(({ sku }) => sku))
    for (const [materialId, quantity] of materialNeed(bom, ofVersion)) {
      need.set(materialId, (need.get(materialId) ?? 0) + quantity)
    }
  }
  return { need, withoutBom }
}
