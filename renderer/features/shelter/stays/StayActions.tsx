import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { StayDialogs, type StayDialog } from './StayDialogs.tsx'
import { namesOf, type StaySubject } from './subjects.ts'
import { useStayActions } from './use-stay-actions.ts'

/** The menu of what can be done with people who are in the house, and its dialogs. */
export function StayActions({ stays }: { stays: readonly StaySubject[] }) {
  const { t } = useTranslation('shelter')
  const [dialog, setDialog] = useState<StayDialog | null>(null)
  const actions = useStayActions(setDialog)
  const may = useMay('stays:write')
  const rollCall = useQueryOp('rollCall.get', { on: todayInHouse() })
  if (!may || stays.length === 0) return null
  const away = stays.every((stay) =>
    rollCall.data?.some((line) => line.stayId === stay.stayId && line.expected === 'on-leave'),
  )
  return (
    <>
      <ActionMenu label={t('stays.menuFor', { name: namesOf(stays) })} items={actions(stays, away)} />
      <StayDialogs dialog={dialog} onClose={() => setDialog(null)} />
    </>
  )
}
