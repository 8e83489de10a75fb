import { ActionIcon, Button as KitButton, Tooltip } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'
import classes from './Button.module.css'
import { Keys } from './Kbd.tsx'

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'

type ButtonProps = {
  children: ReactNode
  /** At most one `primary` per view; `danger` only confirms something that destroys. */
  kind?: ButtonKind | undefined
  icon?: Icon | undefined
  /** Keys that do the same, shown beside the label. */
  keys?: string | undefined
  busy?: boolean | undefined
  disabled?: boolean | undefined
  type?: 'button' | 'submit' | undefined
  form?: string | undefined
  autoFocus?: boolean | undefined
  onClick?: (() => void) | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

const variants = { primary: 'filled', plain: 'default', quiet: 'subtle', danger: 'filled' } as const

export function Button(props: ButtonProps) {
  const { children, kind = 'plain', icon: Icon, keys, busy = false, disabled = false, type = 'button', ...rest } = props
  return (
    <KitButton
      {...rest}
      type={type}
      variant={variants[kind]}
      {...(kind === 'danger' && { color: '#b3261e' })}
      loading={busy}
      disabled={disabled}
      className={classes.button}
      data-kind={kind}
      data-autofocus={rest.autoFocus || undefined}
      leftSection={Icon && <Icon size={16} stroke={1.75} aria-hidden="true" />}
      rightSection={keys && <Keys keys={keys} />}
    >
      {children}
    </KitButton>
  )
}

type IconButtonProps = {
  /** The accessible name, also shown as a tooltip. */
  label: string
  icon: Icon
  onClick?: (() => void) | undefined
  keys?: string | undefined
  /** Pressed state of a toggle. */
  active?: boolean | undefined
  disabled?: boolean | undefined
  /** A wish for the size in pixels; never under 24. */
  size?: number | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

export function IconButton({ label, icon: Icon, keys, active, disabled = false, size = 30, ...rest }: IconButtonProps) {
  const tip = keys ? `${label} (${keys})` : label
  return (
    <Tooltip label={tip}>
      <ActionIcon
        {...rest}
        size={size}
        disabled={disabled}
        aria-label={label}
        className={classes.icon}
        {...(active !== undefined && { 'aria-pressed': active })}
      >
        <Icon size={18} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  )
}
