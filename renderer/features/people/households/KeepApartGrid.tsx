import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { DataGrid } from '../../../ui/table/DataGrid.tsx'
import type { Pair } from './EndKeepApartDialog.tsx'
import { EndKeepApartDialog } from './EndKeepApartDialog.tsx'
import classes from './KeepApartGrid.module.css'
import type { Place } from './household-rows.ts'

/** All pairs of people who are kept apart, and whether both are in the house. Opening a row offers to end it. */
export function KeepApartGrid({ present }: { present: readonly Place[] }) {
  const { t } = useTranslation('people')
  const mayWrite = useMay('people:write')
  const pairs = useQueryOp('keepApart.list', {})
  const [ending, setEnding] = useState<Pair | null>(null)
  const columns = useColumns(present)
  return (
    <>
      <p className={classes.text}>{t('households.keepApart.text')}</p>
      <QueryView query={pairs}>
        {(rows) => (
          <DataGrid
            label={t('households.keepApart.list')}
            rows={rows}
            rowId={(pair) => pair.id}
            columns={columns}
            onOpen={mayWrite ? setEnding : undefined}
            empty={
              <EmptyState
                icon={IconArrowsSplit2}
                title={t('households.keepApart.empty')}
                hint={t('households.keepApart.emptyHint')}
              />
            }
          />
        )}
      </QueryView>
      {ending && <EndKeepApartDialog pair={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

function useColumns(present: readonly Place[]): readonly GridColumn<Pair>[] {
  const { t } = useTranslation('people')
  return useMemo((): GridColumn<Pair>[] => {
    const roomOf = new Map(present.map((place) => [place.personId, place.roomName]))
    const tonight = ({ personA, personB }: Pair) => {
      const [a, b] = [roomOf.get(personA), roomOf.get(personB)]
      if (a === undefined || b === undefined) return t('households.keepApart.apart')
      return a === b
        ? `${t('households.keepApart.sameRoom')}: ${a}`
        : `${t('households.keepApart.bothInHouse')}: ${a}, ${b}`
    }
    return [
      {
        id: 'a',
        header: t('households.keepApart.first'),
        value: ({ aliasA, codeA }) => `${aliasA} · ${codeA}`,
        grow: 1,
      },
      {
        id: 'b',
        header: t('households.keepApart.second'),
        value: ({ aliasB, codeB }) => `${aliasB} · ${codeB}`,
        grow: 1,
      },
      { id: 'note', header: t('households.keepApart.note'), value: ({ note }) => note, grow: 1.5 },
      { id: 'tonight', header: t('households.keepApart.tonight'), value: tonight, width: 240 },
    ]
  }, [t, present])
}
