import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { usePaper } from '../../../ui/use-paper.ts'
import classes from './ShiftsList.module.css'

/** The shifts of a period, each with its hand-over sheet. */
export function ShiftsList({ from, until }: { from: LocalDate; until: LocalDate }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const paper = usePaper()
  const shifts = useQueryOp('shifts.list', { from, until })
  return (
    <section className={classes.shifts} aria-labelledby="shifts">
      <h2 id="shifts">{t('shifts.list.title')}</h2>
      <QueryView query={shifts}>
        {(list) => (
          <ul className={classes.list}>
            {list.map(({ id, officerName, begunAt, endedAt }) => (
              <li key={id} className={classes.shift}>
                <span>
                  <strong>{officerName}</strong>
                  <br />
                  <span className={classes.quiet}>
                    {format.dateTime(begunAt)} – {endedAt ? format.time(endedAt) : t('shifts.list.running')}
                  </span>
                </span>
                {endedAt && (
                  <IconButton
                    icon={IconPrinter}
                    label={`${t('shifts.list.sheet')}, ${format.dateTime(begunAt)}`}
                    onClick={() => void paper('hand-over', { shiftId: id, withNames: true })}
                  />
                )}
              </li>
            ))}
            {list.length === 0 && <li className={classes.quiet}>{t('shifts.list.none')}</li>}
          </ul>
        )}
      </QueryView>
    </section>
  )
}
