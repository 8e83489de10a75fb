import { withoutHiddenCharacters } from '../../../../common/kernel/text.ts'
import type { Instant } from '../../../../common/kernel/calendar.ts'
import { instantOf } from '../../../../common/kernel/calendar.ts'
import { parseLater } from '../../../../common/kernel/moment-shorthand.ts'
import type { AppendInput, MovementDoubt, WrittenKind } from '../../../../common/security/log/log.contract.ts'
import type { EventMoment } from './EventTime.tsx'
import { now } from './EventTime.tsx'

/** What the officer has typed so far; it stays until the house has taken it. */
export type LogDraft = {
  readonly personIds: readonly string[]
  readonly moment: EventMoment
  readonly text: string
  /** The expected return as typed. */
  readonly back: string
}

export const emptyDraft: LogDraft = { personIds: [], moment: now, text: '', back: '' }

export const isMovement = (kind: WrittenKind): boolean => kind === 'entry' || kind === 'exit'

/** The line as the house takes it. What cannot be read goes as it is, so that the house says what is wrong with it. */
export function lineOf(kind: WrittenKind, draft: LogDraft, confirmed: MovementDoubt[]): AppendInput {
  const typed = draft.back.trim()
  const back = kind === 'exit' && typed !== '' ? (parseLater(typed, instantOf(Date.now())) ?? (typed as Instant)) : null
  return {
    kind,
    at: draft.moment.at,
    late: draft.moment.late,
    personIds: [...draft.personIds],
    text: draft.text,
    expectedReturn: back,
    confirmed,
  }
}

export const withoutHidden = (draft: LogDraft): LogDraft => ({ ...draft, text: withoutHiddenCharacters(draft.text) })
