import { Menu } from '@mantine/core'
import { IconColumns3, IconDownload, IconPrinter } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { printPage } from '../../shell.ts'
import { ActionMenu } from '../ActionMenu.tsx'
import { IconButton } from '../Button.tsx'
import { SearchBox } from '../controls.tsx'
import classes from './DataGrid.module.css'
import type { ExportFormat } from './grid-types.ts'

type ToolbarColumn = { readonly id: string; readonly header: string; readonly visible: boolean }

type GridToolbarProps = {
  search: { text: string; onChange: (text: string) => void; onKeyDown: (event: KeyboardEvent) => void } | null
  filters: ReactNode
  shown: number
  total: number
  columns: readonly ToolbarColumn[]
  onToggleColumn: (id: string) => void
  formats: readonly ExportFormat[]
  onExport: (format: ExportFormat) => void
}

/** Search, filters, count and what can be done with the whole list. */
export function GridToolbar(props: GridToolbarProps) {
  const { search, filters, shown, total, columns, onToggleColumn, formats, onExport } = props
  const { t } = useTranslation('app')
  const count = shown === total ? t('grid.rows', { count: total }) : t('grid.rowsOf', { shown, count: total })
  const formatNames = { csv: t('grid.exportCsv'), xlsx: t('grid.exportXlsx') }
  return (
    <div className={`${classes.toolbar} no-print`}>
      {search && (
        <SearchBox
          label={t('grid.search')}
          value={search.text}
          onChange={search.onChange}
          onKeyDown={search.onKeyDown}
        />
      )}
      {filters}
      <span className={classes.count} role="status">
        {count}
      </span>
      <ColumnChooser columns={columns} onToggle={onToggleColumn} />
      <ActionMenu
        label={t('grid.export')}
        icon={IconDownload}
        items={formats.map((format) => ({ id: format, label: formatNames[format], onSelect: () => onExport(format) }))}
      />
      <IconButton label={t('grid.print')} icon={IconPrinter} onClick={() => void printPage()} />
    </div>
  )
}

function ColumnChooser({ columns, onToggle }: { columns: readonly ToolbarColumn[]; onToggle: (id: string) => void }) {
  const { t } = useTranslation('app')
  const last = columns.filter((column) => column.visible).length === 1
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <IconButton label={t('grid.columns')} icon={IconColumns3} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('grid.columns')}>
        {columns.map(({ id, header, visible }) => (
          <Menu.CheckboxItem key={id} checked={visible} disabled={visible && last} onChange={() => onToggle(id)}>
            {header}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
