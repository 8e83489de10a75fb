import { IconCrown, IconExternalLink, IconUserMinus, IconUserPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import type { ActionItem } from '../../../ui/ActionMenu.tsx'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { PersonName } from '../persons/PersonName.tsx'
import { StayButtons } from '../persons/StayButtons.tsx'
import { AddMemberDialog } from './AddMemberDialog.tsx'
import { AppointHeadDialog } from './AppointHeadDialog.tsx'
import { EndMembershipDialog } from './EndMembershipDialog.tsx'
import type { HouseholdRow, Member } from './household-rows.ts'
import classes from './HouseholdPanel.module.css'

type Doing = { readonly what: 'add' } | { readonly what: 'end' | 'appoint'; readonly member: Member }

/** A household beside the list: who belongs to it, who did, and what can be done. */
export function HouseholdPanel({ row, onClose }: { row: HouseholdRow; onClose: () => void }) {
  const { t } = useTranslation(['people', 'app'])
  const format = useFormat()
  const mayWrite = useMay('people:write')
  const [doing, setDoing] = useState<Doing | null>(null)
  const done = () => setDoing(null)
  const people = row.members.map(({ personId, alias, code }) => ({
    id: personId,
    alias,
    code,
    stayId: row.places.get(personId)?.stayId ?? null,
  }))
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t('households.household', { code: row.code })}
      subtitle={[row.head?.alias, t('app:amount.persons', { count: row.members.length })].filter(Boolean).join(' · ')}
      actions={
        <>
          <StayButtons people={people} />
          {mayWrite && row.members.length > 0 && (
            <Button icon={IconUserPlus} onClick={() => setDoing({ what: 'add' })}>
              {t('households.addMember.action')}
            </Button>
          )}
        </>
      }
    >
      <h3 className={classes.title}>{t('households.panel.members')}</h3>
      <ul className={classes.members}>
        {row.members.map((member) => (
          <MemberLine
            key={member.id}
            member={member}
            row={row}
            onEnd={mayWrite ? () => setDoing({ what: 'end', member }) : undefined}
            onAppoint={mayWrite && member.relation !== 'head' ? () => setDoing({ what: 'appoint', member }) : undefined}
          />
        ))}
      </ul>
      {row.former.length > 0 && (
        <>
          <h3 className={classes.title}>{t('households.panel.history')}</h3>
          <ul className={classes.members}>
            {row.former.map((member) => (
              <li key={member.id} className={classes.former}>
                <PersonName {...member} />
                <span className={classes.detail}>
                  {[t(`households.relation.${member.relation}`), format.period(member.from, member.until)].join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {doing?.what === 'add' && <AddMemberDialog row={row} onClose={done} />}
      {doing?.what === 'end' && <EndMembershipDialog row={row} member={doing.member} onClose={done} />}
      {doing?.what === 'appoint' && <AppointHeadDialog row={row} member={doing.member} onClose={done} />}
    </SidePanel>
  )
}

type MemberLineProps = {
  member: Member
  row: HouseholdRow
  onEnd: (() => void) | undefined
  onAppoint: (() => void) | undefined
}

function MemberLine({ member, row, onEnd, onAppoint }: MemberLineProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const navigate = useNavigate()
  const place = row.places.get(member.personId)
  const open = () => void navigate({ to: '/persoane/$id', params: { id: member.personId } })
  const items: ActionItem[] = [
    { id: 'open', label: t('persons.openPage'), icon: IconExternalLink, onSelect: open },
    ...(onAppoint
      ? [{ id: 'appoint', label: t('households.appoint.action'), icon: IconCrown, onSelect: onAppoint }]
      : []),
    ...(onEnd ? [{ id: 'end', label: t('households.end.action'), icon: IconUserMinus, onSelect: onEnd }] : []),
  ]
  return (
    <li className={classes.member} data-head={member.relation === 'head' || undefined}>
      <div className={classes.words}>
        <PersonName {...member} />
        <span className={classes.detail}>
          {[
            t(`households.relation.${member.relation}`),
            t('households.panel.since', { date: format.date(member.from) }),
          ].join(' · ')}
          {member.guardian && <span className={classes.guardian}>{t('households.guardian')}</span>}
        </span>
        <span className={place ? classes.here : classes.detail}>
          {place ? t('persons.place', { room: place.roomName, bed: place.bedLabel }) : t('households.panel.notInHouse')}
        </span>
      </div>
      <ActionMenu label={t('households.panel.actions', { alias: member.alias })} items={items} />
    </li>
  )
}
