import { useTranslation } from 'react-i18next'
import { amountText } from '../../../../common/atelier/amount.ts'
import { tariffOn } from '../../../../common/atelier/catalogue/style.rules.ts'
import type { OperationRow, VersionFile } from '../../../../common/atelier/catalogue/style.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import classes from './StylePage.module.css'
import { useStyleName } from './use-style-name.ts'

type OperationTableProps = { version: VersionFile; onTariff: ((operation: OperationRow) => void) | null }

/** The steps in their order, with standard time and the tariff of today; its button opens the history. */
export function OperationTable({ version: { operations, samSeconds }, onTariff }: OperationTableProps) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const nameOf = useStyleName()
  const minutes = (seconds: number) => format.number(seconds / 60, 2)
  if (operations.length === 0) return <p className={classes.none}>{t('catalogue.none.operations')}</p>
  return (
    <div className={classes.scroll}>
      <table className={classes.table} data-wide aria-label={t('catalogue.part.operations')}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              {t('catalogue.row.position')}
            </th>
            <th scope="col">{t('catalogue.row.operation')}</th>
            <th scope="col">{t('catalogue.row.machine')}</th>
            <th scope="col">{t('catalogue.row.skill')}</th>
            <th scope="col" className={classes.number}>
              {t('catalogue.row.sam')}
            </th>
            <th scope="col" className={classes.number}>
              {t('catalogue.row.tariff')}
            </th>
          </tr>
        </thead>
        <tbody>
          {operations.map((operation) => (
            <tr key={operation.id}>
              <td className={classes.number}>{operation.position}</td>
              <th scope="row">{nameOf(operation)}</th>
              <td>{t(`catalogue.machine.${operation.machine}`)}</td>
              <td>{t(`catalogue.skill.${operation.skill}`)}</td>
              <td className={classes.number}>{t('catalogue.minutes', { minutes: minutes(operation.samSeconds) })}</td>
              <td className={classes.number}>
                <Tariff operation={operation} onTariff={onTariff} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={6}>{t('catalogue.total', { minutes: minutes(samSeconds) })}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Tariff({ operation, onTariff }: { operation: OperationRow } & Pick<OperationTableProps, 'onTariff'>) {
  const { t } = useTranslation('atelier')
  const nameOf = useStyleName()
  const bani = tariffOn(operation.tariffs, todayInHouse())
  const text = bani === null ? t('catalogue.none.tariff') : t('catalogue.lei', { value: amountText(bani) })
  if (!onTariff) return text
  return (
    <button type="button" className={classes.cell} onClick={() => onTariff(operation)}>
      {text}
      <span className="visually-hidden"> ({nameOf(operation)})</span>
    </button>
  )
}
