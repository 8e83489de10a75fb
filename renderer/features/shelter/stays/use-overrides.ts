import { useState } from 'react'
import type { Role } from '../../../../common/kernel/roles.ts'
import type { Finding, Override } from '../../../../common/shelter/stays/findings.ts'

export const findingKey = ({ rule, subject }: Pick<Finding, 'rule' | 'subject'>) => `${rule} ${subject}`

/** Whether this person may set the rule aside by giving a reason. */
export function mayOverride(finding: Finding, role: Role): boolean {
  return finding.severity === 'warning' || (finding.severity === 'coordinator' && role === 'coordinator')
}

const shortestReason = 3

/** Reasons typed for findings; those of findings that went away are not sent. */
export function useOverrides(findings: readonly Finding[], role: Role) {
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map())
  const reasonFor = (finding: Finding) => reasons.get(findingKey(finding)) ?? ''
  const answered = (finding: Finding) =>
    mayOverride(finding, role) && reasonFor(finding).trim().length >= shortestReason
  const overrides: Override[] = findings
    .filter(answered)
    .map((finding) => ({ rule: finding.rule, subject: finding.subject, reason: reasonFor(finding).trim() }))
  return {
    reasonFor,
    setReason: (finding: Finding, reason: string) => setReasons(new Map(reasons).set(findingKey(finding), reason)),
    overrides,
    /** Nothing stands in the way any more. */
    clear: findings.every(answered),
  }
}

export type Overrides = ReturnType<typeof useOverrides>
