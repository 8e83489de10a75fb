import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import classes from './ChangedMeanwhile.module.css'

/** What somebody else changed about the room since the form was opened. */
export function ChangedMeanwhile({ before, now }: { before: Room; now: Room }) {
  const { t } = useTranslation(['shelter', 'app'])
  if (before.version === now.version) return null
  const yesNo = (yes: boolean) => (yes ? t('app:form.yes') : t('app:form.no'))
  const facts = (room: Room) =>
    [
      [t('rooms.field.name'), room.name],
      [t('rooms.field.floor'), String(room.floor)],
      [t('rooms.field.capacity'), String(room.capacity)],
      [t('rooms.field.policy'), t(`rooms.policy.${room.policy}`)],
      [t('rooms.field.isolationCapable'), yesNo(room.isolationCapable)],
      [t('rooms.field.accessible'), yesNo(room.accessible)],
      [t('rooms.field.notes'), room.notes],
    ] as const
  const earlier = facts(before)
  const changes = facts(now).flatMap(([label, value], index) => {
    const old = earlier[index]?.[1] ?? ''
    return old === value ? [] : [{ label, before: old || '—', after: value || '—' }]
  })
  return (
    <div role="status" className={classes.notice}>
      <IconInfoCircle size={18} stroke={1.75} aria-hidden="true" />
      <div>
        <p>{t('rooms.changed.title')}</p>
        <ul>
          {changes.map((change) => (
            <li key={change.label}>{t('rooms.changed.line', change)}</li>
          ))}
          {changes.length === 0 && <li>{t('rooms.changed.same')}</li>}
        </ul>
      </div>
    </div>
  )
}
