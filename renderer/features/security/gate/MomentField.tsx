import type { Reason } from '../../../../common/kernel/app-error.ts'
import type { Instant } from '../../../../common/kernel/calendar.ts'
import { reasonOf } from '../../../ui/form/field-context.ts'
import { EventTime } from '../log/EventTime.tsx'

type Held<T> = {
  readonly state: { readonly value: T; readonly meta: { readonly errors: readonly unknown[] } }
  readonly handleChange: (value: T) => void
}

/** The first thing that is wrong with a field. */
export function firstReason(...fields: readonly { state: { meta: { errors: readonly unknown[] } } }[]): Reason | null {
  const reasons = fields.flatMap((field) => field.state.meta.errors.map(reasonOf))
  return (reasons.find((reason) => reason !== null) as Reason | undefined) ?? null
}

type MomentFieldProps = { at: Held<string | null>; late: Held<boolean>; label?: string | undefined }

/** The two fields of a form that say when something happened, as one control. */
export function MomentField({ at, late, label }: MomentFieldProps) {
  return (
    <EventTime
      label={label}
      value={{ at: at.state.value as Instant | null, late: late.state.value }}
      onChange={(moment) => {
        at.handleChange(moment.at)
        late.handleChange(moment.late)
      }}
      reason={firstReason(at, late)}
    />
  )
}
