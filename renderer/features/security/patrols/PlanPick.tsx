import { NativeSelect } from '@mantine/core'
import classes from './PlanPick.module.css'

type PlanPickProps = {
  label: string
  plans: readonly { readonly id: string; readonly name: string }[]
  value: string
  onChange: (id: string) => void
  /** What the entry will answer. */
  hint: string
}

/** Which route or schedule; with only one there is nothing to choose. */
export function PlanPick({ label, plans, value, onChange, hint }: PlanPickProps) {
  const only = plans.length === 1 ? plans[0] : undefined
  return (
    <div>
      {only ? (
        <p className={classes.only}>{only.name}</p>
      ) : (
        <NativeSelect
          label={label}
          classNames={{ input: classes.input ?? '' }}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={plans.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <p className={classes.hint}>{hint}</p>
    </div>
  )
}
