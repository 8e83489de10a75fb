import { useMemo } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { addDays, overlaps } from '../../../../common/kernel/calendar.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { Board, BoardBar, BoardRoom, OutOfServiceBar } from '../../../../common/shelter/board/board.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import type { OccupancyState } from '../../../ui/StateChip.tsx'

/** What lies on a bed tonight; a double bed or a cot beside a mother may hold more than one. */
export type OnBed = { readonly state: OccupancyState; readonly bar: BoardBar }

export type BedsTonight = {
  readonly rooms: readonly BoardRoom[]
  /** By bed; a bed that is not in the map is free. */
  readonly onBed: ReadonlyMap<string, readonly OnBed[]>
  /** By bed: present and coming times out of service within the days asked for. */
  readonly outOfService: ReadonlyMap<string, readonly OutOfServiceBar[]>
}

/** Tonight's use of every bed, and what is coming in the next `days` (1–92). */
export function useBedsTonight(
  today: LocalDate,
  days: number,
): { query: UseQueryResult<Board, Error>; beds: BedsTonight | null } {
  const query = useQueryOp('board.range', { from: today, days })
  const beds = useMemo(() => (query.data ? bedsOn(query.data, today) : null), [query.data, today])
  return { query, beds }
}

function bedsOn(board: Board, on: LocalDate): BedsTonight {
  const tonight = { from: on, until: addDays(on, 1) }
  const lying = board.bars.filter((bar) => overlaps(bar, tonight))
  const onBed = Map.groupBy(
    lying.map((bar) => ({ bedId: bar.bedId, state: stateOf(bar, tonight), bar })),
    ({ bedId }) => bedId,
  )
  const out = board.bars.filter((bar) => bar.kind === 'out-of-service')
  return { rooms: board.rooms, onBed, outOfService: Map.groupBy(out, ({ bedId }) => bedId) }
}

function stateOf(bar: BoardBar, tonight: { from: LocalDate; until: LocalDate }): OccupancyState {
  switch (bar.kind) {
    case 'stay':
      return bar.absences.some((absence) => overlaps(absence, tonight)) ? 'away' : 'present'
    case 'out-of-service':
      return bar.reason === 'cleaning' || bar.reason === 'hygiene' ? 'preparing' : 'blocked'
    case 'planned':
    case 'hold':
      return bar.kind
  }
}
