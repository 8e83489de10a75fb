import { IconBed, IconCalendarStats, IconDoor, IconUsers, IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { registerCounts } from '../../../../common/shelter/register/register.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { Tile } from '../../../ui/Tile.tsx'
import classes from './ImportPage.module.css'

const kinds = [
  { id: 'rooms', icon: IconDoor },
  { id: 'beds', icon: IconBed },
  { id: 'persons', icon: IconUsers },
  { id: 'households', icon: IconUsersGroup },
  { id: 'stays', icon: IconCalendarStats },
] as const

/** What an import brings, in numbers. */
export function ImportCounts({ label, counts }: { label: string; counts: z.output<typeof registerCounts> }) {
  const { t } = useTranslation('register')
  const format = useFormat()
  return (
    <div className={classes.tiles} role="group" aria-label={label}>
      {kinds.map(({ id, icon }) => (
        <Tile key={id} icon={icon} label={t(`history.${id}`)} value={format.number(counts[id])} />
      ))}
    </div>
  )
}
