import type { ReactNode } from 'react'
import classes from './figures.module.css'

type CountTableProps = {
  label: string
  columns: readonly string[]
  /** The first cell names the row. */
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
  total?: readonly ReactNode[] | undefined
}

/** A small table of counts; a long one scrolls inside itself and is printed whole. */
export function CountTable({ label, columns, rows, total }: CountTableProps) {
  return (
    <div className={classes.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={classes.table}>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <Line key={key} columns={columns} cells={cells} />
          ))}
        </tbody>
        {total && (
          <tfoot>
            <Line columns={columns} cells={total} />
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Line({ columns, cells }: { columns: readonly string[]; cells: readonly ReactNode[] }) {
  return (
    <tr>
      <th scope="row">{cells[0]}</th>
      {columns.slice(1).map((column, index) => (
        <td key={column}>{cells[index + 1]}</td>
      ))}
    </tr>
  )
}
