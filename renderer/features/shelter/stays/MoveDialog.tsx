import { TextInput } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { toFailure } from '../../../api/client.ts'
import { useSession } from '../../../api/session.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { DatePick, Pick } from '../../../ui/controls.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import classes from './CheckInDialog.module.css'
import { FindingList } from './FindingList.tsx'
import { PlaceList, placeKey } from './PlaceList.tsx'
import { namesOf, type StaySubject } from './subjects.ts'
import { useBedOptions } from './use-bed-options.ts'
import { useOverrides } from './use-overrides.ts'
import { useDoneWithUndo } from './use-undo.ts'

type MoveDialogProps = {
  stays: readonly StaySubject[]
  /** Beds already chosen on the board, in order of the stays. */
  bedIds?: readonly string[] | undefined
  onClose: () => void
}

const nothing: readonly never[] = []

/** Moves people who are in the house to other beds from a date on, with a reason. */
export function MoveDialog({ stays, bedIds = nothing, onClose }: MoveDialogProps) {
  const { t } = useTranslation(['shelter', 'app'])
  const { user } = useSession()
  const [on, setOn] = useState<LocalDate>(todayInHouse())
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [beds, setBeds] = useState<ReadonlyMap<string, string>>(
    new Map(stays.flatMap((stay, index) => (bedIds[index] ? [[stay.stayId, bedIds[index]]] : []))),
  )
  const options = useBedOptions(on)
  const { mutateAsync, isPending } = useCommandOp('stays.move')
  const done = useDoneWithUndo()

  const moves = stays.flatMap(({ stayId }) => (beds.get(stayId) ? [{ stayId, bedId: beds.get(stayId) ?? '' }] : []))
  const complete = moves.length === stays.length
  const places = useQueryOp(
    'stays.suggestPlaces',
    {
      personIds: stays.map((stay) => stay.personId),
      from: on,
      until: null,
      movingStayIds: stays.map((stay) => stay.stayId),
    },
    { placeholderData: keepPreviousData },
  )
  const checked = useQueryOp('stays.checkMove', { moves, on, reason: '' }, { enabled: complete, staleTime: 0 })
  const findings = complete ? (checked.data ?? nothing) : nothing
  const overrides = useOverrides(findings, user.role)
  const ready = complete && reason.trim() !== '' && overrides.clear

  const submit = async () => {
    if (!ready || isPending) return
    try {
      const { changeId } = await mutateAsync({ moves, on, reason, overrides: overrides.overrides })
      done(t('stays.move.done', { names: namesOf(stays) }), changeId)
      onClose()
    } catch (error) {
      setFailure(toFailure(error))
    }
  }

  const chosen = places.data?.find((place) =>
    place.placements.every(({ personId, bedId }) => {
      const stay = stays.find((one) => one.personId === personId)
      return stay !== undefined && beds.get(stay.stayId) === bedId
    }),
  )
  const footer = (
    <>
      <Button onClick={onClose}>{t('app:action.cancel')}</Button>
      <Button kind="primary" keys="Ctrl ↵" busy={isPending} disabled={!ready} onClick={() => void submit()}>
        {t('stays.move.submit')}
      </Button>
    </>
  )
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('stays.move.title', { names: namesOf(stays) })}
      size="lg"
      onSubmit={() => void submit()}
      footer={footer}
    >
      <div className={classes.form}>
        <FailureNotice failure={failure ?? (complete ? checked.error : null)} />
        {bedIds.length === 0 && places.data && (
          <PlaceList
            places={places.data}
            chosen={complete && chosen ? placeKey(chosen) : null}
            onChoose={(place) => {
              const bedOf = new Map(place.placements.map(({ personId, bedId }) => [personId, bedId]))
              setBeds(
                new Map(
                  stays.flatMap((stay) =>
                    bedOf.get(stay.personId) ? [[stay.stayId, bedOf.get(stay.personId) ?? '']] : [],
                  ),
                ),
              )
            }}
          />
        )}
        <div className={classes.people}>
          {stays.map((stay) => (
            <div key={stay.stayId} className={classes.person}>
              <span className={classes.name}>
                {stay.alias}
                <span className={classes.code}>{stay.code}</span>
              </span>
              <Pick
                label={t('stays.checkIn.bedFor', { name: stay.alias })}
                hideLabel
                placeholder={t('stays.checkIn.chooseBed')}
                value={beds.get(stay.stayId) ?? null}
                onChange={(bedId) => bedId && setBeds(new Map(beds).set(stay.stayId, bedId))}
                options={options}
                searchable
                w="100%"
              />
            </div>
          ))}
        </div>
        <div className={classes.dates}>
          <DatePick label={t('stays.move.on')} value={on} required onChange={(date) => date && setOn(date)} w="100%" />
          <TextInput
            label={t('stays.move.reason')}
            description={t('stays.move.reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={300}
            required
            data-autofocus={bedIds.length > 0 || undefined}
          />
        </div>
        {complete && checked.data && <FindingList findings={findings} overrides={overrides} />}
      </div>
    </Dialog>
  )
}
