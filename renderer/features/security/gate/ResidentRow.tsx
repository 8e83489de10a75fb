import { IconDoorExit, IconHome, IconId, IconLuggage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GatePerson } from '../../../../common/security/gate/gate.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import classes from './HousePage.module.css'
import { useCameBack } from './use-came-back.ts'

/** One resident: in, out or on leave by sign and word; on paper with a box to tick. */
export function ResidentRow({ person, onBadge }: { person: GatePerson; onBadge: () => void }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const mayWrite = useMay('log:write')
  const { cameBack, busy } = useCameBack()
  const where = person.onLeave ? 'leave' : person.inside ? 'in' : 'out'
  const Icon = { in: IconHome, out: IconDoorExit, leave: IconLuggage }[where]
  const details = [
    person.bedLabel,
    person.child && t('gate.house.child'),
    person.badge && t('gate.pick.badge', { badge: person.badge }),
  ].filter(Boolean)
  return (
    <li className={classes.resident} data-where={where}>
      <span className={classes.box} aria-hidden="true" />
      <Icon size={18} stroke={1.75} aria-hidden="true" className={classes.sign ?? ''} />
      <span>
        <strong>{person.alias}</strong> <span className={classes.quiet}>{person.code}</span>
        <br />
        <span className={classes.quiet}>{details.join(' · ')}</span>
      </span>
      <span className={classes.state}>
        {t(`gate.house.where.${where}`)}
        {where === 'out' && person.outSince && ` ${t('gate.open.since', { time: format.dateTime(person.outSince) })}`}
      </span>
      {mayWrite && (
        <span className={`${classes.actions} no-print`}>
          {where === 'out' && (
            <Button busy={busy} onClick={() => void cameBack(person)}>
              {t('gate.open.cameBack')}
            </Button>
          )}
          <IconButton icon={IconId} label={t('gate.badge.title', { alias: person.alias })} onClick={onBadge} />
        </span>
      )}
    </li>
  )
}
