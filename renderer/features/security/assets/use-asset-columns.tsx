import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asset } from '../../../../common/security/assets/assets.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { Overdue } from '../../../ui/Overdue.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { AssetMark, byUrgency } from './AssetMark.tsx'

/** The devices of the house: what does not work or waits for a test stands first. */
export function useAssetColumns(withEnded: boolean): readonly GridColumn<Asset>[] {
  const { t } = useTranslation(['security', 'app'])
  const format = useFormat()
  return useMemo(() => {
    const columns: GridColumn<Asset>[] = [
      {
        id: 'state',
        header: t('assets.column.state'),
        value: (row) => (row.activeUntil ? byUrgency.length : byUrgency.indexOf(row.state)),
        text: (row) => (row.activeUntil ? t('assets.ended') : t(`assets.state.${row.state}`)),
        cell: (row) => (row.activeUntil ? <span>{t('assets.ended')}</span> : <AssetMark state={row.state} />),
        width: 175,
      },
      { id: 'name', header: t('assets.column.name'), value: (row) => row.name, grow: 1.2 },
      { id: 'kind', header: t('assets.column.kind'), value: (row) => t(`assets.kind.${row.kind}`), width: 145 },
      { id: 'location', header: t('assets.column.location'), value: (row) => row.location, grow: 1 },
      {
        id: 'next',
        header: t('assets.column.next'),
        value: (row) => row.nextTest,
        text: (row) => format.date(row.nextTest),
        cell: (row) =>
          row.state === 'overdue' && !row.activeUntil ? (
            <Overdue date={row.nextTest} />
          ) : (
            <span>{format.date(row.nextTest)}</span>
          ),
        width: 135,
      },
      {
        id: 'last',
        header: t('assets.column.last'),
        value: (row) => row.lastTest,
        text: (row) => (row.lastTest ? format.date(row.lastTest) : t('assets.never')),
        width: 120,
      },
      { id: 'fault', header: t('assets.column.fault'), value: (row) => row.fault, grow: 1.3 },
      {
        id: 'every',
        header: t('assets.column.every'),
        value: (row) => row.testEveryDays,
        text: (row) => t('app:amount.days', { count: row.testEveryDays }),
        width: 110,
        hidden: true,
      },
    ]
    const until: GridColumn<Asset> = {
      id: 'until',
      header: t('assets.column.until'),
      value: (row) => row.activeUntil,
      text: (row) => (row.activeUntil ? format.date(row.activeUntil) : ''),
      width: 120,
    }
    return withEnded ? [...columns, until] : columns
  }, [t, format, withEnded])
}
