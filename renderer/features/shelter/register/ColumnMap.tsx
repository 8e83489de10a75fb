import { useTranslation } from 'react-i18next'
import type { RegisterColumn, RoomsColumn } from '../../../../common/shelter/register/register.columns.ts'
import classes from './ColumnMap.module.css'
import { useColumnName } from './problem-text.ts'

type Mapping<C extends string> = Record<C, number | null>

type ColumnMapProps<C extends RegisterColumn | RoomsColumn> = {
  columns: readonly C[]
  table: { readonly heading: readonly string[]; readonly sample: readonly (readonly string[])[] }
  mapping: Mapping<C>
  onChange: (mapping: Mapping<C>) => void
}

const mostExamples = 3

/** Each column of a file with its first values and what it means; a meaning belongs to one column. */
export function ColumnMap<C extends RegisterColumn | RoomsColumn>({
  columns,
  table,
  mapping,
  onChange,
}: ColumnMapProps<C>) {
  const { t } = useTranslation('register')
  const columnName = useColumnName()
  const give = (index: number, meaning: C | null) => {
    const freed = columns.map((column) => [column, mapping[column] === index ? null : mapping[column]])
    onChange({ ...(Object.fromEntries(freed) as Mapping<C>), ...(meaning && { [meaning]: index }) })
  }
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('mapping.heading')}</th>
            <th scope="col">{t('mapping.example')}</th>
            <th scope="col">{t('page.columns.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {table.heading.map((heading, index) => {
            const meaning = columns.find((column) => mapping[column] === index) ?? null
            const name = heading.trim() || t('mapping.unnamed', { number: index + 1 })
            return (
              <tr key={index} data-unused={meaning === null || undefined}>
                <th scope="row">{name}</th>
                <td>
                  <Examples values={table.sample.map((line) => line[index] ?? '')} />
                </td>
                <td>
                  <select
                    className={classes.meaning}
                    aria-label={t('page.columns.meaningOf', { heading: name })}
                    value={meaning ?? ''}
                    onChange={(event) =>
                      give(index, columns.find((column) => column === event.currentTarget.value) ?? null)
                    }
                  >
                    <option value="">{t('page.columns.unused')}</option>
                    {columns.map((column) => (
                      <option key={column} value={column}>
                        {columnName(column)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Examples({ values }: { values: readonly string[] }) {
  const { t } = useTranslation('register')
  const distinct = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))].slice(
    0,
    mostExamples,
  )
  if (distinct.length === 0) return <span className={classes.nothing}>{t('page.columns.nothingInside')}</span>
  return (
    <span className={classes.examples}>
      {distinct.map((value) => (
        <span key={value} className={classes.example}>
          {value}
        </span>
      ))}
    </span>
  )
}
