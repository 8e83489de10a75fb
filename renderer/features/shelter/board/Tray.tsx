import type { PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceRequest } from '../../../../common/shelter/requests/requests.contract.ts'
import { useFormat } from '../../../i18n.ts'
import classes from './Tray.module.css'

type TrayProps = {
  requests: readonly PlaceRequest[]
  onPointerDown: (event: PointerEvent<HTMLButtonElement>, requestId: string) => void
  onOpen: (requestId: string, point: { x: number; y: number }) => void
}

/** People and families who wait for a bed; drag one onto a bed, or open it for the same by menu. */
export function Tray({ requests, onPointerDown, onOpen }: TrayProps) {
  const { t } = useTranslation(['shelter', 'app'])
  const format = useFormat()
  return (
    <section className={classes.tray} aria-label={t('board.tray')}>
      <h2 className={classes.title}>{t('board.tray')}</h2>
      {requests.map((request) => (
        <button
          key={request.id}
          type="button"
          className={classes.item}
          onPointerDown={(event) => onPointerDown(event, request.id)}
          onClick={(event) => {
            if (event.detail !== 0) return
            const box = event.currentTarget.getBoundingClientRect()
            onOpen(request.id, { x: box.right, y: box.top })
          }}
        >
          <strong>{request.label}</strong>
          <span>{t('app:amount.persons', { count: request.women + request.men + request.children })}</span>
          <small>{t('board.wantedFrom', { date: format.date(request.wantedFrom) })}</small>
        </button>
      ))}
    </section>
  )
}
