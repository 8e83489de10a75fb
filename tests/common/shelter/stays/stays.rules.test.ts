import { describe, expect, it } from 'vitest'
import { rules as english } from '../../../../common/i18n/en/rules.ts'
import { rules as romanian } from '../../../../common/i18n/ro/rules.ts'
import { ruleCodes } from '../../../../common/shelter/stays/findings.ts'
import type { Finding } from '../../../../common/shelter/stays/findings.ts'
import { checkProposal, houseRules, unresolved } from '../../../../common/shelter/stays/stays.rules.ts'
import { d, girl, house, household, person, place, proposal, stay } from './house.ts'
import { sentence } from './sentences.ts'

const persons = [person('Ana'), person('Maria', { code: 'OR-2026-004' }), person('Lia', girl('2016-03-01'))]

describe('checkProposal', () => {
  it('finds nothing in a family that arrives in a free room', () => {
    const households = [household('F1', { Ana: 'head', Lia: 'daughter' })]
    expect(checkProposal(house({ persons, households }), proposal([place('Ana', 'tA'), place('Lia', 'tB')]))).toEqual(
      [],
    )
  })

  it('puts errors first, then what the coordinator decides, then warnings', () => {
    const households = [household('F1', { Ana: 'head', Lia: 'daughter' })]
    const keepApart = [{ personA: 'Lia', personB: 'Maria' }]
    const occupancies = [stay('Maria', 'nA', '2026-11-01')]
    const proposed = proposal([place('Ana', 'tA'), place('Lia', 'nA', { from: d('2026-10-01') })])
    const findings = checkProposal(house({ persons, households, keepApart, occupancies }), proposed)
    expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
      'error bed-taken',
      'error minor-without-guardian',
      'error keep-apart-same-room',
      'coordinator family-split',
      'warning backdated-entry',
      'warning member-before-head',
    ])
  })

  it('refuses to judge people whom it does not know', () => {
    expect(() => checkProposal(house({ persons }), proposal([place('Nobody', 'tA')]))).toThrow(RangeError)
    expect(() => checkProposal(house({ persons }), proposal([place('Ana', 'no-bed')]))).toThrow(RangeError)
  })

  it('runs every rule, and only the rules that are asked for', () => {
    expect(Object.keys(houseRules)).toEqual([...ruleCodes])
    const taken = house({ persons, occupancies: [stay('Maria', 'nA', '2026-11-01')] })
    const proposed = proposal([place('Ana', 'nA', { from: d('2026-11-20') })])
    expect(checkProposal(taken, proposed, ['arrival-in-future']).map(({ rule }) => rule)).toEqual(['arrival-in-future'])
  })
})

describe('unresolved', () => {
  const finding = (rule: Finding['rule'], severity: Finding['severity'], subject = 'Ana'): Finding => ({
    rule,
    severity,
    subject,
    params: {},
  })
  const reason = (rule: Finding['rule'], subject = 'Ana') => ({ rule, subject, reason: 'agreed with the family' })
  const error = finding('bed-taken', 'error')
  const warning = finding('backdated-entry', 'warning')
  const split = finding('family-split', 'coordinator')

  it.each([
    ['an error whatever the reason', [error], [reason('bed-taken')], 'coordinator', [error]],
    ['a warning without a reason', [warning], [], 'social-worker', [warning]],
    ['a warning with a reason', [warning], [reason('backdated-entry')], 'social-worker', []],
    ['a reason for somebody else', [warning], [reason('backdated-entry', 'Maria')], 'social-worker', [warning]],
    ['a reason for another rule', [warning], [reason('bed-unsuitable')], 'social-worker', [warning]],
    ['a split by the social worker', [split], [reason('family-split')], 'social-worker', [split]],
    ['a split by the coordinator', [split], [reason('family-split')], 'coordinator', []],
    ['a split by the coordinator without a reason', [split], [], 'coordinator', [split]],
    [
      'each for itself',
      [error, warning, split],
      [reason('backdated-entry'), reason('family-split')],
      'social-worker',
      [error, split],
    ],
  ] as const)('%s', (_, findings, overrides, role, expected) => {
    expect(unresolved(findings, overrides, role)).toEqual(expected)
  })
})

describe('sentences', () => {
  const keys = (catalogue: object) => Object.keys(catalogue).map((key) => key.replace(/_(one|few|other)$/, ''))
  const blanks = (text: string) => new Set([...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]))

  it('exist for every rule, with the same variants and blanks in both languages', () => {
    expect(new Set(keys(romanian).map((key) => key.split('_')[0]))).toEqual(new Set(ruleCodes))
    expect(new Set(keys(english))).toEqual(new Set(keys(romanian)))
    const source: Record<string, string> = romanian
    for (const [key, text] of Object.entries(english)) expect(blanks(text), key).toEqual(blanks(source[key] ?? ''))
  })

  it('say the cause and the next step', () => {
    const occupancies = [stay('Maria', 'tA', '2026-11-01', { expectedUntil: d('2026-11-20') })]
    const [taken] = checkProposal(house({ persons, occupancies }), proposal([place('Ana', 'tA')]), ['bed-taken'])
    expect(taken && sentence(taken, 'ro')).toBe(
      'Patul A din camera Tei este ocupat până la 20.11.2026 de Maria (OR-2026-004). Alegeți alt pat.',
    )
    const [late] = checkProposal(house({ persons }), proposal([place('Ana', 'tA', { from: d('2026-10-01') })]), [
      'backdated-entry',
    ])
    expect(late && sentence(late, 'ro')).toContain('cu 45 de zile în urmă')
    expect(late && sentence(late, 'en')).toContain('45 days ago')
  })
})
