import { useTranslation } from 'react-i18next'
import { oneSize, type VersionFile } from '../../../../common/atelier/catalogue/style.ts'
import { useFormat } from '../../../i18n.ts'
import classes from './StylePage.module.css'

/** What a piece is made from; a line of one size goes before the line of all sizes. */
export function BomTable({ version: { bom } }: { version: VersionFile }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  if (bom.length === 0) return <p className={classes.none}>{t('catalogue.none.bom')}</p>
  const sizeName = (size: string | null) =>
    size === null ? t('catalogue.row.allSizes') : size === oneSize ? t('catalogue.size.one') : size
  return (
    <table className={classes.table} data-wide aria-label={t('catalogue.part.bom')}>
      <thead>
        <tr>
          <th scope="col">{t('catalogue.row.material')}</th>
          <th scope="col">{t('catalogue.row.size')}</th>
          <th scope="col" className={classes.number}>
            {t('catalogue.row.consumption')}
          </th>
          <th scope="col" className={classes.number}>
            {t('catalogue.row.waste')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bom.map(({ materialId, materialName, unit, size, quantity, wasteBp }) => (
          <tr key={`${materialId} ${size}`}>
            <th scope="row">{materialName}</th>
            <td>{sizeName(size)}</td>
            <td className={classes.number}>
              {t(unit === 'mm' ? 'catalogue.millimetres' : 'catalogue.piecesEach', { value: format.number(quantity) })}
            </td>
            <td className={classes.number}>{format.percent(wasteBp / 10_000, 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
