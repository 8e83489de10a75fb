import { notifications } from '@mantine/notifications'
import type { Failure } from '../../common/kernel/app-error.ts'
import { toFailure } from '../api/client.ts'
import { i18n } from '../i18n.ts'
import { isScreenHidden, onScreenShown } from '../frame/screen-hiding.ts'
import { Button } from './Button.tsx'
import classes from './notify.module.css'

type Undo = () => void | Promise<void>

/** Short messages at the lower right. While the screen is hidden they wait. */
export const notify = {
  /** Something was done; with `undo` it can be taken back for ten seconds. */
  done(text: string, { undo, slot }: { undo?: Undo; slot?: string } = {}): void {
    show({ text, undo, slot, stays: undo ? 10_000 : 4_000 })
  },
  info(text: string): void {
    show({ text, stays: 6_000 })
  },
  /** Something could not be done; says why and what to do next. */
  failed(problem: unknown): void {
    show({ text: sentence(isFailure(problem) ? problem : toFailure(problem)), stays: 12_000, failed: true })
  },
}

/** Of messages with the same slot only the newest is shown, where many come one after the other. */
type Message = {
  text: string
  stays: number
  undo?: Undo | undefined
  slot?: string | undefined
  failed?: boolean
}

const inSlot = new Map<string, string>()

function show(message: Message): void {
  if (isScreenHidden()) {
    onScreenShown(() => show(message))
    return
  }
  const id = crypto.randomUUID()
  if (message.slot !== undefined) {
    const before = inSlot.get(message.slot)
    if (before !== undefined) notifications.hide(before)
    inSlot.set(message.slot, id)
  }
  notifications.show({
    id,
    message: <Body id={id} message={message} />,
    color: message.failed ? '#b3261e' : 'petrol',
    autoClose: message.stays,
    role: message.failed ? 'alert' : 'status',
    withBorder: true,
    closeButtonProps: { 'aria-label': i18n.t('app:notice.close') },
  })
}

function Body({ id, message: { text, undo } }: { id: string; message: Message }) {
  const takeBack = async () => {
    notifications.hide(id)
    try {
      await undo?.()
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <div className={classes.body}>
      <span>{text}</span>
      {undo && <Button onClick={() => void takeBack()}>{i18n.t('app:action.undo')}</Button>}
    </div>
  )
}

function isFailure(problem: unknown): problem is Failure {
  return typeof problem === 'object' && problem !== null && !(problem instanceof Error) && 'reason' in problem
}

function sentence({ reason, params }: Failure): string {
  const say = i18n.t as unknown as (key: string, options: object) => string
  return say(i18n.exists(reason, { ns: 'errors' }) ? `errors:${reason}` : 'app:form.invalid', { ...params })
}
