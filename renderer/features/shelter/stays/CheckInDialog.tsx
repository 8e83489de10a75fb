import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import type { Failure } from '../../../../common/kernel/app-error.ts'
import { toFailure } from '../../../api/client.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { DatePick } from '../../../ui/controls.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import classes from './CheckInDialog.module.css'
import { CheckInPeople } from './CheckInPeople.tsx'
import { FindingList } from './FindingList.tsx'
import { PlaceList, placeKey } from './PlaceList.tsx'
import { useCheckIn, type CheckInStart } from './use-check-in.ts'
import { useDoneWithUndo } from './use-undo.ts'

type CheckInDialogProps = { start: CheckInStart; onClose: () => void }

/** Receives one person or a whole family: who, when, where, and what the house rules say about it. */
export function CheckInDialog({ start, onClose }: CheckInDialogProps) {
  const { t } = useTranslation(['shelter', 'app'])
  const checkIn = useCheckIn(start)
  const persons = useQueryOp('persons.search', { text: '' })
  const { mutateAsync, isPending } = useCommandOp('stays.checkIn')
  const [failure, setFailure] = useState<Failure | null>(null)
  const done = useDoneWithUndo()
  const count = checkIn.people.length

  const submit = async () => {
    if (!checkIn.ready || isPending) return
    try {
      const { changeId } = await mutateAsync(checkIn.input)
      const name = persons.data?.find((person) => person.id === checkIn.people[0])?.alias ?? ''
      done(t('stays.checkIn.done', { count, name }), changeId)
      onClose()
    } catch (error) {
      setFailure(toFailure(error))
    }
  }

  const hint = count === 0 ? t('stays.checkIn.nobody') : !checkIn.complete ? t('stays.checkIn.everyBed') : null
  const footer = (
    <>
      {hint && <span className={classes.hint}>{hint}</span>}
      <Button onClick={onClose}>{t('app:action.cancel')}</Button>
      <Button kind="primary" keys="Ctrl ↵" busy={isPending} disabled={!checkIn.ready} onClick={() => void submit()}>
        {t('stays.checkIn.submit', { count })}
      </Button>
    </>
  )
  const chosen = checkIn.places.find((place) => checkIn.complete && sameBeds(place, checkIn.placements))

  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('stays.checkIn.title')}
      size="lg"
      onSubmit={() => void submit()}
      footer={footer}
    >
      <div className={classes.form}>
        <FailureNotice failure={failure ?? checkIn.checkFailure} />
        <CheckInPeople checkIn={checkIn} persons={persons.data ?? []} />
        <div className={classes.dates}>
          <DatePick
            label={t('stays.checkIn.from')}
            value={checkIn.from}
            required
            onChange={(date) => date && checkIn.setFrom(date)}
            w="100%"
          />
          <DatePick
            label={t('stays.checkIn.expectedUntil')}
            value={checkIn.until}
            onChange={checkIn.setUntil}
            w="100%"
          />
        </div>
        {count > 0 && checkIn.placesKnown && (
          <PlaceList places={checkIn.places} chosen={chosen ? placeKey(chosen) : null} onChoose={checkIn.choosePlace} />
        )}
        {checkIn.checked && <FindingList findings={checkIn.findings} overrides={checkIn.overrides} />}
      </div>
    </Dialog>
  )
}

type Beds = readonly { personId: string; bedId: string }[]

function sameBeds(place: { placements: Beds }, placements: Beds): boolean {
  const wanted = new Map(placements.map(({ personId, bedId }) => [personId, bedId]))
  return place.placements.every(({ personId, bedId }) => wanted.get(personId) === bedId)
}
