import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ordersContract } from '../../../../common/atelier/orders/orders.contract.ts'
import type { Output } from '../../../../common/kernel/operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Section } from '../../../ui/Page.tsx'
import classes from './orders.module.css'
import { useEuro } from './use-euro.ts'

type Checked = NonNullable<Output<(typeof ordersContract)['orders.checkImport']>['order']>

/** What a sheet comes to, before it is stored. */
export function SheetPreview({ order, actions }: { order: Checked; actions: ReactNode }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const euro = useEuro()
  const { customer, shops } = order
  return (
    <>
      <Section title={t('orders.import.found')} actions={actions}>
        <Facts
          columns={3}
          items={[
            [t('orders.column.number'), order.number],
            [
              t('orders.fact.customer'),
              customer.isNew ? t('orders.import.newCustomer', { name: customer.name }) : customer.name,
            ],
            [t('orders.fact.orderedOn'), format.date(order.orderedOn)],
            [t('orders.fact.wantedOn'), format.date(order.wantedOn)],
            [t('orders.column.pieces'), format.number(order.pieces)],
            [t('orders.column.total'), euro(order.totalCents)],
          ]}
        />
      </Section>
      <Section title={t('orders.import.preview')}>
        <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('orders.import.preview')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('orders.column.article')}</th>
                <th scope="col">{t('orders.column.colour')}</th>
                <th scope="col">{t('orders.column.size')}</th>
                {shops.map(({ name, isNew }) => (
                  <th key={name} scope="col" className={classes.number}>
                    {isNew ? t('orders.import.newShop', { name }) : name}
                  </th>
                ))}
                <th scope="col" className={classes.number}>
                  {t('orders.column.pieces')}
                </th>
                <th scope="col" className={classes.number}>
                  {t('orders.column.price')}
                </th>
              </tr>
            </thead>
            <tbody>
              {order.rows.map((row) => (
                <tr key={row.row}>
                  <th scope="row">
                    {row.code} <span className={classes.quiet}>{row.nameNl}</span>
                  </th>
                  <td>{row.colour}</td>
                  <td>{row.size === '-' ? t('shared.oneSize') : row.size}</td>
                  {row.quantities.map((pieces, index) => (
                    <td key={shops[index]?.name ?? index} className={classes.number}>
                      {format.number(pieces)}
                    </td>
                  ))}
                  <td className={classes.number}>{format.number(row.pieces)}</td>
                  <td className={classes.number}>{euro(row.priceCents)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {t('orders.sum')}
                </th>
                {shops.map(({ name, pieces }) => (
                  <td key={name} className={classes.number}>
                    {format.number(pieces)}
                  </td>
                ))}
                <td className={classes.number}>{format.number(order.pieces)}</td>
                <td className={classes.number}>{euro(order.totalCents)}</td>
              </tr>
            </tfoot>
          </table>
        </div>
      </Section>
    </>
  )
}
