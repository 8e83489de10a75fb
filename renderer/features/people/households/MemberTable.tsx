import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n.ts'
import { PersonName } from '../persons/PersonName.tsx'
import type { Member, Place } from './household-rows.ts'
import classes from './MemberTable.module.css'

type MemberTableProps = {
  members: readonly Member[]
  /** The person on whose page the table stands: not a link to itself. */
  ownId?: string | undefined
  /** Where members sleep tonight; shown in place of the end of membership. */
  places?: ReadonlyMap<string, Place> | undefined
}

/** The members of a household with what they are to its head and since when. */
export function MemberTable({ members, ownId, places }: MemberTableProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const until = (member: Member) => (member.until === null ? '—' : format.date(member.until))
  const placeText = (place: Place | undefined) =>
    place ? `${place.roomName} · ${place.bedLabel}` : t('households.panel.notInHouse')
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('households.addMember.person')}</th>
          <th scope="col">{t('households.form.relation')}</th>
          <th scope="col">{t('households.column.from')}</th>
          <th scope="col">{places ? t('households.column.place') : t('households.column.until')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr
            key={member.id}
            data-own={member.personId === ownId || undefined}
            data-ended={member.until !== null || undefined}
          >
            <td>
              {member.personId === ownId ? (
                <PersonName {...member} />
              ) : (
                <Link to="/persoane/$id" params={{ id: member.personId }} className={classes.link}>
                  <PersonName {...member} />
                </Link>
              )}
            </td>
            <td>
              {t(`households.relation.${member.relation}`)}
              {member.guardian && <span className={classes.guardian}>{t('households.guardian')}</span>}
            </td>
            <td>{format.date(member.from)}</td>
            <td>{places ? placeText(places.get(member.personId)) : until(member)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
