import type { AppContract, OperationName } from '../../common/contract.ts'
import type { ErrorCode, Failure, Reason, ReasonParams } from '../../common/kernel/app-error.ts'
import { AppError, errorStatus } from '../../common/kernel/app-error.ts'
import type { Input, Output } from '../../common/kernel/operation.ts'
import { isRecord } from './answers.ts'

export type InputOf<N extends OperationName> = Input<AppContract[N]>
export type OutputOf<N extends OperationName> = Output<AppContract[N]>

/** The session's secret lives in this variable only: closing or reloading the window ends it. */
let bearer: string | null = null
let onRefused: () => void = () => undefined

export function holdToken(token: string | null): void {
  bearer = token
}

/** Says what happens when the host no longer knows the session. */
export function whenSessionEnds(listener: () => void): void {
  onRefused = listener
}

/**
 * Calls an operation of the contract.
 * @throws AppError with the host's failure, or `unavailable` when the host does not answer.
 */
export async function call<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  signal?: AbortSignal,
): Promise<OutputOf<N>> {
  const response = await request(`api/${name}`, postJson(input, signal))
  return (await response.json()) as OutputOf<N>
}

/** Asks the host for a document (PDF, XLSX, CSV). The file name comes from the host and holds no personal data. */
export async function download(name: string, body: unknown): Promise<{ blob: Blob; name: string }> {
  const response = await request(`documents/${name}`, postJson(body))
  const disposition = response.headers.get('content-disposition') ?? ''
  const fileName = /filename="?([^";]+)"?/.exec(disposition)?.[1] ?? name
  return { blob: await response.blob(), name: fileName }
}

export function postJson(body: unknown, signal?: AbortSignal): RequestInit {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return signal ? { ...init, signal } : init
}

/**
 * Sends a request to the host that served the page.
 * @throws AppError for every answer that is not a success; an aborted request rejects with the browser's AbortError.
 */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const sentWith = bearer
  const headers = new Headers(init.headers)
  if (sentWith !== null) headers.set('authorization', `Bearer ${sentWith}`)
  const response = await fetch(`./${path}`, { ...init, headers, cache: 'no-store' }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new AppError('unavailable', 'offline')
  })
  if (response.ok) return response
  const failure = await failureOf(response)
  if (failure.code === 'not-signed-in' && sentWith !== null && sentWith === bearer) onRefused()
  const { code, reason, ...more } = failure
  throw new AppError(code, reason, more)
}

async function failureOf(response: Response): Promise<Failure> {
  const answer: unknown = await response.json().catch(() => null)
  const { code, reason, params, fields, details } = isRecord(answer) ? answer : {}
  if (typeof code !== 'string' || !Object.hasOwn(errorStatus, code) || typeof reason !== 'string')
    return { code: 'internal', reason: 'internal', params: { id: String(response.status) } }
  return {
    code: code as ErrorCode,
    reason: reason as Reason,
    ...(isRecord(params) && { params: params as ReasonParams }),
    ...(isRecord(fields) && { fields: fields as Record<string, Reason> }),
    ...(details !== undefined && { details }),
  }
}

/** The failure that an error carries; anything that is not an AppError is a defect of the window itself. */
export function toFailure(error: unknown): Failure {
  return error instanceof AppError ? error.failure : { code: 'internal', reason: 'internal', params: { id: '–' } }
}
