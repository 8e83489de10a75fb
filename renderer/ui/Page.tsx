import type { ReactNode } from 'react'
import { useId } from 'react'
import classes from './Page.module.css'

type PageProps = {
  title: string
  /** One quiet line under the title. */
  description?: ReactNode
  /** Buttons of the page, at the right of the title. */
  actions?: ReactNode
  /** The row of filters under the title. */
  filters?: ReactNode
  /** The body takes the rest of the height and scrolls inside itself. */
  fill?: boolean
  children: ReactNode
}

/** The frame of every screen: title and actions, filters, body. */
export function Page({ title, description, actions, filters, fill = false, children }: PageProps) {
  return (
    <div className={classes.page} data-fill={fill || undefined}>
      <div className={classes.head}>
        <div className={classes.titles}>
          <h1 className={classes.title}>{title}</h1>
          {description && <p className={classes.description}>{description}</p>}
        </div>
        {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
      </div>
      {filters && <div className={`${classes.filters} no-print`}>{filters}</div>}
      <div className={classes.body}>{children}</div>
    </div>
  )
}

type SectionProps = { title: string; actions?: ReactNode; children: ReactNode }

/** A titled part of a page, on its own surface. */
export function Section({ title, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h2 id={id}>{title}</h2>
        {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
