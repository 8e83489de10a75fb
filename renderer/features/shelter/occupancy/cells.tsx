import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n.ts'
import classes from './cells.module.css'

/** A figure of a table; a button where the rows behind it may be seen. The same rows open with Enter on the table's row. */
export function Figure({ value, onOpen }: { value: number; onOpen?: (() => void) | undefined }) {
  const { t } = useTranslation('figures')
  const text = useFormat().number(value)
  if (!onOpen || value === 0) return <span>{text}</span>
  return (
    <button type="button" tabIndex={-1} className={classes.figure} title={t('openRows')} onClick={onOpen}>
      {text}
    </button>
  )
}

/** A share of a hundred as a bar with its number; a dash where there was nothing to fill. */
export function PercentBar({ percent }: { percent: number | null }) {
  const format = useFormat()
  if (percent === null) return <span>—</span>
  return (
    <span className={classes.percent}>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.fill} style={{ width: `${Math.min(100, percent)}%` }} />
      </span>
      <span className={classes.number}>{format.percent(percent / 100, 1)}</span>
    </span>
  )
}
