import { useNavigate } from '@tanstack/react-router'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Lot } from '../../../../common/atelier/lots/lots.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page, Section } from '../../../ui/Page.tsx'
import { BundleTable } from './BundleTable.tsx'
import { LotActions } from './LotActions.tsx'
import classes from './LotPage.module.css'
import { useLotText } from './use-lot-text.ts'

/** One lot: what is planned, cut and where its pieces are. */
export function LotPage({ id }: { id: string }) {
  const query = useQueryOp('lots.get', { id })
  return <QueryView query={query}>{(lot) => <WholeLot lot={lot} />}</QueryView>
}

function WholeLot({ lot }: { lot: Lot }) {
  const { t } = useTranslation('atelier')
  const { nameOf } = useLotText()
  const navigate = useNavigate()
  const { styleCode, styleName, versionNumber, state } = lot
  const about = t('production.lot.about', { code: styleCode, name: nameOf(styleName), number: versionNumber })
  const back = (
    <Button
      kind="quiet"
      icon={IconArrowLeft}
      onClick={() => void navigate({ to: '/atelier/productie', search: { view: 'lots' } })}
    >
      {t('production.lot.back')}
    </Button>
  )
  return (
    <Page
      title={t('production.lot.title', lot)}
      description={`${about} · ${t(`production.state.${state}`)}`}
      actions={
        <>
          {back}
          <LotActions lot={lot} />
        </>
      }
    >
      <div className={classes.parts}>
        <LotFacts lot={lot} />
        <Cells lot={lot} />
      </div>
      {lot.orderLines.length > 0 && <OrderLines lot={lot} />}
      <BundleTable lot={lot} />
    </Page>
  )
}

function LotFacts({ lot }: { lot: Lot }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const { plannedOn, cutOn, layMm, plies, orders, wantedOn, heldReason, endedReason, note } = lot
  const reasons = [
    ...(heldReason === null ? [] : [t('production.lot.heldBecause', { reason: heldReason })]),
    ...(endedReason ? [t('production.lot.endedBecause', { reason: endedReason })] : []),
  ]
  const lay =
    layMm === null || plies === null
      ? null
      : t('production.lot.layOf', { metres: format.number(layMm / 1000, 2), plies })
  return (
    <Section title={t('production.lot.facts')}>
      <Facts
        columns={2}
        items={[
          [t('production.column.state'), [t(`production.state.${lot.state}`), ...reasons].join(' · ')],
          [t('production.column.orders'), orders.length > 0 ? orders.join(', ') : t('production.lot.forStock')],
          [t('production.column.plannedOn'), format.date(plannedOn)],
          [t('production.column.wanted'), wantedOn && format.date(wantedOn)],
          [t('production.column.cutOn'), cutOn && format.date(cutOn)],
          [t('production.lot.lay'), lay],
          [t('production.lot.note'), note || null],
        ]}
      />
    </Section>
  )
}

const figures = ['planned', 'cut', 'inWork', 'passed', 'second', 'scrap'] as const

function Cells({ lot }: { lot: Lot }) {
  const { t } = useTranslation('atelier')
  const { variantOf } = useLotText()
  return (
    <Section title={t('production.lot.cells')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{t('production.column.variant')}</th>
              {figures.map((name) => (
                <th key={name} className={classes.number}>
                  {t(`production.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lot.cells.map((cell) => (
              <tr key={cell.variantId}>
                <th scope="row">{variantOf(cell)}</th>
                {figures.map((name) => (
                  <td key={name} className={classes.number}>
                    {cell.figures[name]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('production.lot.total')}</th>
              {figures.map((name) => (
                <td key={name} className={classes.number}>
                  {lot.figures[name]}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  )
}

function OrderLines({ lot }: { lot: Lot }) {
  const { t } = useTranslation('atelier')
  const { variantOf } = useLotText()
  const format = useFormat()
  return (
    <Section title={t('production.lot.orders')}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{t('production.column.orders')}</th>
              <th>{t('production.column.variant')}</th>
              <th>{t('production.column.wanted')}</th>
              <th className={classes.number}>{t('production.column.ordered')}</th>
              <th className={classes.number}>{t('production.column.covered')}</th>
            </tr>
          </thead>
          <tbody>
            {lot.orderLines.map((line) => (
              <tr key={line.orderLineId}>
                <th scope="row">{line.number}</th>
                <td>{variantOf(line)}</td>
                <td>{format.date(line.wantedOn)}</td>
                <td className={classes.number}>{line.ordered}</td>
                <td className={classes.number}>{line.quantity}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
