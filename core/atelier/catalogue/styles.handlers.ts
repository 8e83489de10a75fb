import { AppError } from '../../../common/kernel/app-error.ts'
import { fold } from '../../../common/kernel/search.ts'
import type { catalogueContract } from '../../../common/atelier/catalogue/catalogue.contract.ts'
import { compareSizes } from '../../../common/atelier/catalogue/style.rules.ts'
import type { StyleRow, VariantRow } from '../../../common/atelier/catalogue/style.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import {
  allVersions,
  getStyle,
  getVariant,
  insertStyle,
  listStyles,
  storeStyle,
  storeVariant,
  styleByCode,
  variantsOf,
  variantSpans,
  versionsOf,
  type StyleRecord,
  type VariantRecord,
  type VersionRecord,
} from './styles.queries.ts'
import { addVariants } from './variants.ts'
import { versionLine } from './version-line.ts'

type StyleOperations = Pick<
  typeof catalogueContract,
  | 'styles.list'
  | 'styles.get'
  | 'styles.add'
  | 'styles.correct'
  | 'styles.end'
  | 'variants.add'
  | 'variants.correct'
  | 'variants.end'
>

/** A style in use, as the caller last saw it. */
function currentStyle(tx: ReadTx, { id, version }: { id: string; version: number }): StyleRecord {
  const style = inUse(getStyle(tx, id))
  currentVersion(style, version)
  return style
}

/** @throws AppError not-found; conflict `atelier.already-ended`. */
function inUse<T extends { endedAt: string | null }>(row: T | undefined): T {
  const there = found(row)
  if (there.endedAt !== null) throw new AppError('conflict', 'atelier.already-ended')
  return there
}

function refuseTakenCode(tx: ReadTx, code: string, exceptId: string | null): void {
  const other = styleByCode(tx, code)
  if (other && other.id !== exceptId) {
    throw new AppError('conflict', 'catalogue.code-taken', { fields: { code: 'catalogue.code-taken' } })
  }
}

function styleLine(style: StyleRecord, versions: readonly VersionRecord[]) {
  const { folded: _folded, endedAt, ...shown } = style
  const latest = versions[0]
  const approved = versions.find(({ frozenAt }) => frozenAt !== null)
  return {
    ...shown,
    ended: endedAt !== null,
    latest: latest ? versionLine(latest) : null,
    approved: approved ? versionLine(approved) : null,
  }
}

function stylesWithState(tx: ReadTx, includeEnded: boolean): StyleRow[] {
  const spans = new Map(variantSpans(tx).map(({ styleId, ...span }) => [styleId, span]))
  const versions = Map.groupBy(allVersions(tx), ({ styleId }) => styleId)
  return listStyles(tx, includeEnded).map((style) => ({
    ...styleLine(style, versions.get(style.id) ?? []),
    ...(spans.get(style.id) ?? { variants: 0, lowestCents: null, highestCents: null }),
  }))
}

const variantLine = ({ styleId: _style, endedAt, ...variant }: VariantRecord): VariantRow => ({
  ...variant,
  ended: endedAt !== null,
})

const byColourAndSize = (a: VariantRow, b: VariantRow) =>
  a.colour.localeCompare(b.colour, 'nl') || compareSizes(a.size, b.size)

/** Found by code and by the name in any language. */
const foldedOf = (style: { code: string; nameRo: string; nameEn: string; nameNl: string; nameUk: string }) =>
  fold([style.code, style.nameRo, style.nameEn, style.nameNl, style.nameUk].join(' '))

export const stylesHandlers: Handlers<StyleOperations> = {
  'styles.list': ({ tx }, { includeEnded }) => stylesWithState(tx, includeEnded),

  'styles.get': ({ tx }, { id }) => {
    const style = found(getStyle(tx, id))
    const versions = versionsOf(tx, id)
    return {
      ...styleLine(style, versions),
      versions: versions.map(versionLine),
      variants: variantsOf(tx, id).map(variantLine).sort(byColourAndSize),
    }
  },

  'styles.add': ({ tx, newId, subject }, details) => {
    refuseTakenCode(tx, details.code, null)
    const id = newId('style')
    insertStyle(tx, { ...details, id, folded: foldedOf(details) })
    subject(id)
    return { id }
  },

  'styles.correct': ({ tx, subject }, { id, version, ...details }) => {
    currentStyle(tx, { id, version })
    refuseTakenCode(tx, details.code, id)
    storeStyle(tx, id, { ...details, folded: foldedOf(details), version: version + 1 })
    subject(id)
    return {}
  },

  'styles.end': ({ tx, now, subject }, { id, version }) => {
    currentStyle(tx, { id, version })
    storeStyle(tx, id, { endedAt: now, version: version + 1 })
    subject(id)
    return {}
  },

  'variants.add': (context, { styleId, ...wanted }) => {
    const style = inUse(getStyle(context.tx, styleId))
    const { added } = addVariants(context, style, wanted)
    if (added.length === 0) throw new AppError('conflict', 'catalogue.variants-known')
    context.subject(styleId)
    return { ids: added }
  },

  'variants.correct': ({ tx, subject }, { id, version, ...price }) => {
    currentVersion(inUse(getVariant(tx, id)), version)
    storeVariant(tx, id, { ...price, version: version + 1 })
    subject(id)
    return {}
  },

  'variants.end': ({ tx, now, subject }, { id, version }) => {
    currentVersion(inUse(getVariant(tx, id)), version)
    storeVariant(tx, id, { endedAt: now, version: version + 1 })
    subject(id)
    return {}
  },
}
