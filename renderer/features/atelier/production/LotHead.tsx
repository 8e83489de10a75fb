import { useTranslation } from 'react-i18next'
import type { BoardLot } from '../../../../common/atelier/production/production.contract.ts'
import { useFormat } from '../../../i18n.ts'
import classes from './ProductionBoard.module.css'
import { useLotText } from './use-lot-text.ts'

/** Which lot the cards under it belong to. */
export function LotHead({ lot }: { lot: BoardLot }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const { nameOf } = useLotText()
  const { code, styleName, wantedOn, state } = lot
  return (
    <p className={classes.lotHead}>
      <strong>{code}</strong> {nameOf(styleName)}
      {wantedOn && <span> · {t('production.board.wanted', { date: format.dayMonth(wantedOn) })}</span>}
      {state === 'held' && <span className={classes.held}> · {t('production.board.held')}</span>}
    </p>
  )
}
