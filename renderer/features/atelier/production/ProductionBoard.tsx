import { useNavigate } from '@tanstack/react-router'
import { IconScissors } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { stages, type Stage } from '../../../../common/atelier/lots/lots.rules.ts'
import type { BoardCard, BoardLot } from '../../../../common/atelier/production/production.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { BundleCard } from './BundleCard.tsx'
import classes from './ProductionBoard.module.css'
import type { CardCommands } from './card-commands.ts'
import { LotHead } from './LotHead.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import { useCardDrag } from './use-card-drag.ts'

/** Bundles by where they stand. What moves them is an entry of work or control, so a moved card opens that entry. */
export function ProductionBoard() {
  const { t } = useTranslation('atelier')
  const query = useQueryOp('production.board', {})
  return (
    <QueryView query={query}>
      {(lots) =>
        lots.length === 0 ? (
          <EmptyState
            icon={IconScissors}
            title={t('production.board.nothing')}
            hint={t('production.board.nothingHint')}
          />
        ) : (
          <Columns lots={lots} />
        )
      }
    </QueryView>
  )
}

function useCardCommands(): CardCommands {
  const navigate = useNavigate()
  const mayWrite = useMay('atelier:write')
  const record = ({ id, stage }: BoardCard) => {
    if (stage === 'done') return
    const view = stage === 'control' ? ({ view: 'control' } as const) : {}
    void navigate({ to: '/atelier/lucru', search: { ...view, bundle: id } })
  }
  return {
    openLot: ({ id }) => void navigate({ to: '/atelier/productie', search: { lot: id } }),
    record: mayWrite ? record : null,
  }
}

function Columns({ lots }: { lots: readonly BoardLot[] }) {
  const { t } = useTranslation('atelier')
  const commands = useCardCommands()
  const drag = useCardDrag(commands)
  const onKeyDown = useBoardKeys()
  return (
    <>
      <p className={`${classes.help} no-print`}>{t('production.board.help')}</p>
      <div className={classes.board} role="group" aria-label={t('production.board.label')} onKeyDown={onKeyDown}>
        {stages.map((stage) => (
          <Column key={stage} stage={stage} lots={lots} commands={commands} drag={drag} />
        ))}
      </div>
    </>
  )
}

type ColumnProps = {
  stage: Stage
  lots: readonly BoardLot[]
  commands: CardCommands
  drag: ReturnType<typeof useCardDrag>
}

function Column({ stage, lots, commands, drag }: ColumnProps) {
  const { t } = useTranslation('atelier')
  const shown = lots
    .map((lot) => ({ lot, cards: lot.cards.filter((card) => card.stage === stage) }))
    .filter(({ cards }) => cards.length > 0)
  const count = shown.reduce((sum, { cards }) => sum + cards.length, 0)
  const id = `stage-${stage}`
  return (
    <section
      className={classes.column}
      aria-labelledby={id}
      data-stage={stage}
      data-target={drag.over === stage || undefined}
    >
      <h2 id={id} className={classes.title}>
        {t('production.board.column', {
          stage: t(`production.stage.${stage}`),
          bundles: t('production.board.bundles', { count }),
        })}
      </h2>
      <div className={classes.cards}>
        {count === 0 && <p className={classes.empty}>{t('production.board.empty')}</p>}
        {shown.map(({ lot, cards }) => (
          <div key={lot.id} className={classes.lot} role="group" aria-label={t('production.board.lot', lot)}>
            <LotHead lot={lot} />
            {cards.map((card) => (
              <BundleCard key={card.id} lot={lot} card={card} commands={commands} drag={drag} />
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
