import type { SecurityFigures } from '../../../common/security/figures/figures.contract.ts'
import type { Translate } from '../../kernel/document.ts'

const two = (hour: number) => String(hour % 24).padStart(2, '0')

/** `23–00` */
export function hourName(hour: number, t: Translate): string {
  return t('securityFigures.hourOf', { from: two(hour), until: two(hour + 1) })
}

/** Visits, keys and tests, each figure by its name; `null` where there is nothing to take the middle of. */
export function otherFigures({ visits, keys, tests }: SecurityFigures, t: Translate) {
  const named = {
    admitted: visits.admitted,
    persons: visits.persons,
    refused: visits.refused,
    medianMinutes: visits.medianMinutes,
    issued: keys.issued,
    returnedLate: keys.returnedLate,
    lost: keys.lost,
    done: tests.done,
    failed: tests.failed,
    overdue: tests.overdue,
  }
  return Object.entries(named).map(([key, value]) => ({
    name: t(`securityFigures.${key as keyof typeof named}`),
    value,
  }))
}
