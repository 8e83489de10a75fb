import { useTranslation } from 'react-i18next'
import { nightsBetween } from '../../../../common/kernel/calendar.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Overdue } from '../../../ui/Overdue.tsx'
import classes from './PlaceTonight.module.css'
import type { Place } from './person-rows.ts'

/** The bed that somebody has tonight, since when and until when. */
export function PlaceTonight({ place }: { place: Place }) {
  const { t } = useTranslation(['people', 'app'])
  const format = useFormat()
  const today = todayInHouse()
  const { arrived, expectedUntil } = place
  const expected = expectedUntil === null ? t('persons.page.noExpected') : format.date(expectedUntil)
  return (
    <div className={classes.tonight}>
      <p className={classes.place}>{t('persons.place', { room: place.roomName, bed: place.bedLabel })}</p>
      <Facts
        items={[
          [t('persons.page.since'), format.date(arrived)],
          [t('persons.page.nights'), t('app:amount.nights', { count: nightsBetween(arrived, today) })],
          [
            t('persons.page.expectedUntil'),
            expectedUntil !== null && expectedUntil < today ? <Overdue date={expectedUntil} /> : expected,
          ],
        ]}
      />
    </div>
  )
}
