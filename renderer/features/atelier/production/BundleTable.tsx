import { IconArrowsSplit, IconArrowMerge, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lot, LotBundle } from '../../../../common/atelier/lots/lots.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Section } from '../../../ui/Page.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { usePaper } from '../../../ui/use-paper.ts'
import classes from './LotPage.module.css'
import { SplitBundleDialog } from './SplitBundleDialog.tsx'
import { useLotText } from './use-lot-text.ts'

/** The bundles of a lot: where each stands, its tickets, splitting and merging. */
export function BundleTable({ lot }: { lot: Lot }) {
  const { t } = useTranslation('atelier')
  const [showEnded, setShowEnded] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [splitting, setSplitting] = useState<LotBundle | null>(null)
  const changing = useMay('atelier:write') && lot.endedAt === null
  const shown = lot.bundles.filter(({ ended }) => showEnded || !ended)
  const hasEnded = lot.bundles.some(({ ended }) => ended)
  const merged = lot.bundles.filter(({ id, ended }) => !ended && chosen.includes(id))
  return (
    <Section
      title={t('production.lot.bundles')}
      actions={changing && lot.bundles.length > 1 && <MergeButton bundles={merged} onMerged={() => setChosen([])} />}
    >
      {lot.bundles.length === 0 && <p className={classes.quiet}>{t('production.lot.noBundles')}</p>}
      {shown.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                {changing && <th>{t('production.column.choose')}</th>}
                <th>{t('production.column.bundle')}</th>
                <th>{t('production.column.variant')}</th>
                <th>{t('production.column.dyeLot')}</th>
                <th className={classes.number}>{t('production.column.quantity')}</th>
                <th>{t('production.column.stage')}</th>
                <th>{t('production.column.tickets')}</th>
                <th aria-hidden="true" />
              </tr>
            </thead>
            <tbody>
              {shown.map((bundle) => (
                <BundleRow
                  key={bundle.id}
                  lot={lot}
                  bundle={bundle}
                  changing={changing}
                  chosen={chosen.includes(bundle.id)}
                  onChoose={(is) => setChosen(is ? [...chosen, bundle.id] : chosen.filter((id) => id !== bundle.id))}
                  onSplit={() => setSplitting(bundle)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasEnded && <Toggle label={t('production.lot.showEnded')} checked={showEnded} onChange={setShowEnded} />}
      {splitting && <SplitBundleDialog bundle={splitting} onClose={() => setSplitting(null)} />}
    </Section>
  )
}

function MergeButton({ bundles, onMerged }: { bundles: readonly LotBundle[]; onMerged: () => void }) {
  const { t } = useTranslation('atelier')
  const { mutateAsync, isPending } = useCommandOp('bundles.merge')
  const merge = async () => {
    try {
      const { number } = await mutateAsync({ bundles: bundles.map(({ id, version }) => ({ id, version })) })
      notify.done(t('production.done.merged', { number }))
      onMerged()
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <Button icon={IconArrowMerge} busy={isPending} disabled={bundles.length < 2} onClick={() => void merge()}>
      {t('production.action.merge')}
    </Button>
  )
}

type BundleRowProps = {
  lot: Lot
  bundle: LotBundle
  changing: boolean
  chosen: boolean
  onChoose: (is: boolean) => void
  onSplit: () => void
}

function BundleRow({ lot, bundle, changing, chosen, onChoose, onSplit }: BundleRowProps) {
  const { t } = useTranslation('atelier')
  const { variantOf } = useLotText()
  const paper = usePaper()
  const { id, number, quantity, dyeLot, ended, untouched } = bundle
  const free = untouched && !ended
  const print = () => void paper('bundle-tickets', { id: lot.id, bundleId: id, withNames: false })
  return (
    <tr data-ended={ended || undefined}>
      {changing && (
        <td>
          {free && (
            <input
              type="checkbox"
              aria-label={t('production.action.chooseBundle', { number })}
              checked={chosen}
              onChange={(event) => onChoose(event.currentTarget.checked)}
            />
          )}
        </td>
      )}
      <th scope="row">{number}</th>
      <td>{variantOf(bundle)}</td>
      <td>{dyeLot}</td>
      <td className={classes.number}>{quantity}</td>
      <td>
        <Where bundle={bundle} />
      </td>
      <td>
        <Steps bundle={bundle} />
      </td>
      <td>
        {!ended && (
          <ActionMenu
            label={t('production.action.bundleMenu', { number })}
            items={[
              { id: 'print', label: t('production.action.ticketsOf'), icon: IconPrinter, onSelect: print },
              ...(changing && free && quantity > 1
                ? [{ id: 'split', label: t('production.action.split'), icon: IconArrowsSplit, onSelect: onSplit }]
                : []),
            ]}
          />
        )}
      </td>
    </tr>
  )
}

function Where({ bundle: { ended, mergedInto, splitFrom, stage, rework } }: { bundle: LotBundle }) {
  const { t } = useTranslation('atelier')
  if (mergedInto !== null) return t('production.lot.mergedInto', { number: mergedInto })
  if (ended) return t('production.lot.wasSplit')
  return (
    <>
      {t(`production.stage.${stage}`)}
      {rework > 0 && ` · ${t('production.board.rework', { count: rework })}`}
      {splitFrom !== null && (
        <span className={classes.quiet}> · {t('production.lot.splitFrom', { number: splitFrom })}</span>
      )}
    </>
  )
}

function Steps({ bundle: { steps, ended } }: { bundle: LotBundle }) {
  const { t } = useTranslation('atelier')
  return (
    <ul className={classes.steps}>
      {steps.map((step) => (
        <li key={step.id}>
          <code data-ended={ended || undefined}>{step.ticket}</code>{' '}
          {t('production.lot.ticket', { name: step.nameRo, done: step.done, quantity: step.quantity })}
        </li>
      ))}
    </ul>
  )
}
