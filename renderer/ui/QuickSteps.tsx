import classes from './QuickSteps.module.css'

export type QuickStep = {
  readonly id: string | number
  readonly text: string
  /** Read out in place of a text that is only a sign. */
  readonly label?: string
  readonly chosen?: boolean
  readonly onChoose: () => void
}

/** Usual answers beside a field, each one press away. */
export function QuickSteps({ label, steps }: { label: string; steps: readonly QuickStep[] }) {
  return (
    <div className={classes.steps} role="group" aria-label={label}>
      {steps.map(({ id, text, label: said, chosen, onChoose }) => (
        <button
          key={id}
          type="button"
          className={classes.step}
          aria-label={said}
          aria-pressed={chosen}
          onClick={onChoose}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
