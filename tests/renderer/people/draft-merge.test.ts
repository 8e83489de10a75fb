import { describe, expect, it } from 'vitest'
import { mergeDrafts } from '../../../renderer/features/people/persons/draft-merge.ts'
import type { PersonDraft } from '../../../renderer/features/people/persons/person-draft.ts'

const opened: PersonDraft = {
  alias: 'Oksana',
  birthDate: '1991-03-02',
  birthAccuracy: 'exact',
  sex: 'female',
  category: 'refugee',
  citizenships: ['UA'],
  languages: ['uk'],
  interpreterNeeded: false,
  protectionMeasure: '',
}

describe('mergeDrafts', () => {
  it('takes what only the other changed and keeps what only this form changed', () => {
    const typed = { ...opened, interpreterNeeded: true }
    const saved = { ...opened, citizenships: ['UA', 'MD'] }
    const { draft, changes } = mergeDrafts(opened, typed, saved)
    expect(draft).toEqual({ ...opened, interpreterNeeded: true, citizenships: ['UA', 'MD'] })
    expect(changes).toEqual([{ field: 'citizenships', kept: false }])
  })

  it('keeps what was typed where both changed the same field, and says so', () => {
    const { draft, changes } = mergeDrafts(opened, { ...opened, alias: 'Oksana M.' }, { ...opened, alias: 'Oxana' })
    expect(draft.alias).toBe('Oksana M.')
    expect(changes).toEqual([{ field: 'alias', kept: true }])
  })

  it('finds nothing to tell when both made the same change or none was foreign', () => {
    const typed = { ...opened, birthDate: '1991-03-03' }
    expect(mergeDrafts(opened, typed, typed)).toEqual({ draft: typed, changes: [] })
    expect(mergeDrafts(opened, typed, opened)).toEqual({ draft: typed, changes: [] })
  })
})
