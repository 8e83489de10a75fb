import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../../common/kernel/calendar.ts'
import type { PlannedRound, Route } from '../../../../common/security/patrols/patrols.contract.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { QueryView } from '../../../ui/Loading.tsx'
import type { PlaceMark } from './CheckpointList.tsx'
import { CheckpointList, inOrder } from './CheckpointList.tsx'
import type { Entry } from './EntryForm.tsx'
import { EntryForm } from './EntryForm.tsx'
import { NoteField } from './NoteField.tsx'
import { PlanPick } from './PlanPick.tsx'
import { useAnswered } from './use-answered.ts'

type RoundEntryProps = {
  onDone: () => void
  onCancel: () => void
  /** The route to begin with; without it the one that is due. */
  routeId?: string | undefined
}

/** Writes down a round: Enter says that everything was in order. */
export function RoundEntry({ onDone, onCancel, routeId }: RoundEntryProps) {
  const { t } = useTranslation('security')
  const today = todayInHouse()
  const routes = useQueryOp('routes.list', { includeEnded: true })
  const planned = useQueryOp('rounds.planned', { from: addDays(today, -1), until: addDays(today, 1) })
  return (
    <QueryView query={routes}>
      {(all) => (
        <QueryView query={planned}>
          {(moments) => {
            const due = moments.filter(({ state }) => state === 'due')
            const routes = all.filter(({ id, endedAt }) => endedAt === null || due.some((one) => one.routeId === id))
            const wanted = [routeId, due[0]?.routeId, moments.find(({ state }) => state === 'planned')?.routeId]
            const first = routes.find(({ id }) => id === wanted.find((one) => one !== undefined)) ?? routes[0]
            if (!first) return <p>{t('patrols.entry.noRoute')}</p>
            return <RoundForm {...{ routes, first, moments, onDone, onCancel }} />
          }}
        </QueryView>
      )}
    </QueryView>
  )
}

type RoundFormProps = {
  routes: readonly Route[]
  first: Route
  moments: readonly PlannedRound[]
  onDone: () => void
  onCancel: () => void
}

function RoundForm({ routes, first, moments, onDone, onCancel }: RoundFormProps) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('rounds.record')
  const [routeId, setRouteId] = useState<string | null>(null)
  const [marks, setMarks] = useState<ReadonlyMap<string, PlaceMark>>(new Map())
  const [note, setNote] = useState('')
  const [sent, setSent] = useState<readonly string[]>([])
  const route = routes.find(({ id }) => id === routeId) ?? first
  const exceptions = route.checkpoints.flatMap(({ id }) => {
    const { result, note: found } = marks.get(id) ?? inOrder
    return result === 'ok' ? [] : [{ checkpointId: id, result, note: found }]
  })
  return (
    <EntryForm
      title={t('patrols.entry.title')}
      saveLabel={t('patrols.entry.save')}
      doneText={t('patrols.entry.done', { name: route.name })}
      save={({ at, late }) => {
        setSent(exceptions.map(({ checkpointId }) => checkpointId))
        return mutateAsync({ routeId: route.id, at, late, exceptions, note })
      }}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(entry) => (
        <>
          <RoutePick {...{ routes, route, moments, entry }} onChange={setRouteId} />
          {entry.timeField}
          <CheckpointList
            key={route.id}
            places={route.checkpoints}
            marks={marks}
            onMark={(placeId, mark) => setMarks(new Map(marks).set(placeId, mark))}
            sent={sent}
            reasons={entry.reasons}
            autoFocus={routeId === null}
          />
          <NoteField label={t('patrols.entry.note')} value={note} onChange={setNote} reason={entry.reasons['note']} />
        </>
      )}
    </EntryForm>
  )
}

type RoutePickProps = {
  routes: readonly Route[]
  route: Route
  moments: readonly PlannedRound[]
  entry: Entry
  onChange: (routeId: string) => void
}

function RoutePick({ routes, route, moments, entry, onChange }: RoutePickProps) {
  const { t } = useTranslation('security')
  const time = useAnswered(
    moments.filter((one) => one.routeId === route.id),
    entry.time.at,
  )
  return (
    <PlanPick
      label={t('patrols.entry.route')}
      plans={routes}
      value={route.id}
      onChange={onChange}
      hint={time === null ? t('patrols.entry.answersNone') : t('patrols.entry.answers', { time })}
    />
  )
}
