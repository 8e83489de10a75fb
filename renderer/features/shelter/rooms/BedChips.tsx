import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { stateIcons } from '../../../ui/StateChip.tsx'
import classes from './BedChips.module.css'
import type { BedsTonight } from './use-beds-tonight.ts'

/** The beds of a room by their letters, with what each holds tonight. */
export function BedChips({ room, beds, today }: { room: Room; beds: BedsTonight | null; today: LocalDate }) {
  const { t } = useTranslation(['shelter', 'app'])
  const inUse = room.beds.filter(({ activeUntil }) => activeUntil === null || activeUntil > today)
  if (inUse.length === 0) return <p className={classes.none}>{t('rooms.noBeds')}</p>
  return (
    <ul className={classes.beds}>
      {inUse.map((bed) => {
        const state = beds?.onBed.get(bed.id)?.[0]?.state
        const Glyph = state && stateIcons[state]
        const word = state ? t(`app:state.${state}`) : t('rooms.free')
        return (
          <li key={bed.id}>
            <span className={`state-fill ${classes.bed}`} data-state={state ?? 'free'} title={word}>
              {Glyph && <Glyph size={state === 'present' ? 8 : 12} stroke={2} aria-hidden="true" />}
              {bed.label}
              <span className="visually-hidden">: {word}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
