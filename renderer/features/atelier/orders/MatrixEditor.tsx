import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfferedStyle } from '../../../../common/atelier/orders/order.ts'
import { useFormat, useLanguage } from '../../../i18n.ts'
import { Pick } from '../../../ui/controls.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { piecesIn, type Matrix } from './order-draft.ts'
import classes from './orders.module.css'
import { StyleMatrix } from './StyleMatrix.tsx'

type Shop = { readonly id: string; readonly name: string }

type MatrixEditorProps = {
  matrix: Matrix
  offer: readonly OfferedStyle[]
  shops: readonly Shop[]
  onChange: (matrix: Matrix) => void
}

/** The articles of an order: one shop at a time, one matrix for each style. */
export function MatrixEditor({ matrix, offer, shops, onChange }: MatrixEditorProps) {
  const { t } = useTranslation('atelier')
  const language = useLanguage()
  const format = useFormat()
  const [shopId, setShopId] = useState<string | null>(null)
  const shop = shops.find(({ id }) => id === shopId) ?? shops[0]
  const shopIds = shops.map(({ id }) => id)
  const chosen = matrix.styles.flatMap((id) => offer.find((style) => style.id === id) ?? [])
  const all = chosen.flatMap(({ variants }) => variants.map(({ id }) => id))
  if (shop === undefined) return null
  return (
    <>
      <div className={classes.matrixHead}>
        <Choice
          label={t('orders.edit.shop')}
          hideLabel={false}
          value={shop.id}
          onChange={setShopId}
          options={shops.map(({ id, name }) => ({
            value: id,
            label: `${name} (${format.number(piecesIn(matrix, all, [id]))})`,
          }))}
        />
        <Pick
          label={t('orders.edit.style')}
          value={null}
          onChange={(id) => id !== null && onChange({ ...matrix, styles: [...matrix.styles, id] })}
          options={offer
            .filter(({ id }) => !matrix.styles.includes(id))
            .map((style) => ({
              value: style.id,
              label: `${style.code} · ${language === 'en' ? style.nameEn : style.nameRo}`,
            }))}
          searchable
          w={280}
        />
      </div>
      {chosen.map((style) => (
        <StyleMatrix key={style.id} style={style} matrix={matrix} shop={shop} shopIds={shopIds} onChange={onChange} />
      ))}
      <p className={classes.hint}>
        {t('orders.edit.keys')} {t('orders.sum')}: {t('shared.pieces', { count: piecesIn(matrix, all, shopIds) })}
      </p>
    </>
  )
}
