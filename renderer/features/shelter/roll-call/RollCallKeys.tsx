import { useTranslation } from 'react-i18next'
import { Keys } from '../../../ui/Kbd.tsx'
import classes from './RollCallKeys.module.css'

const keys = [
  ['↑ ↓', 'move'],
  ['Space', 'present'],
  ['A', 'absent'],
  ['L', 'leave'],
  ['Enter', 'note'],
] as const

/** The keys of the list, for those who look; screen readers have the sentence at the list. */
export function RollCallKeys() {
  const { t } = useTranslation('shelter')
  return (
    <ul className={`${classes.keys} no-print`} aria-hidden="true">
      {keys.map(([name, meaning]) => (
        <li key={meaning}>
          <Keys keys={name} /> {t(`rollCall.keysShort.${meaning}`)}
        </li>
      ))}
    </ul>
  )
}
