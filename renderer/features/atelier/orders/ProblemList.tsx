import { useTranslation } from 'react-i18next'
import type { OrderProblem } from '../../../../common/atelier/orders/order-sheet.problems.ts'
import { useSay } from '../../../i18n.ts'
import classes from './orders.module.css'

/** What is wrong with which row of the sheet, one sentence each. */
export function ProblemList({ label, problems }: { label: string; problems: readonly OrderProblem[] }) {
  const { t } = useTranslation('atelier')
  const say = useSay()
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('orders.import.row')}</th>
            <th scope="col">{t('orders.import.column')}</th>
            <th scope="col">{t('orders.import.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, column, code, params }) => (
            <tr key={`${row} ${column} ${code}`}>
              <th scope="row">{row}</th>
              <td>{column}</td>
              <td>{say(`atelier:orderProblems.${code}`, params)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
