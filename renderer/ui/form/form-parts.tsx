import { useStore } from '@tanstack/react-form'
import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../Button.tsx'
import type { DialogSize } from '../Dialog.tsx'
import { Dialog, isSubmitKey } from '../Dialog.tsx'
import { FailureNotice } from '../FailureNotice.tsx'
import { useReasonText } from '../reason-text.ts'
import { fieldId, reasonOf, useFormContext } from './field-context.ts'
import classes from './form.module.css'
import { clearFailure, failureIn } from './submitting.ts'

/** Submits the form at hand, after what the host said last time is forgotten. */
function useSubmit(): () => void {
  const form = useFormContext()
  return () => {
    clearFailure(form)
    void form.handleSubmit()
  }
}

/** A form on a page: its fields, what is wrong, and a place for its button. */
export function Form({ children, failureAction }: { children: ReactNode; failureAction?: ReactNode }) {
  const form = useFormContext()
  const submit = useSubmit()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    submit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isSubmitKey(event)) return
    event.preventDefault()
    event.stopPropagation()
    submit()
  }
  return (
    <form id={form.formId} noValidate className={classes.form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <ErrorSummary />
      {failureAction}
      {children}
    </form>
  )
}

type FormDialogProps = {
  opened: boolean
  onClose: () => void
  title: string
  submitLabel?: string | undefined
  danger?: boolean | undefined
  size?: DialogSize | undefined
  children: ReactNode
}

/** A form in a dialog: Ctrl+Enter saves, closing with unsaved text asks first. */
export function FormDialog({ opened, onClose, title, submitLabel, danger = false, size, children }: FormDialogProps) {
  const { t } = useTranslation('app')
  const form = useFormContext()
  const dirty = useStore(form.store, (state) => !state.isDefaultValue && !state.isSubmitting)
  const busy = useStore(form.store, (state) => state.isSubmitting)
  const footer = (
    <>
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <Button kind={danger ? 'danger' : 'primary'} type="submit" form={form.formId} busy={busy} keys="Ctrl ↵">
        {submitLabel ?? t('action.save')}
      </Button>
    </>
  )
  return (
    <Dialog opened={opened} onClose={onClose} title={title} size={size} dirty={dirty} footer={footer}>
      <Form>{children}</Form>
    </Dialog>
  )
}

/** Always enabled: pressing it says what is missing. */
export function SubmitButton({ label, keys }: { label?: string | undefined; keys?: string | undefined }) {
  const { t } = useTranslation('app')
  const form = useFormContext()
  const busy = useStore(form.store, (state) => state.isSubmitting)
  return (
    <Button kind="primary" type="submit" form={form.formId} busy={busy} keys={keys}>
      {label ?? t('action.save')}
    </Button>
  )
}

/** What has to be put right, at the top, each line leading to its field. */
export function ErrorSummary() {
  const { t } = useTranslation('app')
  const form = useFormContext()
  const reasonText = useReasonText()
  const failure = useStore(form.store, (state) => failureIn(state.errorMap))
  const attempts = useStore(form.store, (state) => (state.isSubmitting ? 0 : state.submissionAttempts))
  const fieldMeta: Readonly<Record<string, { errors: readonly unknown[] }>> = useStore(
    form.store,
    (state) => state.fieldMeta,
  )
  const wrong = Object.entries(fieldMeta).flatMap(([name, meta]) => {
    const reason = meta.errors.map(reasonOf).find((text) => text !== null)
    return reason ? [{ name, text: reasonText(reason), label: labelOf(fieldId(form.formId, name)) }] : []
  })
  const summary = useFocusAfterAttempt(attempts, wrong.length > 1)
  return (
    <>
      {failure && wrong.length === 0 && <FailureNotice failure={failure} />}
      {attempts > 0 && wrong.length > 1 && (
        <div ref={summary} className={classes.summary} role="alert" tabIndex={-1}>
          <p>{t('form.summary', { count: wrong.length })}</p>
          <ul>
            {wrong.map(({ name, label, text }) => (
              <li key={name}>
                <button type="button" onClick={() => document.getElementById(fieldId(form.formId, name))?.focus()}>
                  {label ? `${label}: ${text}` : text}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** After a refused attempt the focus goes to the summary, or to the only field that is wrong. */
function useFocusAfterAttempt(attempts: number, several: boolean) {
  const form = useFormContext()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (attempts === 0) return
    if (several) summary.current?.focus()
    else document.querySelector<HTMLElement>(`#${CSS.escape(form.formId)} [aria-invalid="true"]`)?.focus()
  }, [attempts, several, form])
  return summary
}

function labelOf(id: string): string | null {
  const text = document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent
  return text ? text.replace(/[\s*.:]+$/, '') : null
}
