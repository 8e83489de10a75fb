import { Checkbox } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { WatchMatch } from '../../../../common/security/visits/visits.contract.ts'
import classes from './WatchMatches.module.css'

type WatchMatchesProps = {
  matches: readonly WatchMatch[]
  /** Only the coordinator may decide to let this visitor in. */
  blocked: boolean
  seen: readonly string[]
  onSeen: (ids: string[]) => void
}

/** Whom a visitor resembles and what is to be done; read out as it appears. */
export function WatchMatches({ matches, blocked, seen, onSeen }: WatchMatchesProps) {
  const { t } = useTranslation('security')
  const toggle = (id: string, on: boolean) => onSeen(on ? [...seen, id] : seen.filter((one) => one !== id))
  return (
    <div role="status" className={classes.region}>
      {matches.length > 0 && (
        <div className={classes.matches}>
          <p className={classes.title}>
            <IconEye size={20} stroke={1.75} aria-hidden="true" />
            {t('visits.match.title', { count: matches.length })}
          </p>
          <ul className={classes.list}>
            {matches.map((match) => (
              <li key={match.id} className={classes.match}>
                <Match match={match} />
                {!blocked && (
                  <Checkbox
                    label={t('visits.match.seen', { label: match.label })}
                    checked={seen.includes(match.id)}
                    onChange={(event) => toggle(match.id, event.currentTarget.checked)}
                  />
                )}
              </li>
            ))}
          </ul>
          {blocked && <p className={classes.rule}>{t('visits.match.onlyCoordinator')}</p>}
        </div>
      )}
    </div>
  )
}

function Match({ match }: { match: WatchMatch }) {
  const { t } = useTranslation('security')
  const who = [match.label, match.by === 'plate' ? t('visits.match.byPlate') : '', match.description]
  return (
    <div>
      <p className={classes.who}>{who.filter(Boolean).join(' · ')}</p>
      <p className={classes.what}>
        <strong>{t(`watchList.instruction.${match.instruction}`)}.</strong> {match.instructionText}
      </p>
    </div>
  )
}
