import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyIssue, KeyRow } from '../../../../common/security/keys/keys.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { Keys } from '../../../ui/Kbd.tsx'
import type { GridColumn } from '../../../ui/table/DataGrid.tsx'
import { KeyMark, shownState, shownStates } from './KeyMark.tsx'
import classes from './KeysPage.module.css'

export type KeyCommands = { readonly give: (row: KeyRow) => void; readonly takeBack: (row: KeyRow) => void }

/** The keys of the house: those that are out stand first. Without commands the list is only read. */
export function useKeyColumns(commands: KeyCommands | null): readonly GridColumn<KeyRow>[] {
  const { t } = useTranslation('security')
  const format = useFormat()
  return useMemo(() => {
    const moment = (at: KeyRow['out'], which: 'since' | 'due') => {
      const value = at?.[which]
      return value ? format.dateTime(value) : ''
    }
    const columns: GridColumn<KeyRow>[] = [
      { id: 'number', header: t('keys.column.number'), value: (row) => row.number, width: 95 },
      { id: 'opens', header: t('keys.column.opens'), value: (row) => row.opens, grow: 1.2 },
      {
        id: 'state',
        header: t('keys.column.state'),
        value: (row) => shownStates.indexOf(shownState(row)),
        text: (row) => t(`keys.state.${shownState(row)}`),
        cell: (row) => <KeyMark state={shownState(row)} />,
        width: 190,
      },
      { id: 'holder', header: t('keys.column.holder'), value: (row) => row.out?.holder ?? '', grow: 1 },
      {
        id: 'since',
        header: t('keys.column.since'),
        value: (row) => row.out?.since ?? null,
        text: (row) => moment(row.out, 'since'),
        width: 140,
      },
      {
        id: 'due',
        header: t('keys.column.due'),
        value: (row) => row.out?.due ?? null,
        text: (row) => moment(row.out, 'due'),
        width: 140,
      },
      { id: 'room', header: t('keys.column.room'), value: (row) => row.roomName, hidden: true, width: 120 },
    ]
    if (commands === null) return columns
    return [
      ...columns,
      {
        id: 'act',
        header: t('keys.column.act'),
        value: () => null,
        cell: (row) => <RowCommand row={row} commands={commands} />,
        sortable: false,
        width: 150,
      },
    ]
  }, [t, format, commands])
}

const commandKeys = { takeBack: 'R', give: 'K' } as const

function RowCommand({ row, commands }: { row: KeyRow; commands: KeyCommands }) {
  const { t } = useTranslation('security')
  if (row.state !== 'in' && row.state !== 'out') return null
  const act = row.state === 'out' ? 'takeBack' : 'give'
  return (
    <button type="button" tabIndex={-1} className={`${classes.act} no-print`} onClick={() => commands[act](row)}>
      <span>
        {t(`keys.action.${act}`)}
        <span className="visually-hidden"> {t('keys.action.ofKey', { number: row.number })}</span>
      </span>
      <Keys keys={commandKeys[act]} />
    </button>
  )
}

/** What became of each time that a key was given. */
export function useIssueColumns(): readonly GridColumn<KeyIssue>[] {
  const { t } = useTranslation('security')
  const format = useFormat()
  return useMemo(() => {
    const outcome = (row: KeyIssue) => (row.inAt === null ? 'out' : row.lost ? 'lost' : 'back')
    return [
      { id: 'number', header: t('keys.column.number'), value: (row) => row.number, width: 85 },
      { id: 'opens', header: t('keys.column.opens'), value: (row) => row.opens, grow: 1.1 },
      { id: 'holder', header: t('keys.column.holder'), value: (row) => row.holder, grow: 1 },
      {
        id: 'outAt',
        header: t('keys.column.outAt'),
        value: (row) => row.outAt,
        text: (row) => format.dateTime(row.outAt),
        width: 140,
      },
      {
        id: 'due',
        header: t('keys.column.due'),
        value: (row) => row.due,
        text: (row) => (row.due ? format.dateTime(row.due) : ''),
        width: 140,
        hidden: true,
      },
      {
        id: 'inAt',
        header: t('keys.column.inAt'),
        value: (row) => row.inAt,
        text: (row) => (row.inAt ? format.dateTime(row.inAt) : ''),
        width: 140,
      },
      {
        id: 'outcome',
        header: t('keys.column.state'),
        value: (row) => t(`keys.outcome.${outcome(row)}`),
        width: 110,
      },
      { id: 'outBy', header: t('keys.column.outBy'), value: (row) => row.outByName, grow: 0.9 },
      { id: 'inBy', header: t('keys.column.inBy'), value: (row) => row.inByName ?? '', grow: 0.9, hidden: true },
      { id: 'note', header: t('keys.column.note'), value: (row) => row.note, grow: 1.2 },
    ]
  }, [t, format])
}
