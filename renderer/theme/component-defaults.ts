import type { MantineThemeComponents } from '@mantine/core'
import classes from './component-defaults.module.css'

const field = {
  defaultProps: { size: 'xs' },
  classNames: { label: classes.label, description: classes.description, error: classes.error },
}
const motion = { duration: 100 }

/** Office density and accessible defaults for each kit component, in one place. */
export const componentDefaults: MantineThemeComponents = {
  Badge: { defaultProps: { tt: 'none', variant: 'default' } },
  Button: { defaultProps: { size: 'xs' } },
  ActionIcon: { defaultProps: { size: 30, variant: 'subtle', color: 'gray' } },
  Checkbox: { defaultProps: { size: 'xs' }, classNames: { body: classes.checkBody, label: classes.checkLabel } },
  Switch: {
    defaultProps: { size: 'sm', withThumbIndicator: false },
    classNames: { body: classes.checkBody, label: classes.checkLabel },
  },
  InputWrapper: { classNames: { label: classes.label, description: classes.description, error: classes.error } },
  Input: { defaultProps: { size: 'xs' }, classNames: { wrapper: classes.input } },
  TextInput: field,
  Textarea: field,
  NumberInput: field,
  PasswordInput: field,
  Select: {
    ...field,
    defaultProps: { size: 'xs', checkIconPosition: 'right', comboboxProps: { shadow: 'md', transitionProps: motion } },
  },
  MultiSelect: { ...field, defaultProps: { size: 'xs', comboboxProps: { shadow: 'md', transitionProps: motion } } },
  SegmentedControl: { defaultProps: { size: 'xs', transitionDuration: 100 } },
  Menu: {
    defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md', transitionProps: motion },
    classNames: { item: classes.menuItem },
  },
  Popover: { defaultProps: { shadow: 'md', transitionProps: motion } },
  ModalRoot: { defaultProps: { centered: true, transitionProps: motion } },
  Portal: { defaultProps: { target: '#overlays' } },
  Tooltip: { defaultProps: { openDelay: 400, withinPortal: true, transitionProps: { duration: 0 } } },
  Notification: { defaultProps: { withBorder: true }, classNames: { description: classes.noticeText } },
  Tabs: { defaultProps: { keepMounted: false } },
}
