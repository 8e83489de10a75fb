import { useNavigate } from '@tanstack/react-router'
import { IconArrowBackUp, IconFlag, IconStrikethrough } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogEntry } from '../../../../common/security/log/log.contract.ts'
import { writtenKinds } from '../../../../common/security/log/log.contract.ts'
import { useMay } from '../../../api/session.ts'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { SupplementDialog } from './SupplementDialog.tsx'

const handWritten: readonly string[] = writtenKinds

/** What can still be done with a line: complete it, withdraw it, make an incident of it. Changing it is not among them. */
export function LineMenu({ entry, withdrawn }: { entry: LogEntry; withdrawn: boolean }) {
  const { t } = useTranslation('security')
  const navigate = useNavigate()
  const mayWrite = useMay('log:write')
  const mayReport = useMay('incidents:report')
  const [dialog, setDialog] = useState<'supplement' | 'withdraw' | null>(null)
  if (!mayWrite || entry.supplements) return <span />
  const byHand = handWritten.includes(entry.kind)
  return (
    <>
      <ActionMenu
        label={t('log.menu.label', { seq: entry.seq })}
        items={[
          {
            id: 'supplement',
            label: t('log.menu.supplement'),
            icon: IconArrowBackUp,
            onSelect: () => setDialog('supplement'),
          },
          ...(byHand && !withdrawn
            ? [
                {
                  id: 'withdraw',
                  label: t('log.menu.withdraw'),
                  icon: IconStrikethrough,
                  onSelect: () => setDialog('withdraw'),
                },
              ]
            : []),
          ...(byHand && mayReport
            ? [
                {
                  id: 'incident',
                  label: t('log.menu.incident'),
                  icon: IconFlag,
                  onSelect: () => void navigate({ to: '/jurnal', search: { incident: entry.id } }),
                },
              ]
            : []),
        ]}
      />
      {dialog && <SupplementDialog entry={entry} withdraws={dialog === 'withdraw'} onClose={() => setDialog(null)} />}
    </>
  )
}
