import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Visit } from '../../../../common/security/visits/visits.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { CancelVisitDialog } from './CancelVisitDialog.tsx'

/** One visit of the book, with everything that was written down about it. */
export function VisitPanel({ visit, onClose }: { visit: Visit; onClose: () => void }) {
  const { t } = useTranslation('security')
  const [cancelling, setCancelling] = useState(false)
  const mayCancel = useMay('log:write') && visit.state === 'expected'
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={visit.name}
      subtitle={t(`visits.state.${visit.state}`)}
      actions={
        mayCancel && (
          <Button icon={IconX} onClick={() => setCancelling(true)}>
            {t('visits.now.cancel')}
          </Button>
        )
      }
    >
      <VisitFacts visit={visit} />
      {cancelling && <CancelVisitDialog visit={visit} onClose={() => setCancelling(false)} />}
    </SidePanel>
  )
}

function VisitFacts({ visit }: { visit: Visit }) {
  const { t } = useTranslation(['security', 'app'])
  const format = useFormat()
  const moment = (at: Visit['inAt']) => (at === null ? null : format.dateTime(at))
  const refused = visit.state === 'refused'
  const cameIn = visit.inAt !== null
  const agreed = visit.hostAgreed ? t('visits.fact.agreedYes') : t('visits.fact.agreedNo')
  const facts: [string, string | null, boolean][] = [
    [t('visits.fact.expected'), moment(visit.expectedAt), visit.expectedAt !== null],
    [t('visits.fact.in'), moment(visit.inAt), cameIn],
    [refused ? t('visits.fact.refusedAt') : t('visits.fact.out'), moment(visit.outAt), visit.outAt !== null],
    [t('visits.column.type'), t(`visits.type.${visit.type}`), true],
    [t('visits.field.organisation'), visit.organisation, visit.organisation !== ''],
    [t('visits.field.purpose'), visit.purpose, visit.purpose !== ''],
    [t('visits.fact.host'), visit.hostAlias || t('visits.fact.toHouse'), true],
    [t('visits.fact.agreed'), agreed, visit.hostPersonId !== null && !refused],
    [t('visits.fact.id'), visit.idSeen ? t('visits.fact.idYes') : t('visits.fact.idNo'), cameIn],
    [t('visits.fact.escorted'), visit.escorted ? t('app:form.yes') : t('app:form.no'), cameIn],
    [t('visits.field.badge'), visit.badge, visit.badge !== ''],
    [t('visits.field.plate'), visit.plate, visit.plate !== ''],
    [t('visits.column.reason'), visit.reason, visit.reason !== ''],
    [t('visits.fact.incident'), t('visits.fact.incidentYes'), visit.incidentId !== null],
    [t('visits.column.by'), visit.byName, true],
  ]
  return <Facts items={facts.flatMap(([label, value, shown]) => (shown ? [[label, value] as const] : []))} />
}
