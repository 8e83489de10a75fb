import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '../../../../common/shelter/stays/stays.contract.ts'
import classes from './PlaceList.module.css'

/** What distinguishes a suggestion: who lies where. */
export const placeKey = ({ placements }: Pick<Suggestion, 'placements'>) =>
  placements.map(({ personId, bedId }) => `${personId}:${bedId}`).join(' ')

type PlaceListProps = { places: readonly Suggestion[]; chosen: string | null; onChoose: (place: Suggestion) => void }

/** Free places for people who stay together, best first. */
export function PlaceList({ places, chosen, onChoose }: PlaceListProps) {
  const { t } = useTranslation('shelter')
  if (places.length === 0) return <p className={classes.none}>{t('stays.places.none')}</p>
  return (
    <Radio.Group
      label={t('stays.places.title')}
      description={t('stays.places.hint')}
      value={chosen ?? ''}
      onChange={(key) => {
        const place = places.find((one) => placeKey(one) === key)
        if (place) onChoose(place)
      }}
    >
      <div className={classes.places}>
        {places.map((place) => (
          <Place key={placeKey(place)} place={place} />
        ))}
      </div>
    </Radio.Group>
  )
}

function Place({ place }: { place: Suggestion }) {
  const { t } = useTranslation('shelter')
  const { roomName, placements, findings, freeNights } = place
  const labels = placements.map((placement) => placement.bedLabel).join(', ')
  const free = freeNights === null ? t('stays.places.alwaysFree') : t('stays.places.freeFor', { count: freeNights })
  const verdict =
    findings.length === 0 ? t('stays.places.fits') : t('stays.places.warnings', { count: findings.length })
  return (
    <Radio
      value={placeKey(place)}
      classNames={{ root: classes.place, body: classes.placeBody, labelWrapper: classes.wrapper }}
      label={
        <span className={classes.label}>
          <strong>{roomName}</strong>
          <span>{t('stays.places.beds', { labels })}</span>
          <span className={classes.soft}>{free}</span>
          <span className={classes.verdict} data-clear={findings.length === 0 || undefined}>
            {verdict}
          </span>
        </span>
      }
    />
  )
}
