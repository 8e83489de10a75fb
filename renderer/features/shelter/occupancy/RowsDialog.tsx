import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { BedNightRows } from './BedNightRows.tsx'
import type { Drill } from './drill.ts'
import { lastNightOf } from '../../../period.ts'
import classes from './RowsDialog.module.css'
import { TurnAwayRows } from './TurnAwayRows.tsx'

/** The rows behind a figure, in a window over the figures. */
export function RowsDialog({ drill, onClose }: { drill: Drill; onClose: () => void }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  const title = t(`rows.${drill.kind}`, { what: drill.what })
  return (
    <Dialog opened onClose={onClose} title={title} size={1120}>
      <p className={classes.period}>{format.period(drill.from, lastNightOf(drill))}</p>
      <div className={classes.rows}>
        {drill.kind === 'bedNights' ? (
          <BedNightRows drill={drill} title={title} />
        ) : (
          <TurnAwayRows drill={drill} title={title} />
        )}
      </div>
    </Dialog>
  )
}
