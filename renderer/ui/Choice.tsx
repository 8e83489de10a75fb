import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import classes from './controls.module.css'

export type Option<V extends string = string> = {
  readonly value: V
  readonly label: string
  readonly hint?: string | undefined
  readonly disabled?: boolean | undefined
}

type ChoiceProps<V extends string> = {
  label: string
  value: V
  onChange: (value: V) => void
  options: readonly Option<V>[]
  hideLabel?: boolean | undefined
}

/** One of a few, all visible. */
export function Choice<V extends string>({ label, value, onChange, options, hideLabel = true }: ChoiceProps<V>) {
  const id = useId()
  return (
    <div className={classes.choice}>
      <span id={id} className={hideLabel ? 'visually-hidden' : classes.label}>
        {label}
      </span>
      <SegmentedControl
        aria-labelledby={id}
        classNames={{ root: classes.segments, label: classes.segment, indicator: classes.indicator }}
        data={options.map((option) => ({
          value: option.value,
          label: option.label,
          disabled: option.disabled ?? false,
        }))}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
