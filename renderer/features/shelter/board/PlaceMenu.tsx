import { Menu } from '@mantine/core'
import { IconBan, IconBedFilled, IconBookmark } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Board } from '../../../../common/shelter/board/board.contract.ts'
import { useFormat } from '../../../i18n.ts'
import type { DeskDialog, MarkedPlace } from './desk-dialog.ts'

type PlaceMenuProps = {
  place: MarkedPlace
  point: { x: number; y: number }
  board: Board
  onClose: () => void
  onChoose: (dialog: DeskDialog) => void
}

/** What to do with marked nights: receive somebody, keep the beds for later, or take them out of service. */
export function PlaceMenu({ place, point, board, onClose, onChoose }: PlaceMenuProps) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const future = place.from > board.today
  const request = board.tray.find((one) => one.id === place.requestId)
  const checkIn = () =>
    onChoose({
      kind: 'check-in',
      start: {
        from: place.from,
        // One marked night only says when somebody arrives, not that she leaves in the morning.
        until: place.bedIds.length > 0 && place.until > board.today && !request ? untilOf(place) : null,
        bedIds: place.bedIds,
        requestId: place.requestId,
        ...(request && { personIds: request.personIds }),
      },
    })
  return (
    <Menu opened onClose={onClose} position="bottom-start" returnFocus>
      <Menu.Target>
        <span style={{ position: 'fixed', left: point.x, top: point.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('board.placeMenu')}>
        <Menu.Label>{request ? request.label : format.date(place.from)}</Menu.Label>
        <Menu.Item leftSection={<IconBedFilled size={16} />} disabled={future} onClick={checkIn}>
          {t('board.checkInHere')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconBookmark size={16} />}
          disabled={place.bedIds.length === 0}
          onClick={() => onChoose({ kind: 'hold', place })}
        >
          {t('board.holdHere')}
        </Menu.Item>
        {!request && (
          <Menu.Item leftSection={<IconBan size={16} />} onClick={() => onChoose({ kind: 'out-of-service', place })}>
            {t('board.blockHere')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function untilOf({ from, until }: MarkedPlace) {
  const oneNight = new Date(`${until}T00:00:00Z`).getTime() - new Date(`${from}T00:00:00Z`).getTime() <= 864e5
  return oneNight ? null : until
}
