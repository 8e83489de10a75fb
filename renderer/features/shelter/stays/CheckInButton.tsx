import { IconBedFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckInDialog } from './CheckInDialog.tsx'

/** Opens the check-in for people who are not in the house. */
export function CheckInButton({ personIds }: { personIds: readonly string[] }) {
  const { t } = useTranslation('shelter')
  const [opened, setOpened] = useState(false)
  if (!useMay('stays:write')) return null
  return (
    <>
      <Button icon={IconBedFilled} onClick={() => setOpened(true)}>
        {personIds.length > 1 ? t('stays.action.checkInFamily') : t('stays.action.checkIn')}
      </Button>
      {opened && <CheckInDialog start={{ personIds }} onClose={() => setOpened(false)} />}
    </>
  )
}
