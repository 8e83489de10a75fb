import { useTranslation } from 'react-i18next'
import type { GatePerson } from '../../../../common/security/gate/gate.contract.ts'
import { useFormat } from '../../../i18n.ts'
import classes from './HousePage.module.css'

type RollCallTotalsProps = { residents: readonly GatePerson[]; visitors: number; officers: number }

/** On paper only: how many must be counted outside, large, and who counts. */
export function RollCallTotals({ residents, visitors, officers }: RollCallTotalsProps) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const inside = residents.filter((one) => one.inside && !one.onLeave).length
  return (
    <div className={`${classes.totals} only-print`}>
      <p className={classes.toCount}>{t('gate.house.toCount', { count: inside + visitors + officers })}</p>
      <p>
        {format.list([
          t('gate.house.residentsInside', { count: inside }),
          t('gate.house.visitorsInside', { count: visitors }),
          t('gate.house.officersInside', { count: officers }),
        ])}
      </p>
      <p>{t('gate.house.countedBy')}</p>
    </div>
  )
}
