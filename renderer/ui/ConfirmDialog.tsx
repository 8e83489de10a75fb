import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import classes from './ConfirmDialog.module.css'
import { Dialog } from './Dialog.tsx'
import { FailureNotice } from './FailureNotice.tsx'

type ConfirmDialogProps = {
  opened: boolean
  onClose: () => void
  title: string
  text: ReactNode
  /** A verb: what happens, never "OK". */
  confirmLabel: string
  danger?: boolean | undefined
  onConfirm: () => void | Promise<void>
  children?: ReactNode
}

/** Asks once before something that cannot simply be taken back; closes after success, stays with the sentence after failure. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, onClose, title, text, confirmLabel, danger = false, onConfirm, children } = props
  const { t } = useTranslation('app')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Error | null>(null)
  const close = () => {
    setFailure(null)
    onClose()
  }
  const confirm = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await onConfirm()
      close()
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setBusy(false)
    }
  }
  const footer = (
    <>
      <Button onClick={close} autoFocus={danger}>
        {t('action.cancel')}
      </Button>
      <Button kind={danger ? 'danger' : 'primary'} busy={busy} autoFocus={!danger} onClick={() => void confirm()}>
        {confirmLabel}
      </Button>
    </>
  )
  return (
    <Dialog opened={opened} onClose={close} title={title} size="sm" onSubmit={() => void confirm()} footer={footer}>
      <div className={classes.content}>
        <FailureNotice failure={failure} />
        <div>{text}</div>
        {children}
      </div>
    </Dialog>
  )
}
