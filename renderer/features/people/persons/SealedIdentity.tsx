import { IconEye, IconEyeOff, IconLock, IconPencil } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Identity } from '../../../../common/people/persons/persons.contract.ts'
import { useMay } from '../../../api/session.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { Keys } from '../../../ui/Kbd.tsx'
import { Section } from '../../../ui/Page.tsx'
import { SealIdentityDialog } from './SealIdentityDialog.tsx'
import classes from './SealedIdentity.module.css'
import { useHold } from './use-hold.ts'
import { useRevealedIdentity } from './use-revealed-identity.ts'

/** Legal name and personal number: closed until held open, closed again after half a minute, every opening audited. */
export function SealedIdentity({ personId }: { personId: string }) {
  const { t } = useTranslation('people')
  const mayRead = useMay('identity:read')
  const mayWrite = useMay('identity:write')
  const [editing, setEditing] = useState(false)
  const { revealed, failure, reveal, hide } = useRevealedIdentity(personId)
  const edit = () => {
    hide()
    setEditing(true)
  }
  const actions = mayRead && mayWrite && (
    <Button kind="quiet" icon={IconPencil} onClick={edit}>
      {t('persons.identity.edit')}
    </Button>
  )
  return (
    <Section title={t('persons.identity.title')} actions={actions}>
      <p className={classes.seal}>
        <IconLock size={16} stroke={1.75} aria-hidden="true" />
        {mayRead ? t('persons.identity.text') : t('persons.identity.restricted')}
      </p>
      <FailureNotice failure={failure} />
      {mayRead && (revealed ? <Opened {...revealed} onHide={hide} /> : <HoldButton onHeld={reveal} />)}
      {editing && <SealIdentityDialog personId={personId} onClose={() => setEditing(false)} />}
    </Section>
  )
}

/** The button that must be held; `V` held does the same. */
function HoldButton({ onHeld }: { onHeld: () => Promise<void> }) {
  const { t } = useTranslation('people')
  const { holding, tooShort, begin, end, handlers } = useHold(useCallback(() => void onHeld(), [onHeld]))
  useEffect(() => {
    const release = (event: KeyboardEvent) => {
      if (event.code === 'KeyV') end()
    }
    window.addEventListener('keyup', release)
    return () => window.removeEventListener('keyup', release)
  }, [end])
  usePageActions(
    useMemo(
      () => [
        {
          id: 'reveal-identity',
          label: t('persons.identity.reveal'),
          icon: IconEye,
          keys: 'V',
          synonyms: t('persons.identity.revealWords'),
          run: begin,
        },
      ],
      [t, begin],
    ),
  )
  return (
    <div className={classes.closed}>
      <button type="button" className={classes.hold} data-holding={holding || undefined} {...handlers}>
        <IconEye size={16} stroke={1.75} aria-hidden="true" />
        {t('persons.identity.reveal')}
        <Keys keys="V" />
      </button>
      <span role="status" className={classes.hint}>
        {tooShort ? t('persons.identity.tooShort') : t('persons.identity.revealHint')}
      </span>
    </div>
  )
}

type OpenedProps = { identity: Identity; secondsLeft: number; onHide: () => void }

function Opened({ identity: { legalName, cnp }, secondsLeft, onHide }: OpenedProps) {
  const { t } = useTranslation('people')
  return (
    <div className={classes.opened}>
      <span role="status" className="visually-hidden">
        {t('persons.identity.shown')}
      </span>
      <Facts
        items={[
          [t('persons.identity.legalName'), legalName ?? t('persons.identity.notRecorded')],
          [t('persons.identity.cnp'), cnp ?? t('persons.identity.notRecorded')],
        ]}
      />
      <div className={classes.hiding}>
        <Button icon={IconEyeOff} onClick={onHide}>
          {t('persons.identity.hide')}
        </Button>
        <span className={classes.hint}>{t('persons.identity.hidesIn', { count: secondsLeft })}</span>
      </div>
    </div>
  )
}
