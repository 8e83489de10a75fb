import type { Icon } from '@tabler/icons-react'
import {
  IconArrowBackUp,
  IconBell,
  IconCalendarCheck,
  IconCamera,
  IconDeviceCctv,
  IconDoorEnter,
  IconDoorExit,
  IconEye,
  IconFlag,
  IconId,
  IconKey,
  IconPackage,
  IconPhone,
  IconPhoneCheck,
  IconRoute,
  IconTool,
  IconUserShield,
} from '@tabler/icons-react'
import type { LogKind } from '../../../../common/security/log/log.contract.ts'

export const kindIcons: Readonly<Record<LogKind, Icon>> = {
  entry: IconDoorEnter,
  exit: IconDoorExit,
  visitor: IconId,
  round: IconRoute,
  delivery: IconPackage,
  incident: IconFlag,
  observation: IconEye,
  call: IconPhone,
  alarm: IconBell,
  camera: IconCamera,
  maintenance: IconTool,
  key: IconKey,
  'check-call': IconPhoneCheck,
  asset: IconDeviceCctv,
  shift: IconUserShield,
  day: IconCalendarCheck,
  supplement: IconArrowBackUp,
}

/** The six keys of the night, in the order of the keyboard. */
export const quickKinds = ['entry', 'exit', 'visitor', 'round', 'delivery', 'incident'] as const

/** The rest, in a list. */
export const moreKinds = ['observation', 'call', 'alarm', 'camera', 'maintenance', 'check-call', 'key'] as const

export type ComposedKind = (typeof quickKinds)[number] | (typeof moreKinds)[number]
