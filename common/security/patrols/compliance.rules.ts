import type { Compliance } from '../figures/figures.contract.ts'
import type { RoundState } from './patrols.contract.ts'

/** One planned moment: of which plan, what became of it, and whether something was amiss when it was done. */
export type Outcome = { readonly name: string; readonly state: RoundState; readonly amiss: boolean }

/**
 * Counts by name, in order of the names. Only what is settled counts as planned, so that on time, late and missed always
 * add up to it: moments to come, and those that can still be answered, are left out.
 */
export function complianceFrom(outcomes: readonly Outcome[]): Compliance[] {
  const settled = outcomes.filter(({ state }) => state !== 'planned' && state !== 'due')
  return [...Map.groupBy(settled, ({ name }) => name)]
    .map(([name, rows]) => {
      const count = (state: RoundState) => rows.filter((row) => row.state === state).length
      return {
        name,
        planned: rows.length,
        onTime: count('done'),
        late: count('late'),
        missed: count('missed'),
        withExceptions: rows.filter(({ amiss, state }) => amiss && state !== 'missed').length,
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'ro'))
}
