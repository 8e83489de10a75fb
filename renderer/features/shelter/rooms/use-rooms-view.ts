import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { useFormat } from '../../../i18n.ts'
import type { GridView } from '../../../ui/table/DataGrid.tsx'
import { useFloorName } from './use-floor-name.ts'

/** The rooms as a table for a spreadsheet. */
export function useRoomsView(rooms: readonly Room[]): GridView {
  const { t } = useTranslation(['shelter', 'app'])
  const format = useFormat()
  const floorName = useFloorName()
  return useMemo(() => {
    const yesNo = (yes: boolean) => (yes ? t('app:form.yes') : t('app:form.no'))
    const columns = [
      ['name', t('rooms.field.name')],
      ['floor', t('rooms.fact.floor')],
      ['policy', t('rooms.fact.policy')],
      ['capacity', t('rooms.fact.capacity')],
      ['isolation', t('rooms.field.isolationCapable')],
      ['accessible', t('rooms.field.accessible')],
      ['beds', t('rooms.section.beds')],
      ['ended', t('rooms.fact.ended')],
      ['notes', t('rooms.fact.notes')],
    ] as const
    const rows = rooms.map((room) => [
      room.name,
      floorName(room.floor),
      t(`rooms.policy.${room.policy}`),
      room.capacity,
      yesNo(room.isolationCapable),
      yesNo(room.accessible),
      room.beds.map((bed) => `${bed.label} (${t(`rooms.bedKind.${bed.kind}`)})`).join(', '),
      room.activeUntil ? format.date(room.activeUntil) : '',
      room.notes,
    ])
    return { title: t('rooms.title'), format: 'csv', columns: columns.map(([id, header]) => ({ id, header })), rows }
  }, [rooms, t, format, floorName])
}
