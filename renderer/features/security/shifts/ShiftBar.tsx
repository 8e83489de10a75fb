import { IconClipboardCheck, IconTransferOut } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { BeginShiftDialog } from './BeginShiftDialog.tsx'
import { EndShiftDialog } from './EndShiftDialog.tsx'
import classes from './ShiftBar.module.css'

/** The running shift, and the step that comes next: begin it, or hand it over. */
export function ShiftBar() {
  const { t } = useTranslation('security')
  const format = useFormat()
  const mayWrite = useMay('log:write')
  const current = useQueryOp('shifts.current', {})
  const [dialog, setDialog] = useState<'begin' | 'end' | null>(null)
  const running = current.data?.mine ?? null
  const known = current.data !== undefined && mayWrite
  const actions = useMemo(
    () =>
      known
        ? [
            running
              ? {
                  id: 'shift-end',
                  label: t('shifts.end.open'),
                  icon: IconTransferOut,
                  keys: 'H',
                  run: () => setDialog('end'),
                }
              : {
                  id: 'shift-begin',
                  label: t('shifts.begin.open'),
                  icon: IconClipboardCheck,
                  keys: 'T',
                  run: () => setDialog('begin'),
                },
          ]
        : [],
    [known, running, t],
  )
  usePageActions(actions)
  if (!current.data) return null
  const { mine, others, unread } = current.data
  return (
    <span className={classes.bar}>
      <span>
        {mine ? t('shifts.mine', { time: format.dateTime(mine.begunAt) }) : t('shifts.none')}
        {others.map((one) => ` · ${t('shifts.other', { name: one.officerName, time: format.dateTime(one.begunAt) })}`)}
      </span>
      {mayWrite &&
        (mine ? (
          <Button icon={IconTransferOut} keys="H" onClick={() => setDialog('end')}>
            {t('shifts.end.open')}
          </Button>
        ) : (
          <Button kind="primary" icon={IconClipboardCheck} keys="T" onClick={() => setDialog('begin')}>
            {t('shifts.begin.open')}
          </Button>
        ))}
      {dialog === 'begin' && <BeginShiftDialog unread={unread} onClose={() => setDialog(null)} />}
      {dialog === 'end' && <EndShiftDialog onClose={() => setDialog(null)} />}
    </span>
  )
}
