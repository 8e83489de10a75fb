import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidentStates, severities } from '../../../common/security/incidents/incidents.contract.ts'
import { closingProblem, incidentActs, mayDo, refusalOf } from '../../../common/security/incidents/incidents.rules.ts'

const done = { doneAt: '2026-11-22T08:00:00.000Z' }
const open = { doneAt: null }

describe('what may be done in a state', () => {
  it('is this table', () => {
    const table = Object.fromEntries(
      incidentStates.map((state) => [state, incidentActs.filter((act) => mayDo(act, state)).join(' ')]),
    )
    expect(table).toEqual({
      reported: 'correct start-review add-measure',
      'under-review': 'correct finish-review add-measure',
      'action-open': 'add-measure close supplement',
      closed: 'supplement',
    })
  })

  it('is corrected or supplemented, never both', () => {
    for (const state of incidentStates) expect(mayDo('correct', state)).toBe(!mayDo('supplement', state))
  })

  it('and the refusal says what to do instead', () => {
    expect(incidentActs.map(refusalOf)).toEqual([
      'incidents.reviewed',
      'incidents.wrong-state',
      'incidents.wrong-state',
      'incidents.wrong-state',
      'incidents.wrong-state',
      'incidents.not-reviewed',
    ])
  })
})

describe('closing', () => {
  it.each([
    ['reported', 3, [], 'incidents.wrong-state'],
    ['under-review', 1, [done], 'incidents.wrong-state'],
    ['closed', 3, [], 'incidents.wrong-state'],
    ['action-open', 3, [], null],
    ['action-open', 2, [open], 'incidents.measures-open'],
    ['action-open', 1, [], 'incidents.no-follow-up'],
    ['action-open', 1, [done, open], 'incidents.measures-open'],
    ['action-open', 1, [done], null],
  ] as const)('%s, severity %i', (state, severity, measures, problem) => {
    expect(closingProblem({ state, severity, measures })).toBe(problem)
  })

  it('never leaves an open measure behind, nor severity 1 without one', () => {
    const closing = fc.record({
      state: fc.constantFrom(...incidentStates),
      severity: fc.constantFrom(...severities),
      measures: fc.array(fc.constantFrom(done, open), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(closing, (one) => {
        if (closingProblem(one) !== null) return
        expect(one.state).toBe('action-open')
        expect(one.measures.every(({ doneAt }) => doneAt !== null)).toBe(true)
        if (one.severity === 1) expect(one.measures.length).toBeGreaterThan(0)
      }),
    )
  })
})
