import type { KeyboardEvent, ReactNode } from 'react'
import { useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { Presence, RollCallLine } from '../../../../common/shelter/roll-call/roll-call.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { useFloorName } from '../rooms/use-floor-name.ts'
import classes from './RollCallTable.module.css'
import { RollCallRow } from './RollCallRow.tsx'
import type { Mark } from './use-mark.ts'

type RollCallTableProps = { on: LocalDate; lines: readonly RollCallLine[]; onMark: Mark | null }

const markKeys: Readonly<Record<string, Presence>> = { Space: 'present', KeyA: 'absent', KeyL: 'on-leave' }

/** One grid per floor, one keyboard path through all of them: arrows or J/K, Home, End; Space, A and L tick. */
export function RollCallTable({ on, lines, onMark }: RollCallTableProps) {
  const { t } = useTranslation('shelter')
  const floors = useMemo(() => [...Map.groupBy(lines, (line) => line.floor)], [lines])
  const [cursor, setCursor] = useState<string | null>(null)
  const [noteFor, setNoteFor] = useState<string | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const current = lines.some((line) => line.stayId === cursor) ? cursor : (lines[0]?.stayId ?? null)
  const focusRow = (stayId: string | undefined) => {
    if (stayId !== undefined) body.current?.querySelector<HTMLElement>(`[data-stay="${stayId}"]`)?.focus()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const stayId = event.target instanceof HTMLElement ? event.target.dataset['stay'] : undefined
    const index = lines.findIndex((line) => line.stayId === stayId)
    const line = lines[index]
    if (!line || event.ctrlKey || event.altKey || event.metaKey) return
    const target = rowAfter(event.code, index, lines.length)
    const mark = markKeys[event.code]
    if (target !== null) focusRow(lines[target]?.stayId)
    else if (mark && onMark) onMark(line, mark, line.note)
    else if (event.code === 'Enter' && onMark && line.mark !== null) setNoteFor(line.stayId)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={body} onKeyDown={onKeyDown} className={classes.floors}>
      {floors.map(([floor, floorLines]) => (
        <Floor key={floor} on={on} floor={floor} lines={floorLines}>
          {floorLines.map((line, index) => (
            <RollCallRow
              key={line.stayId}
              line={line}
              firstOfRoom={floorLines[index - 1]?.roomName !== line.roomName}
              inTabOrder={line.stayId === current}
              onFocus={() => setCursor(line.stayId)}
              onMark={onMark}
              editingNote={noteFor === line.stayId}
              onEditNote={(editing) => {
                setNoteFor(editing ? line.stayId : null)
                if (!editing) focusRow(line.stayId)
              }}
            />
          ))}
        </Floor>
      ))}
      {onMark && <p className="visually-hidden">{t('rollCall.keys')}</p>}
    </div>
  )
}

function rowAfter(code: string, index: number, count: number): number | null {
  switch (code) {
    case 'ArrowDown':
    case 'KeyJ':
      return Math.min(count - 1, index + 1)
    case 'ArrowUp':
    case 'KeyK':
      return Math.max(0, index - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

type FloorProps = { on: LocalDate; floor: number; lines: readonly RollCallLine[]; children: ReactNode }

function Floor({ on, floor, lines, children }: FloorProps) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const floorName = useFloorName()
  const headingId = useId()
  const marked = lines.filter((line) => line.mark !== null).length
  const columns = ['room', 'bed', 'person', 'expected', 'mark', 'note'] as const
  return (
    <section aria-labelledby={headingId} className={classes.floor}>
      <div className={classes.floorHead}>
        <h2 id={headingId}>{floorName(floor)}</h2>
        <span className={classes.floorCount} data-complete={marked === lines.length || undefined}>
          {t('rollCall.marked', { marked, count: lines.length })}
        </span>
      </div>
      <div role="grid" aria-label={t('rollCall.grid', { date: format.date(on) })} className={classes.grid}>
        <div role="row" className={`${classes.row} ${classes.headRow}`}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`rollCall.column.${column}`)}
            </span>
          ))}
        </div>
        {children}
      </div>
    </section>
  )
}
