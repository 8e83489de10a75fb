import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Incident } from '../../../../common/security/incidents/incidents.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { QueryView } from '../../../ui/Loading.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { IncidentDialogs, type IncidentDialog } from './IncidentDialogs.tsx'
import { IncidentFile } from './IncidentFile.tsx'
import { NextSteps } from './NextSteps.tsx'

/** The whole file of one incident, with what can be done next. */
export function IncidentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('security')
  const query = useQueryOp('incidents.get', { id })
  const [dialog, setDialog] = useState<IncidentDialog | null>(null)
  const incident: Incident | undefined = query.data
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={incident ? incident.number : t('incidents.title')}
      subtitle={
        incident && `${t(`incidents.category.${incident.category}`)} · ${t(`incidents.state.${incident.state}`)}`
      }
      actions={incident && <NextSteps incident={incident} onDialog={setDialog} />}
    >
      <QueryView query={query}>{(data) => <IncidentFile incident={data} onDialog={setDialog} />}</QueryView>
      {incident && dialog && <IncidentDialogs incident={incident} dialog={dialog} onClose={() => setDialog(null)} />}
    </SidePanel>
  )
}
