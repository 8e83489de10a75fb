import type { ReactNode } from 'react'
import classes from './Facts.module.css'

type FactsProps = { items: readonly (readonly [label: string, value: ReactNode])[]; columns?: 1 | 2 | 3 | undefined }

/** Facts about one thing: a label and its value each. */
export function Facts({ items, columns = 1 }: FactsProps) {
  return (
    <dl className={classes.facts} data-columns={columns}>
      {items.map(([label, value]) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  )
}
