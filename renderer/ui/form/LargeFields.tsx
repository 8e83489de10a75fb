import type { ReactNode } from 'react'
import classes from './LargeFields.module.css'

/** Fields that are filled in quickly, at night or standing: 16 px letters and 40 px targets. */
export function LargeFields({ children }: { children: ReactNode }) {
  return <div className={classes.fields}>{children}</div>
}

/** Fields side by side. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>
}
