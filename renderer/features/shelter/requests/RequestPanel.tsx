import { Link, useNavigate } from '@tanstack/react-router'
import { IconBed, IconUserOff, IconX } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlaceRequest, TurnAwayReason } from '../../../../common/shelter/requests/requests.contract.ts'
import { turnAwayReasons } from '../../../../common/shelter/requests/requests.contract.ts'
import { useMay } from '../../../api/session.ts'
import { queryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import classes from './RequestPanel.module.css'
import { TurnAwayDialog } from './TurnAwayDialog.tsx'
import { UrgencyMark } from './UrgencyMark.tsx'
import { usePeopleText } from './use-people-text.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

/** One request: who asks, what they need, and the three ways it can end. */
export function RequestPanel({ request, onClose }: { request: PlaceRequest; onClose: () => void }) {
  const { t } = useTranslation('shelter')
  const [dialog, setDialog] = useState<'withdraw' | 'turn-away' | null>(null)
  const open = request.state === 'waiting' || request.state === 'reserved'
  const mayWrite = useMay('stays:write') && open
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={request.label}
      subtitle={t(`requests.state.${request.state}`)}
      actions={mayWrite && <PanelActions request={request} onDialog={setDialog} />}
    >
      <RequestFacts request={request} />
      {request.personIds.length > 0 && <LinkedPersons personIds={request.personIds} />}
      {dialog === 'withdraw' && <WithdrawDialog request={request} onClose={() => setDialog(null)} />}
      {dialog === 'turn-away' && <TurnAwayDialog request={request} onClose={() => setDialog(null)} />}
    </SidePanel>
  )
}

type PanelActionsProps = { request: PlaceRequest; onDialog: (dialog: 'withdraw' | 'turn-away') => void }

function PanelActions({ request, onDialog }: PanelActionsProps) {
  const { t } = useTranslation('shelter')
  const navigate = useNavigate()
  return (
    <>
      <Button icon={IconBed} onClick={() => void navigate({ to: '/tabla', search: { request: request.id } })}>
        {t('requests.action.findPlace')}
      </Button>
      <Button icon={IconUserOff} onClick={() => onDialog('turn-away')}>
        {t('requests.action.turnAway')}
      </Button>
      <Button kind="quiet" icon={IconX} onClick={() => onDialog('withdraw')}>
        {t('requests.action.withdraw')}
      </Button>
    </>
  )
}

function RequestFacts({ request }: { request: PlaceRequest }) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const peopleText = usePeopleText()
  const closedReason = useClosedReason(request)
  return (
    <Facts
      items={[
        [t('requests.fact.people'), peopleText(request)],
        [t('requests.fact.urgency'), <UrgencyMark key="urgency" urgency={request.urgency} />],
        [t('requests.fact.wantedFrom'), format.date(request.wantedFrom)],
        [t('requests.fact.asked'), format.dateTime(request.askedAt)],
        [t('requests.fact.referredBy'), request.referredBy || null],
        [t('requests.fact.needs'), request.needs || null],
        ...(closedReason ? [[t('requests.fact.closedReason'), closedReason] as const] : []),
      ]}
    />
  )
}

/** A turned-away request is closed with one of the reasons, a withdrawn one with a text. */
function useClosedReason({ state, closedReason }: PlaceRequest): string | null {
  const { t } = useTranslation('shelter')
  if (closedReason === null || closedReason === '') return null
  const isReason = (text: string): text is TurnAwayReason => turnAwayReasons.some((reason) => reason === text)
  return state === 'turned-away' && isReason(closedReason) ? t(`requests.turnAwayReason.${closedReason}`) : closedReason
}

function LinkedPersons({ personIds }: { personIds: readonly string[] }) {
  const { t } = useTranslation('shelter')
  const mayRead = useMay('people:read')
  const found = useQueries({
    queries: personIds.map((id) => ({ ...queryOp('persons.get', { id }), enabled: mayRead })),
  })
  if (!mayRead) return null
  return (
    <section className={classes.persons}>
      <h3>{t('requests.fact.persons')}</h3>
      <ul>
        {found.flatMap(({ data: person }) =>
          person
            ? [
                <li key={person.id}>
                  <Link to="/persoane/$id" params={{ id: person.id }}>
                    {person.alias}
                  </Link>{' '}
                  <span>{person.code}</span>
                </li>,
              ]
            : [],
        )}
      </ul>
    </section>
  )
}
