import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../../ui/Button.tsx'
import classes from './RowList.module.css'

/** The field of a form that holds a list of rows. */
type List<Row> = {
  readonly state: { readonly value: readonly Row[] }
  pushValue(row: Row): void
  removeValue(index: number): void
  moveValue(from: number, to: number): void
}

type RowListProps<Row> = {
  list: List<Row>
  /** What a new row begins with. */
  blank: Row
  /** Rows have an order that matters and can be moved up. */
  ordered?: boolean
  row: (index: number) => ReactNode
}

/** Rows of fields that can be added, taken out and moved. */
export function RowList<Row>({ list, blank, ordered = false, row }: RowListProps<Row>) {
  const { t } = useTranslation('atelier')
  return (
    <>
      <ol className={classes.rows}>
        {list.state.value.map((_value, index) => (
          <li key={index} className={classes.row}>
            <div className={classes.fields}>{row(index)}</div>
            <div className={classes.tools}>
              {ordered && index > 0 && (
                <IconButton
                  label={t('catalogue.action.up', { number: index + 1 })}
                  icon={IconArrowUp}
                  onClick={() => list.moveValue(index, index - 1)}
                />
              )}
              <IconButton
                label={t('catalogue.action.removeRow', { number: index + 1 })}
                icon={IconTrash}
                onClick={() => list.removeValue(index)}
              />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button kind="quiet" icon={IconPlus} onClick={() => list.pushValue({ ...blank })}>
          {t('catalogue.action.addRow')}
        </Button>
      </div>
    </>
  )
}
