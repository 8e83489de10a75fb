import { useTranslation } from 'react-i18next'
import type { OpenAtHandOver as Items } from '../../../../common/security/shifts/shifts.contract.ts'
import { useFormat } from '../../../i18n.ts'
import classes from './ShiftBar.module.css'

/** What stood open when the note was written. */
export function OpenAtHandOver({ items }: { items: Items }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const parts = [
    [t('gate.open.out'), items.out.map(({ alias, roomName }) => `${alias} (${roomName})`)],
    [t('gate.open.visitors'), items.visitors.map(({ name }) => name)],
    [t('gate.open.keys'), items.keys.map(({ number, holder }) => t('gate.open.key', { number, holder }))],
    [t('shifts.openIncidents'), items.incidents.map(({ number }) => number)],
    [t('shifts.openFaults'), items.faults.map(({ name }) => name)],
  ] as const
  const open = parts.filter(([, names]) => names.length > 0)
  if (open.length === 0) return <p>{t('shifts.nothingOpen')}</p>
  return (
    <ul className={classes.open}>
      {open.map(([label, names]) => (
        <li key={label}>
          {label}: {format.list([...names])}
        </li>
      ))}
    </ul>
  )
}
