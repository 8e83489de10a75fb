import { IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WatchEntry } from '../../../../common/security/watch-list/watch-list.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { EndWatchDialog } from './EndWatchDialog.tsx'
import { WatchDialog } from './WatchDialog.tsx'

/** One line of the watch list. */
export function WatchPanel({ entry, onClose }: { entry: WatchEntry; onClose: () => void }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const [dialog, setDialog] = useState<'correct' | 'end' | null>(null)
  const mayWrite = useMay('watch-list:write') && entry.endedReason === null
  const until = entry.expires === null ? t('watchList.noEnd') : format.date(entry.expires)
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={entry.label}
      subtitle={t(`watchList.instruction.${entry.instruction}`)}
      actions={
        mayWrite && (
          <>
            <Button icon={IconPencil} onClick={() => setDialog('correct')}>
              {t('watchList.correct')}
            </Button>
            <Button kind="quiet" icon={IconX} onClick={() => setDialog('end')}>
              {t('watchList.end')}
            </Button>
          </>
        )
      }
    >
      <Facts
        items={[
          [t('watchList.field.instruction'), t(`watchList.instruction.${entry.instruction}`)],
          [t('watchList.column.text'), entry.instructionText],
          [t('watchList.field.otherNames'), entry.otherNames || null],
          [t('watchList.field.description'), entry.description || null],
          [t('watchList.field.plates'), entry.plates || null],
          [t('watchList.field.person'), entry.personCode || null],
          [t('watchList.field.expires'), until],
          ...(entry.endedReason === null ? [] : [[t('watchList.column.ended'), entry.endedReason] as const]),
        ]}
      />
      {dialog === 'correct' && <WatchDialog entry={entry} onClose={() => setDialog(null)} />}
      {dialog === 'end' && <EndWatchDialog entry={entry} onClose={() => setDialog(null)} />}
    </SidePanel>
  )
}
