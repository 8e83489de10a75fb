import { useTranslation } from 'react-i18next'
import { oneSize, type VersionFile } from '../../../../common/atelier/catalogue/style.ts'
import { useFormat } from '../../../i18n.ts'
import classes from './StylePage.module.css'

/** Lengths on the finished piece, with how far they may be off. */
export function MeasureTable({ version: { measures } }: { version: VersionFile }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  if (measures.length === 0) return <p className={classes.none}>{t('catalogue.none.measures')}</p>
  return (
    <table className={classes.table} data-wide aria-label={t('catalogue.part.measures')}>
      <thead>
        <tr>
          <th scope="col">{t('catalogue.row.name')}</th>
          <th scope="col">{t('catalogue.row.size')}</th>
          <th scope="col" className={classes.number}>
            {t('catalogue.row.target')}
          </th>
          <th scope="col" className={classes.number}>
            {t('catalogue.row.tolerance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {measures.map(({ name, size, targetMm, toleranceMm }) => (
          <tr key={`${name} ${size}`}>
            <th scope="row">{name}</th>
            <td>{size === oneSize ? t('catalogue.size.one') : size}</td>
            <td className={classes.number}>{t('catalogue.millimetres', { value: format.number(targetMm) })}</td>
            <td className={classes.number}>{t('catalogue.plusMinus', { value: format.number(toleranceMm) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The fibres of each part, as the label says them. */
export function FibreTable({ version: { fibres } }: { version: VersionFile }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  if (fibres.length === 0) return <p className={classes.none}>{t('catalogue.none.fibres')}</p>
  return (
    <table className={classes.table} data-wide aria-label={t('catalogue.part.fibres')}>
      <thead>
        <tr>
          <th scope="col">{t('catalogue.row.part')}</th>
          <th scope="col">{t('catalogue.row.fibre')}</th>
          <th scope="col" className={classes.number}>
            {t('catalogue.row.percent')}
          </th>
        </tr>
      </thead>
      <tbody>
        {fibres.map(({ part, fibre, percent }) => (
          <tr key={`${part} ${fibre}`}>
            <th scope="row">{part}</th>
            <td>{fibre}</td>
            <td className={classes.number}>{format.percent(percent / 100)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
