import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../common/kernel/app-error.ts'
import { catalogueIn } from '../import/catalogue-file.ts'
import { keepSheets, readOrderFile } from '../import/order-upload.ts'
import { problemLines } from '../import/problem-lines.ts'
import { keepTables, readRegisterFiles, type NamedFile } from '../import/uploads.ts'
import { UsageError } from './arguments.ts'
import { asUser, type Asking } from './as-user.ts'

const imports: Readonly<Record<string, (asking: Asking) => Promise<unknown>>> = {
  register: importRegister,
  order: importOrder,
  catalogue: importCatalogue,
  rates: importRates,
}

/** Brings a file into the vault, whole or not at all. @throws UsageError for a kind that there is not; AppError. */
export function importFile(asking: Asking, kind: string | undefined): Promise<unknown> {
  if (kind === undefined || !Object.hasOwn(imports, kind)) throw new UsageError('import')
  return imports[kind]!(asking)
}

function importRegister(asking: Asking): Promise<unknown> {
  const { values, needed } = asking.words
  const register = needed('register')
  return asUser(asking, async (host, session) => {
    const rooms = values.rooms === undefined ? null : readFile(values.rooms)
    const upload = keepTables(session, await readRegisterFiles(readFile(register), rooms))
    const checked = host.call(session, 'register.check', { upload })
    if (checked.errors.length > 0) throw new AppError('rule-broken', 'register.refused', { details: checked.errors })
    const warnings = problemLines(checked.warnings)
    if (values['dry-run']) return { ok: true, ...checked.counts, warnings }
    const { batchId: _batch, warnings: _same, ...counts } = host.call(session, 'register.import', { upload })
    return { ok: true, ...counts, warnings }
  })
}

function importOrder(asking: Asking): Promise<unknown> {
  const { values, needed } = asking.words
  const file = needed('file')
  return asUser(asking, async (host, session) => {
    const upload = keepSheets(session, await readOrderFile(readFile(file)))
    const { order, errors } = host.call(session, 'orders.checkImport', { upload })
    if (order === null) throw new AppError('rule-broken', 'orders.refused', { details: errors })
    if (!values['dry-run']) host.call(session, 'orders.import', { upload })
    const { number, orderedOn, wantedOn, lines, pieces, totalCents, shops } = order
    const piecesByShop = Object.fromEntries(shops.map((shop) => [shop.name, shop.pieces]))
    return { ok: true, number, orderedOn, wantedOn, lines, pieces, totalCents, piecesByShop }
  })
}

function importCatalogue(asking: Asking): Promise<unknown> {
  const styles = catalogueIn(readFile(asking.words.needed('file')))
  return asUser(asking, (host, session) => ({ ok: true, ...host.call(session, 'catalogue.import', { styles }) }))
}

function importRates(asking: Asking): Promise<unknown> {
  const { values, needed } = asking.words
  const file = needed('file')
  return asUser(asking, (host, session) => {
    const xml = new TextDecoder().decode(readFile(file).bytes)
    if (!values['dry-run']) return { ok: true, ...host.call(session, 'rates.import', { xml }) }
    const { problems, ...counts } = host.call(session, 'rates.checkImport', { xml })
    if (problems.length > 0) throw new AppError('rule-broken', 'rates.refused', { details: problems })
    return { ok: true, ...counts }
  })
}

function readFile(path: string): NamedFile {
  try {
    return { name: basename(path), bytes: readFileSync(path) }
  } catch {
    throw new AppError('not-found', 'cli.file-missing')
  }
}
