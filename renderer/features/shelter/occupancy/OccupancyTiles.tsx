import { useTranslation } from 'react-i18next'
import type { OccupancyPeriod } from '../../../../common/shelter/occupancy/occupancy.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Tile } from '../../../ui/Tile.tsx'
import type { OnDrill } from './drill.ts'
import classes from './OccupancyPage.module.css'
import type { NightRange } from '../../../period.ts'
import { wholePeriod } from './totals.ts'

type OccupancyTilesProps = {
  range: NightRange
  months: readonly OccupancyPeriod[]
  onDrill: OnDrill
  onStay: () => void
}

/** The figures of the whole period. Each leads to the rows that it counts. */
export function OccupancyTiles({ range, months, onDrill, onStay }: OccupancyTilesProps) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const whole = wholePeriod(months)
  const percent = (value: number | null) => (value === null ? '—' : format.percent(value / 100, 1))
  const rows = onDrill && (() => onDrill({ kind: 'bedNights', what: t('rows.everything'), ...range }))
  const part = (nights: number, available: number) => ({ part: format.number(nights), whole: format.number(available) })
  return (
    <div className={classes.tiles} role="group" aria-label={t('total.label')}>
      <Tile
        label={t('total.bedOccupancy')}
        value={percent(whole.bedOccupancyPercent)}
        hint={t('total.bedOccupancyHint', part(whole.bedNights, whole.availableBedNights))}
        onClick={rows}
      />
      <Tile
        label={t('total.roomOccupancy')}
        value={percent(whole.roomOccupancyPercent)}
        hint={t('total.roomOccupancyHint', part(whole.roomNights, whole.availableRoomNights))}
        onClick={rows}
      />
      <Tile
        label={t('total.bedNights')}
        value={format.number(whole.bedNights)}
        hint={whole.nights > 0 && t('total.bedNightsHint', { mean: format.number(whole.bedNights / whole.nights, 1) })}
        onClick={rows}
      />
      <StayTile onStay={onDrill && onStay} />
      <TurnAwaysTile range={range} onDrill={onDrill} />
    </div>
  )
}

function StayTile({ onStay }: { onStay: (() => void) | undefined }) {
  const { t } = useTranslation(['figures', 'app'])
  const format = useFormat()
  const { data } = useQueryOp('occupancy.lengthOfStay', {})
  const mean = data?.meanNights ?? null
  const median = data?.medianNights ?? null
  return (
    <Tile
      label={t('total.stay')}
      value={mean === null ? '—' : format.number(mean, 1)}
      hint={median !== null && t('total.stayHint', { median: format.number(median, Number.isInteger(median) ? 0 : 1) })}
      onClick={onStay}
    />
  )
}

function TurnAwaysTile({ range, onDrill }: { range: NightRange; onDrill: OnDrill }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const mayList = useMay('stays:read')
  const { data } = useQueryOp('turnAways.byReason', range)
  const sum = (figure: 'requests' | 'persons') => (data ?? []).reduce((total, row) => total + row[figure], 0)
  const open = () => onDrill?.({ kind: 'turnAways', what: t('rows.allReasons'), reason: null, ...range })
  return (
    <Tile
      label={t('total.turnAways')}
      value={data ? format.number(sum('requests')) : '—'}
      hint={data && t('total.turnAwaysHint', { count: sum('persons') })}
      onClick={onDrill && mayList && data && data.length > 0 ? open : undefined}
    />
  )
}
