import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { alphabetLanguage, usePersonText } from '../persons/use-person-text.ts'
import type { HouseholdRow } from './household-rows.ts'
import { roomsOf } from './household-rows.ts'
import classes from './HouseholdsPage.module.css'

/** The columns of the list of households. */
export function useHouseholdColumns(): readonly GridColumn<HouseholdRow>[] {
  const { t } = useTranslation('people')
  const text = usePersonText()
  return useMemo((): GridColumn<HouseholdRow>[] => {
    const presence = ({ places: { size }, members: { length } }: HouseholdRow) => {
      if (size === 0) return t('households.presence.nobody')
      return size === length
        ? t('households.presence.all', { count: length })
        : t('households.presence.some', { present: size, count: length })
    }
    return [
      { id: 'code', header: t('households.column.code'), value: (row) => row.code, width: 92 },
      {
        id: 'head',
        header: t('households.column.head'),
        value: (row) => row.head?.alias ?? (row.members.length === 0 ? t('households.ended') : null),
        cell: (row) =>
          row.head ? (
            <span className={classes.head} lang={alphabetLanguage(row.head.alias)}>
              {row.head.alias}
            </span>
          ) : (
            <span className={classes.quiet}>{row.members.length === 0 && t('households.ended')}</span>
          ),
        grow: 1,
      },
      {
        id: 'members',
        header: t('households.column.members'),
        value: (row) => row.members.map(({ alias, code }) => `${alias} ${code}`).join(', '),
        cell: (row) => <span className={classes.cut}>{row.members.map(({ alias }) => alias).join(', ')}</span>,
        grow: 2,
        sortable: false,
      },
      {
        id: 'count',
        header: t('households.column.count'),
        value: (row) => row.members.length,
        width: 104,
        align: 'end',
        hidden: true,
      },
      {
        id: 'ages',
        header: t('households.column.ages'),
        value: (row) =>
          row.members
            .map((member) => text.shortAge(member))
            .filter(Boolean)
            .join(', '),
        width: 116,
        sortable: false,
      },
      { id: 'place', header: t('households.column.place'), value: (row) => roomsOf(row).join(', '), width: 124 },
      {
        id: 'presence',
        header: t('households.column.presence'),
        value: (row) => row.places.size,
        text: presence,
        cell: (row) => (
          <span className={classes.presence} data-here={hereOf(row)}>
            {presence(row)}
          </span>
        ),
        width: 108,
      },
    ]
  }, [t, text])
}

function hereOf({ places, members }: HouseholdRow): 'nobody' | 'some' | 'all' {
  if (places.size === 0) return 'nobody'
  return places.size === members.length ? 'all' : 'some'
}
