import { TextInput } from '@mantine/core'
import { IconAlertCircle, IconBan, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../common/shelter/stays/findings.ts'
import { useSay } from '../../../i18n.ts'
import { useSession } from '../../../api/session.ts'
import classes from './FindingList.module.css'
import { findingKey, mayOverride, type Overrides } from './use-overrides.ts'

type FindingListProps = { findings: readonly Finding[]; overrides: Overrides }

/** What the house rules say about a proposal, each with a place for the reason where it may be set aside. */
export function FindingList({ findings, overrides }: FindingListProps) {
  const { t } = useTranslation('shelter')
  if (findings.length === 0) {
    return (
      <p className={classes.clear}>
        <IconCheck size={16} aria-hidden="true" /> {t('stays.findings.clear')}
      </p>
    )
  }
  return (
    <section aria-label={t('stays.findings.title')}>
      <ul className={classes.list}>
        {findings.map((finding) => (
          <FindingItem key={findingKey(finding)} finding={finding} overrides={overrides} />
        ))}
      </ul>
    </section>
  )
}

function FindingItem({ finding, overrides }: { finding: Finding; overrides: Overrides }) {
  const { t } = useTranslation('shelter')
  const { user } = useSession()
  const Icon = finding.severity === 'error' ? IconBan : IconAlertCircle
  const sentence = useFindingText()
  return (
    <li className={classes.item} data-severity={finding.severity}>
      <Icon size={18} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div className={classes.body}>
        <p className={classes.text}>
          <strong>{t(`stays.findings.${finding.severity}`)}</strong>
          {' · '}
          {sentence(finding)}
        </p>
        {mayOverride(finding, user.role) && (
          <TextInput
            label={t('stays.findings.reason')}
            value={overrides.reasonFor(finding)}
            onChange={(event) => overrides.setReason(finding, event.currentTarget.value)}
            maxLength={300}
          />
        )}
        {finding.severity === 'coordinator' && user.role !== 'coordinator' && (
          <p className={classes.hint}>{t('stays.findings.onlyCoordinator')}</p>
        )}
      </div>
    </li>
  )
}

/** The sentence of a broken rule: cause and next step. */
export function useFindingText(): (finding: Finding) => string {
  const say = useSay()
  return ({ rule, params }) => say(`rules:${rule}`, params)
}
