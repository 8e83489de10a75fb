import { IconShieldLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BoardRoom } from '../../../../common/shelter/board/board.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Overdue } from '../../../ui/Overdue.tsx'
import classes from './RoomPanel.module.css'

type IsolationNoticeProps = { isolation: NonNullable<BoardRoom['isolation']>; onEnd: () => void }

/** Since when and why the room is isolated. */
export function IsolationNotice({ isolation: { from, until, reason }, onEnd }: IsolationNoticeProps) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const mayEnd = useMay('stays:write')
  const late = until !== null && until < todayInHouse()
  return (
    <div className={classes.isolation}>
      <p className={classes.isolationHead}>
        <IconShieldLock size={17} stroke={1.75} aria-hidden="true" />
        {until === null || late
          ? t('rooms.isolated', { from: format.date(from) })
          : t('rooms.isolatedUntil', { from: format.date(from), until: format.date(until) })}
        {late && <Overdue date={until} />}
      </p>
      <p>{reason}</p>
      {mayEnd && <Button onClick={onEnd}>{t('rooms.action.endIsolation')}</Button>}
    </div>
  )
}
