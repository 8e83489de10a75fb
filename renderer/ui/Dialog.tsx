import { Modal } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import classes from './Dialog.module.css'
import { useEscape } from './use-escape.ts'

export type DialogSize = 'sm' | 'md' | 'lg' | 'xl' | number

const widths = { sm: '26rem', md: '34rem', lg: '46rem', xl: '62rem' } as const

type DialogProps = {
  opened: boolean
  onClose: () => void
  title: string
  size?: DialogSize | undefined
  /** Something was typed: closing asks first. */
  dirty?: boolean | undefined
  /** What Ctrl+Enter and Ctrl+S do. */
  onSubmit?: (() => void) | undefined
  footer?: ReactNode
  children: ReactNode
}

/** A window above the page. Keeps the focus inside, gives it back, and never loses what was typed without asking. */
export function Dialog({
  opened,
  onClose,
  title,
  size = 'md',
  dirty = false,
  onSubmit,
  footer,
  children,
}: DialogProps) {
  const [asking, setAsking] = useState(false)
  const leave = () => {
    setAsking(false)
    onClose()
  }
  const submitByKeys = (event: KeyboardEvent) => {
    if (!onSubmit || !isSubmitKey(event)) return
    event.preventDefault()
    onSubmit()
  }
  return (
    <>
      <Window
        opened={opened}
        onClose={() => (dirty ? setAsking(true) : onClose())}
        title={title}
        size={size}
        onKeyDown={submitByKeys}
      >
        <div className={classes.scroll}>{children}</div>
        {footer && <div className={classes.footer}>{footer}</div>}
      </Window>
      <LeaveQuestion opened={asking} onStay={() => setAsking(false)} onLeave={leave} />
    </>
  )
}

/** Ctrl+Enter and Ctrl+S save the open form. */
export function isSubmitKey(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
  return event.key === 'Enter' || event.code === 'KeyS'
}

type WindowProps = {
  opened: boolean
  onClose: () => void
  title: string
  size: DialogSize
  zIndex?: number
  onKeyDown?: (event: KeyboardEvent) => void
  children: ReactNode
}

function Window({ opened, onClose, title, size, zIndex = 200, onKeyDown, children }: WindowProps) {
  const { t } = useTranslation('app')
  const content = useRef<HTMLDivElement>(null)
  useEscape(opened, content, onClose)
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={false}
      zIndex={zIndex}
      size={typeof size === 'number' ? size : widths[size]}
      classNames={{ content: classes.content }}
    >
      <Modal.Overlay blur={0} backgroundOpacity={0.4} />
      <Modal.Content ref={content}>
        {/* The kit's content drops key handlers given to it. */}
        <div className={classes.keys} onKeyDown={onKeyDown}>
          <div className={classes.header}>
            <Modal.Title className={classes.title}>{title}</Modal.Title>
            <Modal.CloseButton aria-label={t('action.close')} />
          </div>
          <Modal.Body className={classes.body}>{children}</Modal.Body>
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}

type LeaveQuestionProps = { opened: boolean; onStay: () => void; onLeave: () => void }

function LeaveQuestion({ opened, onStay, onLeave }: LeaveQuestionProps) {
  const { t } = useTranslation('app')
  return (
    <Window opened={opened} onClose={onStay} title={t('dialog.unsaved')} size="sm" zIndex={300}>
      <p className={classes.text}>{t('dialog.unsavedText')}</p>
      <div className={classes.footer}>
        <Button onClick={onLeave}>{t('dialog.discard')}</Button>
        <Button kind="primary" autoFocus onClick={onStay}>
          {t('dialog.keep')}
        </Button>
      </div>
    </Window>
  )
}
