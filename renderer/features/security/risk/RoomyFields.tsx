import type { ReactNode } from 'react'
import classes from './RoomyFields.module.css'

/** Fields of the gate: large enough for one hand at night. */
export function RoomyFields({ children }: { children: ReactNode }) {
  return <div className={classes.roomy}>{children}</div>
}
