import { IconArrowsExchange, IconCalendarPlus, IconDoorExit, IconHomeCheck, IconLuggage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommandOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import type { ActionItem } from '../../../ui/ActionMenu.tsx'
import { notify } from '../../../ui/notify.tsx'
import type { StayDialog } from './StayDialogs.tsx'
import { namesOf, type StaySubject } from './subjects.ts'
import { useDoneWithUndo } from './use-undo.ts'

/** What can be done with people who are in the house. */
export function useStayActions(
  open: (dialog: StayDialog) => void,
): (stays: readonly StaySubject[], away: boolean) => ActionItem[] {
  const { t } = useTranslation('shelter')
  const { mutateAsync: endAbsence } = useCommandOp('stays.endAbsence')
  const done = useDoneWithUndo()
  const comeBack = async (stays: readonly StaySubject[]) => {
    try {
      const { changeId } = await endAbsence({ stayIds: stays.map((stay) => stay.stayId), on: todayInHouse() })
      done(t('stays.absence.returned', { names: namesOf(stays) }), changeId)
    } catch (error) {
      notify.failed(error)
    }
  }
  return (stays, away) => [
    {
      id: 'move',
      label: t('stays.action.move'),
      icon: IconArrowsExchange,
      keys: 'M',
      onSelect: () => open({ kind: 'move', stays }),
    },
    {
      id: 'extend',
      label: t('stays.action.extend'),
      icon: IconCalendarPlus,
      keys: 'E',
      onSelect: () => open({ kind: 'extend', stays }),
    },
    {
      id: 'leave',
      label: t('stays.action.leave'),
      icon: IconDoorExit,
      keys: 'P',
      onSelect: () => open({ kind: 'leave', stays }),
    },
    away
      ? {
          id: 'back',
          label: t('stays.action.endAbsence'),
          icon: IconHomeCheck,
          keys: 'A',
          onSelect: () => void comeBack(stays),
        }
      : {
          id: 'away',
          label: t('stays.action.startAbsence'),
          icon: IconLuggage,
          keys: 'A',
          onSelect: () => open({ kind: 'absence', stays }),
        },
  ]
}
