import { Menu } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { IconDots } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import classes from './ActionMenu.module.css'
import { IconButton } from './Button.tsx'
import { Keys } from './Kbd.tsx'

export type ActionItem = {
  readonly id: string
  readonly label: string
  readonly icon?: Icon | undefined
  readonly keys?: string | undefined
  readonly danger?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly onSelect: () => void
}

type ActionMenuProps = {
  label: string
  items: readonly (ActionItem | 'divider')[]
  icon?: Icon | undefined
  /** A button of your own in place of the icon button; it must take a ref. */
  target?: ReactElement | undefined
}

/** A menu of commands on one thing, such as a bar of the board or a row. */
export function ActionMenu({ label, items, icon = IconDots, target }: ActionMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>{target ?? <IconButton label={label} icon={icon} />}</Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {items.map((item, index) =>
          item === 'divider' ? <Menu.Divider key={index} /> : <Item key={item.id} item={item} />,
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function Item({ item: { icon: Icon, ...item } }: { item: ActionItem }) {
  return (
    <Menu.Item
      className={classes.item}
      data-danger={item.danger || undefined}
      disabled={item.disabled ?? false}
      leftSection={Icon && <Icon size={16} stroke={1.75} aria-hidden="true" />}
      rightSection={item.keys && <Keys keys={item.keys} />}
      onClick={item.onSelect}
    >
      {item.label}
    </Menu.Item>
  )
}
