import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StyleFile } from '../../../../common/atelier/catalogue/catalogue.contract.ts'
import { compareSizes } from '../../../../common/atelier/catalogue/style.rules.ts'
import { oneSize, type VariantRow } from '../../../../common/atelier/catalogue/style.ts'
import { amountText } from '../../../../common/atelier/amount.ts'
import { Button } from '../../../ui/Button.tsx'
import { Section } from '../../../ui/Page.tsx'
import classes from './StylePage.module.css'
import { VariantDialog } from './VariantDialog.tsx'

type VariantGridProps = { style: StyleFile; mayWrite: boolean; onAdd: () => void }

/** Colours down, sizes across, a price in each cell; a click changes it. */
export function VariantGrid({ style: { variants }, mayWrite, onAdd }: VariantGridProps) {
  const { t } = useTranslation('atelier')
  const [openId, setOpenId] = useState<string | null>(null)
  const sizes = [...new Set(variants.map(({ size }) => size))].sort(compareSizes)
  const colours = [...new Set(variants.map(({ colour }) => colour))]
  const open = variants.find(({ id }) => id === openId)
  const sizeName = (size: string) => (size === oneSize ? t('catalogue.size.one') : size)
  return (
    <Section
      title={t('catalogue.part.variants')}
      actions={
        variants.length === 0 &&
        mayWrite && (
          <Button kind="primary" icon={IconPlus} onClick={onAdd}>
            {t('catalogue.action.addVariants')}
          </Button>
        )
      }
    >
      {variants.length === 0 ? (
        <p className={classes.none}>{t('catalogue.none.variants')}</p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table} aria-label={t('catalogue.part.variants')}>
            <thead>
              <tr>
                <th scope="col">{t('catalogue.column.colour')}</th>
                {sizes.map((size) => (
                  <th key={size} scope="col" className={classes.number}>
                    {sizeName(size)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {colours.map((colour) => (
                <tr key={colour}>
                  <th scope="row">{colour}</th>
                  {sizes.map((size) => (
                    <Cell
                      key={size}
                      variant={variants.find((one) => one.colour === colour && one.size === size)}
                      size={sizeName(size)}
                      mayWrite={mayWrite}
                      onOpen={setOpenId}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && <VariantDialog key={open.id} variant={open} onClose={() => setOpenId(null)} />}
    </Section>
  )
}

type CellProps = {
  variant: VariantRow | undefined
  size: string
  mayWrite: boolean
  onOpen: (id: string) => void
}

function Cell({ variant, size, mayWrite, onOpen }: CellProps) {
  const { t } = useTranslation('atelier')
  if (!variant) return <td className={classes.number}>–</td>
  const { id, colour, priceCents, ended, sku } = variant
  const price = amountText(priceCents)
  if (ended) {
    return (
      <td className={classes.number} title={sku}>
        <span className={classes.ended} aria-label={t('catalogue.cellEnded', { colour, size })} role="img">
          <s>{price}</s>
        </span>
      </td>
    )
  }
  return (
    <td className={classes.number} title={sku}>
      {mayWrite ? (
        <button
          type="button"
          className={classes.cell}
          aria-label={t('catalogue.cell', { colour, size, price })}
          onClick={() => onOpen(id)}
        >
          {price}
        </button>
      ) : (
        price
      )}
    </td>
  )
}
