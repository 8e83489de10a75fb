import type { PersonDraft } from './person-draft.ts'

export type DraftField = keyof PersonDraft

/** One field that somebody else changed while this form was open. */
export type ForeignChange = {
  readonly field: DraftField
  /** Both wrote into it: what was typed here stays. */
  readonly kept: boolean
}

export type Merged = { readonly draft: PersonDraft; readonly changes: readonly ForeignChange[] }

/**
 * Brings three states of a record together: as it was opened, as it is typed now, and as somebody else saved it. A field
 * changed by one side only takes that side's value; where both changed it differently, what is typed here stays.
 */
export function mergeDrafts(opened: PersonDraft, typed: PersonDraft, saved: PersonDraft): Merged {
  const fields = Object.keys(opened) as DraftField[]
  const foreign = fields.filter((field) => !same(opened[field], saved[field]) && !same(typed[field], saved[field]))
  const changes = foreign.map((field) => ({ field, kept: !same(opened[field], typed[field]) }))
  const taken = changes.filter((change) => !change.kept).map(({ field }) => [field, saved[field]])
  return { draft: { ...typed, ...Object.fromEntries(taken) }, changes }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
