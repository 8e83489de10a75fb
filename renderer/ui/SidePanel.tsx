import { IconArrowsDiagonal, IconX } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { usePanelSlot } from '../frame/panel-slot.ts'
import { IconButton } from './Button.tsx'
import classes from './SidePanel.module.css'

type SidePanelProps = {
  opened: boolean
  onClose: () => void
  title: string
  subtitle?: ReactNode
  actions?: ReactNode
  footer?: ReactNode
  /** Opens the same record as a page of its own (Ctrl+Enter). */
  onOpenPage?: (() => void) | undefined
  children: ReactNode
}

/** A record beside its list: 420 px at the right of the frame. The list stays usable; Esc closes. */
export function SidePanel({ opened, ...panel }: SidePanelProps) {
  const slot = usePanelSlot()
  return opened && slot ? createPortal(<Panel {...panel} />, slot) : null
}

function Panel({ onClose, title, subtitle, actions, footer, onOpenPage, children }: Omit<SidePanelProps, 'opened'>) {
  const { t } = useTranslation('app')
  const id = useId()
  const panel = useFocusOnOpen()
  const onKeyDown = (event: KeyboardEvent) => {
    const inside = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (event.defaultPrevented || !inside) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.ctrlKey && onOpenPage) onOpenPage()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <aside ref={panel} className={`${classes.panel} no-print`} aria-labelledby={id} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className={classes.head}>
        <div className={classes.titles}>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          {subtitle && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {onOpenPage && (
          <IconButton label={t('panel.open')} icon={IconArrowsDiagonal} keys="Ctrl+Enter" onClick={onOpenPage} />
        )}
        <IconButton label={t('panel.close')} icon={IconX} keys="Esc" onClick={onClose} />
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
      <div className={classes.body}>{children}</div>
      {footer && <div className={classes.footer}>{footer}</div>}
    </aside>
  )
}

/** Moves the focus into the panel when it opens and gives it back when it closes, if it is still inside. */
function useFocusOnOpen() {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = panel.current
    const before = document.activeElement
    element?.focus({ preventScroll: true })
    return () => {
      const inside = document.activeElement === document.body || element?.contains(document.activeElement)
      if (inside && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return panel
}
