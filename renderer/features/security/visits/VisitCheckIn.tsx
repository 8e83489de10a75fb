import { useStore } from '@tanstack/react-form'
import type { KeyboardEvent } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Visit, WatchMatch } from '../../../../common/security/visits/visits.contract.ts'
import { useSession } from '../../../api/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Section } from '../../../ui/Page.tsx'
import classes from './gate-form.module.css'
import { useVisitForm, type VisitForm } from './use-visit-form.ts'
import { useWatchMatches } from './use-watch-matches.ts'
import { AdmissionFields, ReasonField, RefusalFields, TimeField, VisitorFields } from './VisitFields.tsx'
import { WatchMatches } from './WatchMatches.tsx'

type VisitCheckInProps = {
  onDone: () => void
  onCancel: () => void
  /** The announced visitor who has arrived. */
  expected?: Visit | undefined
}

/**
 * Somebody at the gate, written down by keyboard: whom he resembles is shown while the name is typed, and the visit is
 * let in or refused from the same words. Stands on a page of its own or inside another.
 */
export function VisitCheckIn({ onDone, onCancel, expected }: VisitCheckInProps) {
  const { t } = useTranslation('security')
  const { user } = useSession()
  const shown = useRef<readonly WatchMatch[]>([])
  const form = useVisitForm({ expected, matches: () => shown.current, onDone })
  const { name, plate, idSeen, refusing, matchesSeen } = useStore(form.store, ({ values }) => values)
  const matches = useWatchMatches(name, plate)
  useEffect(() => {
    shown.current = matches
  }, [matches])
  const blocked = user.role !== 'coordinator' && matches.some(({ instruction }) => instruction === 'never-admit')
  const title = expected ? t('visits.checkIn.titleExpected', { name: expected.name }) : t('visits.checkIn.title')
  return (
    <Section title={title}>
      <form.AppForm>
        <div className={classes.form} onKeyDown={(event) => leaveOnEscape(event, form, onCancel)}>
          <form.Form>
            <VisitorFields form={form} autoFocus={expected === undefined} />
            <WatchMatches
              matches={matches}
              blocked={blocked || refusing}
              seen={matchesSeen}
              onSeen={(ids) => form.setFieldValue('matchesSeen', ids)}
            />
            {!refusing && <AdmissionFields form={form} autoFocus={expected !== undefined} />}
            {refusing && <p className={classes.text}>{t('visits.checkIn.refuseText')}</p>}
            {refusing && matches.length > 0 && <RefusalFields form={form} matches={matches} />}
            <div className={classes.line}>
              {(refusing || (!blocked && (matches.length > 0 || !idSeen))) && (
                <div className={classes.wide}>
                  <ReasonField form={form} />
                </div>
              )}
              <TimeField form={form} />
            </div>
            <Actions form={form} blocked={blocked} onCancel={onCancel} />
          </form.Form>
        </div>
      </form.AppForm>
    </Section>
  )
}

/** Esc closes what nobody has written in; what was typed is only left by its button, whatever page is around it. */
function leaveOnEscape(event: KeyboardEvent, form: VisitForm, onCancel: () => void): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.preventDefault()
  if (form.state.isDefaultValue) onCancel()
}

type ActionsProps = { form: VisitForm; blocked: boolean; onCancel: () => void }

/** Let in, refuse or leave: the first of them is what the house wants here. */
function Actions({ form, blocked, onCancel }: ActionsProps) {
  const { t } = useTranslation(['security', 'app'])
  const refusing = useStore(form.store, ({ values }) => values.refusing)
  const turn = (refuse: boolean) => form.setFieldValue('refusing', refuse)
  return (
    <div className={classes.actions}>
      {refusing ? (
        <>
          <form.SubmitButton label={t('visits.checkIn.refuseSubmit')} keys="Ctrl ↵" />
          <Button onClick={() => turn(false)}>{t('visits.checkIn.backToAdmit')}</Button>
        </>
      ) : (
        <>
          {!blocked && <form.SubmitButton label={t('visits.checkIn.submit')} keys="Ctrl ↵" />}
          <Button kind={blocked ? 'primary' : 'plain'} onClick={() => turn(true)}>
            {t('visits.checkIn.refuse')}
          </Button>
        </>
      )}
      <Button kind="quiet" onClick={onCancel}>
        {t('app:action.cancel')}
      </Button>
    </div>
  )
}
