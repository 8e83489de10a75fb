import { AppError } from '../../../common/kernel/app-error.ts'
import type { Gap, OperationRow, VersionContent, VersionFile } from '../../../common/atelier/catalogue/style.ts'
import type { CommandContext, ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import { picturesOf } from '../pictures/pictures.queries.ts'
import { getStyle, type VersionRecord } from './styles.queries.ts'
import { versionLine } from './version-line.ts'
import {
  bomOf,
  clearContent,
  fibresOf,
  getVersion,
  insertBom,
  insertFibres,
  insertMeasures,
  insertOperations,
  insertTariff,
  measuresOf,
  operationsOf,
  tariffsOf,
} from './versions.queries.ts'

function operationsWithTariffs(tx: ReadTx, versionId: string): OperationRow[] {
  const tariffs = Map.groupBy(tariffsOf(tx, versionId), ({ operationId }) => operationId)
  return operationsOf(tx, versionId).map(({ versionId: _version, ...operation }) => ({
    ...operation,
    tariffs: (tariffs.get(operation.id) ?? []).map(({ validFrom, bani, setByName, setAt }) => ({
      validFrom,
      bani,
      setByName,
      setAt,
    })),
  }))
}

/** What the version still lacks. */
function gapsOf({ fibres, measures, operations, bom }: Pick<VersionFile, Exclude<Gap, 'tariffs'>>): Gap[] {
  const missing: readonly (readonly [Gap, boolean])[] = [
    ['fibres', fibres.length === 0],
    ['measures', measures.length === 0],
    ['operations', operations.length === 0],
    ['bom', bom.length === 0],
    ['tariffs', operations.some(({ tariffs }) => tariffs.length === 0)],
  ]
  return missing.filter(([, lacks]) => lacks).map(([gap]) => gap)
}

function sameAsOf(tx: ReadTx, { sameAsId, sameAsReason }: VersionRecord): VersionFile['sameAs'] {
  if (sameAsId === null) return null
  return { id: sameAsId, number: found(getVersion(tx, sameAsId)).number, reason: sameAsReason ?? '' }
}

/** A version with everything that is said about it. */
export function versionFileOf(tx: ReadTx, version: VersionRecord): VersionFile {
  const { id, styleId, care, notes } = version
  const { code, nameRo, nameEn, nameNl, nameUk } = found(getStyle(tx, styleId))
  const content = {
    measures: measuresOf(tx, id),
    fibres: fibresOf(tx, id),
    operations: operationsWithTariffs(tx, id),
    bom: bomOf(tx, id),
  }
  return {
    ...versionLine(version),
    ...{ styleId, code, nameRo, nameEn, nameNl, nameUk, care, notes },
    ...content,
    sameAs: sameAsOf(tx, version),
    pictures: picturesOf(tx, id),
    samSeconds: content.operations.reduce((sum, { samSeconds }) => sum + samSeconds, 0),
    gaps: gapsOf(content),
    version: version.version,
  }
}

/**
 * Writes the content of a draft in place of what it had. Operations that stay keep their ids and tariffs.
 * @throws AppError not-found for an operation that is not of this version.
 */
export function writeContent({ tx, newId }: CommandContext, versionId: string, content: VersionContent): void {
  const known = new Set(operationsOf(tx, versionId).map(({ id }) => id))
  const tariffs = tariffsOf(tx, versionId)
  const operations = content.operations.map((operation, index) => {
    if (operation.id !== null && !known.delete(operation.id)) throw new AppError('not-found', 'not-found')
    return { ...operation, id: operation.id ?? newId('operation'), versionId, position: index + 1 }
  })
  const staying = new Set(operations.map(({ id }) => id))
  clearContent(tx, versionId)
  insertOperations(tx, operations)
  for (const { setByName: _name, ...tariff } of tariffs) if (staying.has(tariff.operationId)) insertTariff(tx, tariff)
  const owned = <Row>(kind: 'styleMeasure' | 'styleFibre' | 'bomLine', rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, id: newId(kind), versionId }))
  insertMeasures(tx, owned('styleMeasure', content.measures))
  insertFibres(tx, owned('styleFibre', content.fibres))
  insertBom(tx, owned('bomLine', content.bom))
}

/** Gives a new draft the content of another version; its operations are new ones with the same tariffs. */
export function copyContent(context: CommandContext, fromId: string, toId: string): void {
  const { tx } = context
  const operations = operationsOf(tx, fromId)
  const tariffs = tariffsOf(tx, fromId)
  writeContent(context, toId, {
    care: '',
    notes: '',
    measures: measuresOf(tx, fromId),
    fibres: fibresOf(tx, fromId),
    operations: operations.map(({ versionId: _version, position: _position, ...operation }) => ({
      ...operation,
      id: null,
    })),
    bom: bomOf(tx, fromId).map(({ materialName: _name, unit: _unit, ...line }) => line),
  })
  const copies = operationsOf(tx, toId)
  for (const { setByName: _name, operationId, ...tariff } of tariffs) {
    const copy = found(copies[operations.findIndex(({ id }) => id === operationId)])
    insertTariff(tx, { ...tariff, operationId: copy.id })
  }
}
