import { useTranslation } from 'react-i18next'
import type { OrderFile, OrderLineRow } from '../../../../common/atelier/orders/order.ts'
import { useFormat, useLanguage } from '../../../i18n.ts'
import classes from './orders.module.css'
import { ProgressBar } from './ProgressBar.tsx'
import { useEuro } from './use-euro.ts'

/** The lines of an order with their split: one column for each shop, one bar for each line. */
export function OrderLines({ order }: { order: OrderFile }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const euro = useEuro()
  const { shops, lines, progress, totalCents } = order
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('orders.edit.lines')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('orders.column.article')}</th>
            <th scope="col">{t('orders.column.colour')}</th>
            <th scope="col">{t('orders.column.size')}</th>
            {shops.map(({ id, name }) => (
              <th key={id} scope="col" className={classes.number}>
                {name}
              </th>
            ))}
            <th scope="col" className={classes.number}>
              {t('orders.column.pieces')}
            </th>
            <th scope="col" className={classes.number}>
              {t('orders.column.price')}
            </th>
            <th scope="col" className={classes.number}>
              {t('orders.column.amount')}
            </th>
            <th scope="col">{t('orders.column.progress')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} shops={shops} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('orders.sum')}
            </th>
            {shops.map(({ id, pieces }) => (
              <td key={id} className={classes.number}>
                {format.number(pieces)}
              </td>
            ))}
            <td className={classes.number}>{format.number(progress.ordered)}</td>
            <td />
            <td className={classes.number}>{euro(totalCents)}</td>
            <td>
              <ProgressBar progress={progress} words />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Line({ line, shops }: { line: OrderLineRow; shops: OrderFile['shops'] }) {
  const { t } = useTranslation('atelier')
  const language = useLanguage()
  const format = useFormat()
  const euro = useEuro()
  const other = line.priceCents !== line.cataloguePriceCents
  const details = [
    language === 'en' ? line.nameEn : line.nameRo,
    line.styleVersion && t('orders.fact.version', { number: line.styleVersion.number }),
  ].filter(Boolean)
  return (
    <tr>
      <th scope="row">
        {line.code} <span className={classes.quiet}>{details.join(' · ')}</span>
      </th>
      <td>{line.colour}</td>
      <td>{line.size === '-' ? t('shared.oneSize') : line.size}</td>
      {shops.map(({ id }) => (
        <td key={id} className={classes.number}>
          {format.number(line.shops.find(({ shopId }) => shopId === id)?.quantity ?? 0)}
        </td>
      ))}
      <td className={classes.number}>{format.number(line.quantity)}</td>
      <td className={classes.number}>
        {euro(line.priceCents)}
        {other && (
          <span className={classes.quiet}>
            {' '}
            {t('orders.fact.catalogue', { price: euro(line.cataloguePriceCents) })}
          </span>
        )}
      </td>
      <td className={classes.number}>{euro(line.priceCents * line.quantity)}</td>
      <td>
        <ProgressBar progress={line.progress} words />
      </td>
    </tr>
  )
}
