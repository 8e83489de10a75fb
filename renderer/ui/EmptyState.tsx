import type { Icon } from '@tabler/icons-react'
import { IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './EmptyState.module.css'

type EmptyStateProps = {
  icon: Icon
  title: string
  /** What to do next. */
  hint?: ReactNode
  action?: ReactNode
  /** Stands for the whole page, so its title is the page's heading. */
  page?: boolean
}

/** Nothing here yet, and what can be done about it. */
export function EmptyState({ icon: Icon, title, hint, action, page = false }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon}>
        <Icon size={26} stroke={1.5} aria-hidden="true" />
      </span>
      {page ? <h1 className={classes.title}>{title}</h1> : <p className={classes.title}>{title}</p>}
      {hint && <p className={classes.hint}>{hint}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}

/** A place that the role may not open; must not look as if it were empty. */
export function Restricted() {
  const { t } = useTranslation('app')
  return (
    <div className={classes.restricted}>
      <EmptyState page icon={IconLock} title={t('frame.notAllowed')} hint={t('frame.notAllowedHint')} />
    </div>
  )
}
