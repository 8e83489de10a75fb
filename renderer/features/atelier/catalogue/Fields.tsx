import type { ReactNode } from 'react'
import classes from './Fields.module.css'

/** The fields of a dialog, one under the other. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={classes.fields}>{children}</div>
}

/** Fields side by side, as many as fit. */
export function FieldLine({ children }: { children: ReactNode }) {
  return <div className={classes.line}>{children}</div>
}
