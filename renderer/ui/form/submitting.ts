import type { AnyFormApi } from '@tanstack/react-form'
import type { Failure } from '../../../common/kernel/app-error.ts'
import { AppError } from '../../../common/kernel/app-error.ts'

type Submission<V> = { readonly value: V; readonly formApi: AnyFormApi }

/**
 * Wraps what a form does on submit: an AppError is shown by the form, each refused field at the field. Other errors are
 * defects and go on.
 */
export function submitting<V>(run: (value: V) => Promise<void>): (submission: Submission<V>) => Promise<void> {
  return async ({ value, formApi }) => {
    try {
      await run(value)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      formApi.setErrorMap({ onServer: { form: { failure: error.failure }, fields: formFields(error.failure.fields) } })
    }
  }
}

/** The host names a row of a list `measures.0.due`; the form calls the same field `measures[0].due`. */
function formFields(fields: Failure['fields'] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, reason]) => [path.replace(/\.(\d+)(?=\.|$)/g, '[$1]'), reason]),
  )
}

/** Forgets what the host said about the last attempt. */
export function clearFailure(form: Pick<AnyFormApi, 'setErrorMap'>): void {
  form.setErrorMap({ onServer: { form: undefined, fields: {} } })
}

/** The host's failure that a form holds. */
export function failureIn(errorMap: object): Failure | null {
  if (!('onServer' in errorMap)) return null
  const held = errorMap.onServer
  if (typeof held !== 'object' || held === null || !('failure' in held)) return null
  return held.failure as Failure
}
