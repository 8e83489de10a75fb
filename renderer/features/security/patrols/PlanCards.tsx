import type { ReactNode } from 'react'
import { Facts } from '../../../ui/Facts.tsx'
import classes from './PlanCards.module.css'

/** Plans under one title; says what one is for when there is none. */
export function PlanCards({ none, empty, children }: { none: string; empty: boolean; children: ReactNode }) {
  return empty ? <p className={classes.none}>{none}</p> : <ul className={classes.cards}>{children}</ul>
}

type PlanCardProps = {
  name: string
  facts: readonly (readonly [label: string, value: ReactNode])[]
  actions: ReactNode
}

/** One route or schedule with its times. */
export function PlanCard({ name, facts, actions }: PlanCardProps) {
  return (
    <li className={classes.card}>
      <div className={classes.text}>
        <h3 className={classes.name}>{name}</h3>
        <Facts items={facts} />
      </div>
      {actions && (
        <div className={classes.actions} role="group" aria-label={name}>
          {actions}
        </div>
      )}
    </li>
  )
}
