import { IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfferedStyle } from '../../../../common/atelier/orders/order.ts'
import { useFormat, useLanguage } from '../../../i18n.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { cellKey, isPieces, isPrice, piecesIn, priceOf, type Matrix } from './order-draft.ts'
import classes from './orders.module.css'

type StyleMatrixProps = {
  style: OfferedStyle
  matrix: Matrix
  shop: { readonly id: string; readonly name: string }
  shopIds: readonly string[]
  onChange: (matrix: Matrix) => void
}

/** One style: colours down, sizes across, the pieces of one shop in the cells. Arrow keys go from cell to cell. */
export function StyleMatrix({ style, matrix, shop, shopIds, onChange }: StyleMatrixProps) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const sizes = [...new Set(style.variants.map(({ size }) => size))]
  const colours = [...new Set(style.variants.map(({ colour }) => colour))]
  const of = (test: (variant: OfferedStyle['variants'][number]) => boolean) =>
    style.variants.filter(test).map(({ id }) => id)
  return (
    <section className={classes.matrix} aria-label={style.code}>
      <MatrixHead style={style} matrix={matrix} onChange={onChange} />
      <div className={classes.scroll}>
        <table className={classes.table} onKeyDown={moveByArrows}>
          <thead>
            <tr>
              <th scope="col">{t('orders.column.colour')}</th>
              {sizes.map((size) => (
                <th key={size} scope="col" className={classes.number}>
                  {size === '-' ? t('shared.oneSize') : size}
                </th>
              ))}
              <th scope="col" className={classes.number}>
                {shop.name}
              </th>
              <th scope="col" className={classes.number}>
                {t('orders.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {colours.map((colour) => (
              <tr key={colour}>
                <th scope="row">{colour}</th>
                {sizes.map((size) => {
                  const variant = style.variants.find((one) => one.size === size && one.colour === colour)
                  return (
                    <td key={size} className={classes.number}>
                      {variant && (
                        <Cell
                          label={t('orders.edit.cell', { code: style.code, colour, size, shop: shop.name })}
                          text={matrix.cells[cellKey(variant.id, shop.id)] ?? ''}
                          onText={(text) =>
                            onChange({ ...matrix, cells: { ...matrix.cells, [cellKey(variant.id, shop.id)]: text } })
                          }
                        />
                      )}
                    </td>
                  )
                })}
                <td className={classes.number}>
                  {format.number(
                    piecesIn(
                      matrix,
                      of((one) => one.colour === colour),
                      [shop.id],
                    ),
                  )}
                </td>
                <td className={classes.number}>
                  {format.number(
                    piecesIn(
                      matrix,
                      of((one) => one.colour === colour),
                      shopIds,
                    ),
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function MatrixHead({ style, matrix, onChange }: Pick<StyleMatrixProps, 'style' | 'matrix' | 'onChange'>) {
  const { t } = useTranslation('atelier')
  const language = useLanguage()
  const price = priceOf(matrix, style)
  const setPrice = (text: string) => {
    const all = Object.fromEntries(style.variants.map(({ id }) => [id, text]))
    onChange({ ...matrix, prices: { ...matrix.prices, ...all } })
  }
  const remove = () => {
    const own = new Set(style.variants.map(({ id }) => id))
    const cells = Object.entries(matrix.cells).filter(([key]) => !own.has(key.split(' ')[0] ?? ''))
    onChange({ ...matrix, styles: matrix.styles.filter((id) => id !== style.id), cells: Object.fromEntries(cells) })
  }
  return (
    <div className={classes.matrixHead}>
      <h3>
        {style.code} <span className={classes.quiet}>{language === 'en' ? style.nameEn : style.nameRo}</span>
        {!style.approved && <span className={classes.quiet}> · {t('orders.edit.noSample')}</span>}
      </h3>
      <div className={classes.actions}>
        <label>
          <span className={classes.quiet}>{t('orders.edit.price')} </span>
          <input
            className={classes.cell}
            inputMode="decimal"
            autoComplete="off"
            value={price ?? ''}
            placeholder={price === null ? t('orders.edit.priceMixed') : ''}
            aria-invalid={price !== null && !isPrice(price)}
            onChange={(event) => setPrice(event.currentTarget.value)}
          />
        </label>
        <IconButton label={t('orders.edit.remove', { code: style.code })} icon={IconX} onClick={remove} />
      </div>
    </div>
  )
}

function Cell({ label, text, onText }: { label: string; text: string; onText: (text: string) => void }) {
  return (
    <input
      className={classes.cell}
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      aria-invalid={!isPieces(text)}
      onChange={(event) => onText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
    />
  )
}

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Moves the focus to the next cell of the table; at its edge the key does nothing. */
function moveByArrows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key]
  if (!step || event.ctrlKey || event.altKey || event.metaKey) return
  const cell = event.target instanceof HTMLElement ? event.target.closest('td') : null
  if (!(cell?.parentElement instanceof HTMLTableRowElement)) return
  event.preventDefault()
  const { rows } = event.currentTarget
  const next = rows[cell.parentElement.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]]
  next?.querySelector('input')?.focus()
}
