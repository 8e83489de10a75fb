import { IconClipboardCheck, IconNeedle, IconScissors } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardCard, BoardLot } from '../../../../common/atelier/production/production.contract.ts'
import { ActionMenu, type ActionItem } from '../../../ui/ActionMenu.tsx'
import classes from './ProductionBoard.module.css'
import type { CardCommands } from './card-commands.ts'
import type { useCardDrag } from './use-card-drag.ts'
import { useLotText } from './use-lot-text.ts'

type BundleCardProps = {
  lot: BoardLot
  card: BoardCard
  commands: CardCommands
  drag: ReturnType<typeof useCardDrag>
}

/** A bundle: opened by a click, taken on by dragging, by its menu, or by Shift and the right arrow. */
export function BundleCard({ lot, card, commands, drag }: BundleCardProps) {
  const { t } = useTranslation('atelier')
  const { variantOf } = useLotText()
  const quantity = t('production.pieces.short', { count: card.quantity })
  const takeOn = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' || !event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    commands.record?.(card)
  }
  return (
    <div className={classes.card} data-dragged={drag.cardId === card.id || undefined}>
      <button
        type="button"
        className={classes.open}
        data-card=""
        onPointerDown={(event) => drag.begin(event, card)}
        onClick={() => drag.clicked() && commands.openLot(lot)}
        onKeyDown={takeOn}
      >
        <span className={classes.cardLine}>
          <strong>
            <span className="visually-hidden">{lot.code}, </span>
            {t('production.board.bundle', card)}
          </strong>
          <span>{quantity}</span>
        </span>
        <span className={classes.cardLine}>
          <span>{variantOf(card)}</span>
          {card.dyeLot !== '' && <span className={classes.quiet}>{card.dyeLot}</span>}
        </span>
        <Progress card={card} />
      </button>
      <CardMenu lot={lot} card={card} commands={commands} />
    </div>
  )
}

function Progress({ card }: { card: BoardCard }) {
  const { t } = useTranslation('atelier')
  const { stage, workDone, workAll, passed, second, scrap, rework } = card
  const parts = [
    ...(stage === 'sewing' ? [t('production.board.work', { done: workDone, all: workAll })] : []),
    ...(passed + second + scrap > 0 ? [t('production.board.checked', { passed, second, scrap })] : []),
    ...(rework > 0 ? [t('production.board.rework', { count: rework })] : []),
  ]
  return parts.length === 0 ? null : <span className={classes.quiet}>{parts.join(' · ')}</span>
}

function CardMenu({ lot, card, commands }: Omit<BundleCardProps, 'drag'>) {
  const { t } = useTranslation('atelier')
  const { record } = commands
  const entry = card.stage === 'control' ? 'control' : 'work'
  const items: ActionItem[] = [
    ...(record && card.stage !== 'done'
      ? [
          {
            id: 'record',
            label: t(`production.move.${entry}`),
            icon: entry === 'control' ? IconClipboardCheck : IconNeedle,
            keys: 'Shift →',
            onSelect: () => record(card),
          },
        ]
      : []),
    { id: 'lot', label: t('production.move.open'), icon: IconScissors, onSelect: () => commands.openLot(lot) },
  ]
  const bundle = `${lot.code}, ${t('production.board.bundle', card)}`
  return <ActionMenu label={t('production.board.menu', { bundle })} items={items} />
}
