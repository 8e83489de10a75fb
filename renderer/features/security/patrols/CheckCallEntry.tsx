import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../../common/kernel/calendar.ts'
import type {
  CallOutcome,
  CallSchedule,
  PlannedCall,
} from '../../../../common/security/check-calls/check-calls.contract.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { QueryView } from '../../../ui/Loading.tsx'
import type { Entry } from './EntryForm.tsx'
import { EntryForm } from './EntryForm.tsx'
import { NoteField } from './NoteField.tsx'
import { PlanPick } from './PlanPick.tsx'
import { useAnswered } from './use-answered.ts'
import { OutcomeChoice } from './OutcomeChoice.tsx'

type CheckCallEntryProps = {
  onDone: () => void
  onCancel: () => void
  /** The schedule to begin with; without it the one that is due. */
  scheduleId?: string | undefined
}

/** Writes down a check call: Enter says that it was answered. */
export function CheckCallEntry({ onDone, onCancel, scheduleId }: CheckCallEntryProps) {
  const { t } = useTranslation('security')
  const today = todayInHouse()
  const schedules = useQueryOp('callSchedules.list', { includeEnded: true })
  const planned = useQueryOp('checkCalls.planned', { from: addDays(today, -1), until: addDays(today, 1) })
  return (
    <QueryView query={schedules}>
      {(all) => (
        <QueryView query={planned}>
          {(moments) => {
            const due = moments.filter(({ state }) => state === 'due')
            const schedules = all.filter(
              ({ id, endedAt }) => endedAt === null || due.some((one) => one.scheduleId === id),
            )
            const wanted = [
              scheduleId,
              due[0]?.scheduleId,
              moments.find(({ state }) => state === 'planned')?.scheduleId,
            ]
            const first = schedules.find(({ id }) => id === wanted.find((one) => one !== undefined)) ?? schedules[0]
            if (!first) return <p>{t('checkCalls.entry.noSchedule')}</p>
            return <CallForm {...{ schedules, first, moments, onDone, onCancel }} />
          }}
        </QueryView>
      )}
    </QueryView>
  )
}

type CallFormProps = {
  schedules: readonly CallSchedule[]
  first: CallSchedule
  moments: readonly PlannedCall[]
  onDone: () => void
  onCancel: () => void
}

function CallForm({ schedules, first, moments, onDone, onCancel }: CallFormProps) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('checkCalls.record')
  const [scheduleId, setScheduleId] = useState(first.id)
  const [outcome, setOutcome] = useState<CallOutcome>('answered')
  const [note, setNote] = useState('')
  const schedule = schedules.find(({ id }) => id === scheduleId) ?? first
  return (
    <EntryForm
      title={t('checkCalls.entry.title')}
      saveLabel={t('checkCalls.entry.save')}
      doneText={t('checkCalls.entry.done', { name: schedule.name })}
      save={({ at, late }) => mutateAsync({ scheduleId: schedule.id, at, late, outcome, note })}
      onDone={onDone}
      onCancel={onCancel}
    >
      {(entry) => (
        <>
          <SchedulePick {...{ schedules, schedule, moments, entry }} onChange={setScheduleId} />
          {entry.timeField}
          <OutcomeChoice value={outcome} onChange={setOutcome} />
          <NoteField
            label={t('checkCalls.entry.note')}
            value={note}
            onChange={setNote}
            reason={entry.reasons['note']}
          />
        </>
      )}
    </EntryForm>
  )
}

type SchedulePickProps = {
  schedules: readonly CallSchedule[]
  schedule: CallSchedule
  moments: readonly PlannedCall[]
  entry: Entry
  onChange: (scheduleId: string) => void
}

function SchedulePick({ schedules, schedule, moments, entry, onChange }: SchedulePickProps) {
  const { t } = useTranslation('security')
  const time = useAnswered(
    moments.filter((one) => one.scheduleId === schedule.id),
    entry.time.at,
  )
  return (
    <PlanPick
      label={t('checkCalls.entry.schedule')}
      plans={schedules}
      value={schedule.id}
      onChange={onChange}
      hint={time === null ? t('checkCalls.entry.answersNone') : t('checkCalls.entry.answers', { time })}
    />
  )
}
