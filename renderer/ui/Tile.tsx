import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Tile.module.css'

type TileProps = {
  label: string
  value: ReactNode
  hint?: ReactNode
  icon?: Icon | undefined
  /** `attention`: something is to be looked at today. */
  tone?: 'plain' | 'attention' | undefined
  onClick?: (() => void) | undefined
}

/** One figure of the day; with `onClick` it leads to what it counts. */
export function Tile({ label, value, hint, icon: Icon, tone = 'plain', onClick }: TileProps) {
  const content = (
    <>
      <span className={classes.label}>
        {Icon && <Icon size={16} stroke={1.75} aria-hidden="true" />}
        {label}
      </span>
      <span className={classes.value}>{value}</span>
      {hint && <span className={classes.hint}>{hint}</span>}
    </>
  )
  if (!onClick) {
    return (
      <div className={classes.tile} data-tone={tone}>
        {content}
      </div>
    )
  }
  return (
    <button type="button" className={classes.tile} data-tone={tone} onClick={onClick}>
      {content}
    </button>
  )
}
