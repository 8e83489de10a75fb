import { z } from 'zod'
import { idSchema } from '../../../../common/kernel/schemas.ts'
import { writtenText } from '../../../../common/kernel/text.ts'
import type { Visit, VisitorType } from '../../../../common/security/visits/visits.contract.ts'
import { checkInVisit } from '../../../../common/security/visits/visits.contract.ts'

/** What is written down about somebody at the gate, before it is known whether he comes in. */
export type VisitDraft = {
  name: string
  type: VisitorType | ''
  organisation: string
  plate: string
  hostPersonId: string | null
  purpose: string
  idSeen: boolean
  hostAgreed: boolean
  escorted: boolean
  badge: string
  /** A moment, `null` for now, or what was typed and is no time. */
  at: string | null
  late: boolean
  matchesSeen: string[]
  reason: string
  refusing: boolean
  /** The line of the watch list by which a refused visitor was recognised; empty for the first one found. */
  recognised: string
}

/** Stands for a refused visitor who is none of those on the list. */
export const nobodyListed = 'nobody'

export const visitSchema = checkInVisit
  .omit({ visitId: true })
  .extend({
    // The host reads the time, so that what was typed stays when it is none.
    at: z.string().nullable(),
    late: z.boolean(),
    matchesSeen: z.array(idSchema('watchEntry')),
    reason: writtenText(300),
    refusing: z.boolean(),
    recognised: z.string(),
  })
  .refine(({ refusing, reason }) => !refusing || reason.trim() !== '', {
    error: 'field.required',
    path: ['reason'],
    // Asked together with what else is missing, not after it.
    when: () => true,
  })

export function draftOf(expected: Visit | undefined): VisitDraft {
  return {
    name: expected?.name ?? '',
    type: expected?.type ?? '',
    organisation: expected?.organisation ?? '',
    plate: expected?.plate ?? '',
    hostPersonId: expected?.hostPersonId ?? null,
    purpose: expected?.purpose ?? '',
    hostAgreed: expected?.hostAgreed ?? false,
    idSeen: false,
    escorted: false,
    badge: '',
    at: null,
    late: false,
    matchesSeen: [],
    reason: '',
    refusing: false,
    recognised: '',
  }
}
