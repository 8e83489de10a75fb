import type { ReactNode } from 'react'
import classes from './Columns.module.css'

/** Fields or parts side by side where there is room, below each other where there is not. */
export function Columns({ children, min = '12rem' }: { children: ReactNode; min?: string }) {
  return (
    <div
      className={classes.columns}
      style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(${min}, 100%), 1fr))` }}
    >
      {children}
    </div>
  )
}
