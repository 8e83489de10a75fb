import { Notifications } from '@mantine/notifications'

/** The place of short messages, at the lower right. */
export function Notices() {
  return <Notifications position="bottom-right" limit={4} containerWidth={420} zIndex={500} />
}
