import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { categories, sexes } from '../../../../common/people/persons/persons.contract.ts'
import { useFormat } from '../../../i18n.ts'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import classes from './PersonsPage.module.css'
import type { PersonRow } from './person-rows.ts'
import { alphabetLanguage, usePersonText } from './use-person-text.ts'

/** The columns of the list of people. */
export function usePersonColumns(): readonly GridColumn<PersonRow>[] {
  const { t } = useTranslation('people')
  const format = useFormat()
  const text = usePersonText()
  return useMemo((): GridColumn<PersonRow>[] => {
    // Looked up once and not for each of the rows, which may be ten thousand.
    const sexNames = new Map(sexes.map((sex) => [sex, t(`persons.sex.${sex}`)]))
    const categoryNames = new Map(categories.map((category) => [category, t(`persons.category.${category}`)]))
    const placeOf = ({ place }: PersonRow) => (place ? `${place.roomName} · ${place.bedLabel}` : '')
    return [
      {
        id: 'alias',
        header: t('persons.column.alias'),
        value: (row) => row.alias,
        cell: (row) => (
          <span className={classes.alias} lang={alphabetLanguage(row.alias)}>
            {row.alias}
          </span>
        ),
        grow: 1.4,
      },
      { id: 'code', header: t('persons.column.code'), value: (row) => row.code, width: 112 },
      {
        id: 'age',
        header: t('persons.column.age'),
        value: (row) => row.years,
        text: text.shortAge,
        width: 84,
        align: 'end',
      },
      {
        id: 'place',
        header: t('persons.column.place'),
        value: placeOf,
        cell: (row) => row.place && <span className={classes.place}>{placeOf(row)}</span>,
        width: 148,
      },
      { id: 'household', header: t('persons.column.household'), value: (row) => row.householdCode, width: 92 },
      { id: 'sex', header: t('persons.column.sex'), value: (row) => sexNames.get(row.sex) ?? null, width: 92 },
      {
        id: 'category',
        header: t('persons.column.category'),
        value: (row) => categoryNames.get(row.category) ?? null,
        width: 168,
      },
      {
        id: 'citizenships',
        header: t('persons.column.citizenships'),
        value: (row) => text.countries(row.citizenships),
        grow: 1,
      },
      {
        id: 'languages',
        header: t('persons.column.languages'),
        value: (row) => text.languages(row.languages),
        grow: 1,
        hidden: true,
      },
      {
        id: 'arrived',
        header: t('persons.column.arrived'),
        value: (row) => row.place?.arrived ?? null,
        text: (row) => (row.place ? format.date(row.place.arrived) : ''),
        width: 104,
        hidden: true,
      },
      {
        id: 'expectedUntil',
        header: t('persons.column.expectedUntil'),
        value: (row) => row.place?.expectedUntil ?? null,
        text: (row) => (row.place?.expectedUntil ? format.date(row.place.expectedUntil) : ''),
        width: 148,
        hidden: true,
      },
    ]
  }, [t, format, text])
}
