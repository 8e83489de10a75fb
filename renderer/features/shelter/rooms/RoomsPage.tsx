import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconDoor, IconDownload, IconFileImport, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../../common/kernel/search.ts'
import type { Room } from '../../../../common/shelter/rooms/rooms.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { printPage } from '../../../shell.ts'
import { todayInHouse } from '../../../today.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { SearchBox } from '../../../ui/controls.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { exportList } from '../../../ui/table/export-list.ts'
import { RoomDialog } from './RoomDialog.tsx'
import { RoomPanel } from './RoomPanel.tsx'
import { RoomsByFloor } from './RoomsByFloor.tsx'
import classes from './RoomsPage.module.css'
import { useBedsTonight } from './use-beds-tonight.ts'
import { useRoomsView } from './use-rooms-view.ts'

/** How far ahead times out of service are shown, in days: as far as the board can be asked. */
const daysAhead = 92

/** The rooms of the house, floor by floor, with their beds; a room opens beside the list. */
export function RoomsPage() {
  const { t } = useTranslation(['shelter', 'app'])
  const today = todayInHouse()
  const { room: roomId, ended = false } = useSearch({ from: '/frame/camere' })
  const navigate = useNavigate()
  const query = useQueryOp('rooms.list', { on: today, includeEnded: ended })
  const { beds } = useBedsTonight(today, daysAhead)
  const [search, setSearch] = useState('')
  const [adding, setAdding] = useState(false)
  const mayWrite = useAdding(setAdding)
  const open = (id: string | undefined) =>
    void navigate({ to: '/camere', search: { ...(id && { room: id }), ...(ended && { ended }) } })
  const showEnded = (show: boolean) =>
    void navigate({ to: '/camere', search: { ...(roomId && { room: roomId }), ...(show && { ended: true }) } })
  const shown = useShownRooms(query.data, search)
  const room = query.data?.find(({ id }) => id === roomId)
  return (
    <Page
      title={t('rooms.title')}
      description={query.data && <Summary rooms={query.data} today={today} />}
      actions={
        mayWrite && (
          <Button kind="primary" icon={IconPlus} keys="C" onClick={() => setAdding(true)}>
            {t('rooms.add')}
          </Button>
        )
      }
      filters={
        <>
          <SearchBox label={t('rooms.filter')} value={search} onChange={setSearch} />
          <Toggle label={t('rooms.showEnded')} checked={ended} onChange={showEnded} />
          <ListTools rooms={shown} />
        </>
      }
    >
      <QueryView query={query}>
        {(rooms) =>
          rooms.length === 0 ? (
            <NoRooms onAdd={() => setAdding(true)} />
          ) : (
            <>
              {shown.length === 0 && <p className={classes.quiet}>{t('rooms.noMatch')}</p>}
              <RoomsByFloor rooms={shown} beds={beds} today={today} openId={roomId ?? null} onOpen={open} />
            </>
          )
        }
      </QueryView>
      {room && (
        <RoomPanel key={room.id} room={room} rooms={query.data ?? []} beds={beds} onClose={() => open(undefined)} />
      )}
      {adding && <RoomDialog room={null} onClose={() => setAdding(false)} onOpened={open} />}
    </Page>
  )
}

/** Offers the command to add a room to those who may. */
function useAdding(setAdding: (adding: boolean) => void): boolean {
  const { t } = useTranslation('shelter')
  const mayWrite = useMay('rooms:write')
  const actions = useMemo(
    () =>
      mayWrite
        ? [{ id: 'rooms-add', label: t('rooms.add'), icon: IconPlus, keys: 'C', run: () => setAdding(true) }]
        : [],
    [mayWrite, t, setAdding],
  )
  usePageActions(actions)
  return mayWrite
}

function useShownRooms(rooms: readonly Room[] | undefined, search: string): readonly Room[] {
  return useMemo(() => {
    const wanted = fold(search)
    return (rooms ?? []).filter(({ name, notes }) => fold(`${name} ${notes}`).includes(wanted))
  }, [rooms, search])
}

function Summary({ rooms, today }: { rooms: readonly Room[]; today: string }) {
  const { t } = useTranslation(['shelter', 'app'])
  const inUse = rooms.filter(({ activeUntil }) => activeUntil === null || activeUntil > today)
  const beds = inUse
    .flatMap((room) => room.beds)
    .filter(({ activeUntil }) => activeUntil === null || activeUntil > today)
  return t('rooms.summary', {
    rooms: t('app:amount.rooms', { count: inUse.length }),
    beds: t('app:amount.beds', { count: beds.length }),
  })
}

function ListTools({ rooms }: { rooms: readonly Room[] }) {
  const { t } = useTranslation('shelter')
  const view = useRoomsView(rooms)
  return (
    <div className={classes.tools}>
      <IconButton label={t('rooms.exportList')} icon={IconDownload} onClick={() => void exportList(view)} />
      <IconButton label={t('rooms.print')} icon={IconPrinter} onClick={() => void printPage()} />
    </div>
  )
}

function NoRooms({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('shelter')
  const navigate = useNavigate()
  const mayWrite = useMay('rooms:write')
  const mayImport = useMay('register:import')
  return (
    <EmptyState
      icon={IconDoor}
      title={t('rooms.empty')}
      hint={mayWrite ? t('rooms.emptyHint') : t('rooms.emptyHintReader')}
      action={
        mayWrite && (
          <>
            <Button icon={IconPlus} onClick={onAdd}>
              {t('rooms.add')}
            </Button>
            {mayImport && (
              <Button icon={IconFileImport} onClick={() => void navigate({ to: '/import' })}>
                {t('rooms.importRegister')}
              </Button>
            )}
          </>
        )
      }
    />
  )
}
