import {
  IconCalendarPause,
  IconCircleCheck,
  IconCircleX,
  IconPencil,
  IconPlus,
  IconRefresh,
  IconUserShield,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { OutreachEvent } from '../../../../common/security/outreach/outreach.contract.ts'
import { useMay } from '../../../api/session.ts'
import { ActionMenu, type ActionItem } from '../../../ui/ActionMenu.tsx'
import type { EventTask } from './OutreachDialogs.tsx'

/** Everything else that can be done about an event. */
export function EventMenu({ event, onTask }: { event: OutreachEvent; onTask: (task: EventTask) => void }) {
  const { t } = useTranslation('security')
  const mayWrite = useMay('risk:write')
  const mayApprove = useMay('risk:approve')
  if (!mayWrite) return null
  const { state, gaps, assessmentId, officerName } = event
  const waiting = state !== 'approved' && state !== 'delayed'
  const item = (kind: EventTask['kind'], label: string, icon: ActionItem['icon']): ActionItem => ({
    id: kind,
    label,
    icon,
    onSelect: () => onTask({ kind, eventId: event.id }),
  })
  const items: (ActionItem | 'divider' | false)[] = [
    item('correct', t('outreach.action.correct'), IconPencil),
    item('assess', t(assessmentId === null ? 'outreach.action.assess' : 'outreach.action.assessAgain'), IconRefresh),
    assessmentId !== null && item('measure', t('outreach.action.addMeasure'), IconPlus),
    item('assign', t(officerName === null ? 'outreach.action.assign' : 'outreach.action.assignOther'), IconUserShield),
    'divider',
    mayApprove && waiting && gaps.length > 0 && item('approve', t('outreach.action.exception'), IconCircleCheck),
    state !== 'delayed' && item('delay', t('outreach.action.delay'), IconCalendarPause),
    item('cancel', t('outreach.action.cancel'), IconCircleX),
  ]
  return (
    <ActionMenu
      label={t('outreach.action.menu', { title: event.title })}
      items={items.filter((one) => one !== false)}
    />
  )
}
