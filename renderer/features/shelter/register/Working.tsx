import classes from './Working.module.css'

/** Says which stage runs. The stages have no measurable parts, so the bar only shows that work goes on. */
export function Working({ text }: { text: string }) {
  return (
    <div className={classes.working} role="status">
      <span className={classes.bar} aria-hidden="true" />
      <span>{text}</span>
    </div>
  )
}
