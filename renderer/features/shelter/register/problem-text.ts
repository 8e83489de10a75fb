import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../../common/shelter/register/register.columns.ts'
import { omitColumn, registerColumns, roomsColumns } from '../../../../common/shelter/register/register.columns.ts'

/** The sentence of a problem: what is wrong and what to do. */
export function useProblemText(): (problem: Problem) => string {
  const { t } = useTranslation('register')
  // The parameters come from the host with the code, so the catalogue's own types cannot tie them together here.
  const say = t as unknown as (key: string, params: Problem['params']) => string
  return useCallback(({ code, params }) => say(`problems.${code}`, params), [say])
}

const columnNames = [...registerColumns, ...roomsColumns, omitColumn] as const

/** The name of a column as people know it. */
export function useColumnName(): (column: string) => string {
  const { t } = useTranslation('register')
  return useCallback(
    (column) => {
      const known = columnNames.find((name) => name === column)
      return known ? t(`columns.${known}`) : column
    },
    [t],
  )
}

/** The value that a problem is about, as far as the problem tells it. */
export function valueIn({ column, code, params }: Problem): string {
  const value =
    code === 'person-in-two-beds' || code === 'person-elsewhere-in-house' ? undefined : (params.value ?? params[column])
  return value === undefined ? '' : String(value)
}

export type ListedProblem = Problem & { readonly id: string }

/** Problems with an id each; the id of a problem stays the same when others are put right. */
export function listProblems(problems: readonly Problem[]): ListedProblem[] {
  const seen = new Map<string, number>()
  return problems.map((problem) => {
    const key = `${problem.sheet} ${problem.line} ${problem.column} ${problem.code}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return { ...problem, id: `${key} ${count}` }
  })
}
