import { useTranslation } from 'react-i18next'
import type { BoardBar } from '../../../../common/shelter/board/board.contract.ts'
import { useFormat } from '../../../i18n.ts'
import type { OccupancyState } from '../../../ui/StateChip.tsx'

/** What a bar says: the short text on it, and the rest for those who hear it. Together they are its name. */
export function useBarText(): (bar: BoardBar, state: OccupancyState) => { shown: string; full: string } {
  const { t } = useTranslation(['shelter', 'app'])
  const format = useFormat()
  return (bar, state) => {
    const period =
      bar.until === null ? t('board.openSince', { from: format.date(bar.from) }) : format.period(bar.from, bar.until)
    const word = t(`app:state.${state}`)
    if (bar.kind === 'out-of-service')
      return { shown: t(`stays.outOfService.reasons.${bar.reason}`), full: ` ${word}, ${period}` }
    if (bar.kind === 'stay') {
      const overdue = bar.overdue ? `, ${t('board.overdue')}` : ''
      return { shown: bar.alias, full: ` ${bar.code}, ${word}, ${period}${overdue}` }
    }
    return { shown: bar.alias ?? (bar.note || t('board.held')), full: ` ${word}, ${period}` }
  }
}
