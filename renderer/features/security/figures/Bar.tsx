import classes from './figures.module.css'

export type BarPart = { readonly value: number; readonly tone: 's1' | 's2' | 's3' | 'plain' }

/** A bar of one or more parts, drawn in lines that are printed too; the numbers stand beside it. */
export function Bar({ parts, whole }: { parts: readonly BarPart[]; whole: number }) {
  return (
    <span className={classes.bar} aria-hidden="true">
      {parts.map(({ value, tone }) => (
        <span
          key={tone}
          className={classes.part}
          data-tone={tone}
          style={{ width: whole === 0 ? 0 : `${(value * 100) / whole}%` }}
        />
      ))}
    </span>
  )
}
