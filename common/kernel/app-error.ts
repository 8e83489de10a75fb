import type { MessageKey } from '../i18n/catalogue.ts'

/** The closed list of ways in which a request can fail; each has one HTTP status. */
export const errorStatus = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'invalid-input': 422,
  'not-found': 404,
  conflict: 409,
  'rule-broken': 409,
  'too-large': 413,
  unavailable: 503,
  internal: 500,
} as const

export type ErrorCode = keyof typeof errorStatus

/** A key of the `errors` catalogue: every reason that can be thrown has a sentence in each language. */
export type Reason = MessageKey<'errors'>

export type ReasonParams = Readonly<Record<string, string | number>>

/** What a failure looks like on the wire. Holds message keys and neutral parameters, never personal data. */
export type Failure = {
  readonly code: ErrorCode
  readonly reason: Reason
  readonly params?: ReasonParams
  /** Form field path → reason, for failures that belong to one field. */
  readonly fields?: Readonly<Record<string, Reason>>
  /** Structured particulars of a failed check, such as broken rules or refused lines of an import. */
  readonly details?: unknown
}

/** An expected failure. Anything else that is thrown is a defect and reaches the user as `internal`. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly failure: Failure

  constructor(code: ErrorCode, reason: Reason, more: Omit<Failure, 'code' | 'reason'> = {}) {
    super(`${code}: ${reason}`)
    this.failure = { code, reason, ...more }
  }
}
