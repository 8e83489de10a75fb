import { useTranslation } from 'react-i18next'
import { incidentsContract, type Incident } from '../../../../common/security/incidents/incidents.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { notify } from '../../../ui/notify.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import { MeasureDialog } from './MeasureDialog.tsx'
import { NoticeDialog } from './NoticeDialog.tsx'
import { PictureDialog } from './PictureDialog.tsx'
import { WordsDialog } from './WordsDialog.tsx'

export type IncidentDialog =
  | { readonly kind: 'correct' | 'notice' | 'conclusion' | 'measure' | 'supplement' | 'picture' | 'close' }
  | { readonly kind: 'outcome'; readonly measureId: string }

type IncidentDialogsProps = { incident: Incident; dialog: IncidentDialog; onClose: () => void }

/** The dialog that was asked for. */
export function IncidentDialogs({ incident, dialog, onClose }: IncidentDialogsProps) {
  const props = { incident, onClose }
  switch (dialog.kind) {
    case 'correct':
      return <CorrectDialog {...props} />
    case 'notice':
      return <NoticeDialog {...props} />
    case 'measure':
      return <MeasureDialog {...props} />
    case 'picture':
      return <PictureDialog {...props} />
    case 'conclusion':
      return <ConclusionDialog {...props} />
    case 'supplement':
      return <SupplementDialog {...props} />
    case 'outcome':
      return <OutcomeDialog {...props} measureId={dialog.measureId} />
    case 'close':
      return <CloseDialog {...props} />
  }
}

type DialogProps = { incident: Incident; onClose: () => void }

function ConclusionDialog({ incident: { id, version }, onClose }: DialogProps) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('incidents.finishReview')
  return (
    <WordsDialog
      title={t('incidents.action.finishReview')}
      label={t('incidents.dialog.conclusion')}
      hint={t('incidents.dialog.conclusionHint')}
      schema={incidentsContract['incidents.finishReview'].input.shape.conclusion}
      onClose={onClose}
      onSave={async (conclusion) => {
        await mutateAsync({ id, version, conclusion })
        return t('incidents.done.reviewed')
      }}
    />
  )
}

function SupplementDialog({ incident: { id }, onClose }: DialogProps) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('incidents.supplement')
  return (
    <WordsDialog
      title={t('incidents.action.supplement')}
      label={t('incidents.dialog.supplementText')}
      hint={t('incidents.dialog.supplementHint')}
      schema={incidentsContract['incidents.supplement'].input.shape.text}
      onClose={onClose}
      onSave={async (text) => t('incidents.done.supplement', { number: (await mutateAsync({ id, text })).number })}
    />
  )
}

function OutcomeDialog({ incident: { id }, measureId, onClose }: DialogProps & { measureId: string }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('incidents.finishMeasure')
  return (
    <WordsDialog
      title={t('incidents.action.finishMeasure')}
      label={t('incidents.dialog.outcome')}
      schema={incidentsContract['incidents.finishMeasure'].input.shape.outcome}
      onClose={onClose}
      onSave={async (outcome) => {
        await mutateAsync({ id, measureId, outcome })
        return t('incidents.done.measureDone')
      }}
    />
  )
}

function CloseDialog({ incident: { id, number, version }, onClose }: DialogProps) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('incidents.close')
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('incidents.action.close')}
      text={t('incidents.dialog.closeText', { number })}
      confirmLabel={t('incidents.action.close')}
      onConfirm={async () => {
        await mutateAsync({ id, version })
        notify.done(t('incidents.done.closed'))
      }}
    />
  )
}
