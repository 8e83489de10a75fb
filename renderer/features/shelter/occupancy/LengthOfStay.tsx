import { useTranslation } from 'react-i18next'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { QueryView } from '../../../ui/Loading.tsx'
import { Tile } from '../../../ui/Tile.tsx'
import { LeaversTable } from './LeaversTable.tsx'
import classes from './OccupancyPage.module.css'

/** How long people stayed, over the whole register; with the persons behind it for those who may see them. */
export function LengthOfStay({ withRows }: { withRows: boolean }) {
  const { t } = useTranslation(['figures', 'app'])
  const format = useFormat()
  const query = useQueryOp('occupancy.lengthOfStay', {})
  const nights = (value: number | null, decimals: number) => (value === null ? '—' : format.number(value, decimals))
  return (
    <>
      <QueryView query={query}>
        {(stay) => (
          <div className={classes.tiles} role="group" aria-label={t('view.stay')}>
            <Tile label={t('stay.leavers')} value={format.number(stay.leavers)} />
            <Tile label={t('stay.mean')} value={nights(stay.meanNights, 2)} />
            <Tile
              label={t('stay.median')}
              value={nights(stay.medianNights, Number.isInteger(stay.medianNights) ? 0 : 1)}
            />
            <Tile label={t('stay.stillInHouse')} value={format.number(stay.stillInHouse)} />
            <Tile label={t('stay.sameDay')} value={format.number(stay.sameDayDepartures)} />
          </div>
        )}
      </QueryView>
      {withRows ? <LeaversTable /> : <p className={classes.note}>{t('formula.stay')}</p>}
    </>
  )
}
