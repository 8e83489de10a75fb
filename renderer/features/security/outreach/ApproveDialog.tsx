import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { requiredText, writtenText } from '../../../../common/kernel/text.ts'
import type { OutreachEvent } from '../../../../common/security/outreach/outreach.contract.ts'
import type { Assessment } from '../../../../common/security/risk/risk.contract.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { LevelMark } from '../risk/LevelMark.tsx'
import { LargeFields } from '../../../ui/form/LargeFields.tsx'
import classes from './dialogs.module.css'

const ready = z.object({ overrideReason: writtenText(300) })
const exceptional = z.object({ overrideReason: requiredText(300) })
const nothing = { overrideReason: '' }

type ApproveDialogProps = { event: OutreachEvent; assessment: Assessment | null; onClose: () => void }

/** Approves an event; while something lacks, as an exception with a reason that stays in sight. */
export function ApproveDialog({ event, assessment, onClose }: ApproveDialogProps) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('outreach.approve')
  const lacking = event.gaps.length > 0
  const form = useAppForm({
    ...formRules,
    defaultValues: nothing,
    validators: { onDynamic: lacking ? exceptional : ready },
    onSubmit: submitting(async (draft: typeof nothing) => {
      await mutateAsync({ ...draft, id: event.id, version: event.version })
      notify.done(t('outreach.done.approved'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('outreach.approveDialog.title', { title: event.title })}
        submitLabel={t(lacking ? 'outreach.approveDialog.submitException' : 'outreach.approveDialog.submit')}
      >
        <LargeFields>
          <EventFacts event={event} assessment={assessment} />
          {lacking && (
            <section className={classes.exception} aria-label={t('outreach.approveDialog.exception')}>
              <h3>{t('outreach.approveDialog.exception')}</h3>
              <ul>
                {event.gaps.map((gap) => (
                  <li key={gap}>{t(`outreach.gap.${gap}`)}</li>
                ))}
              </ul>
              <form.AppField name="overrideReason">
                {(field) => (
                  <field.TextArea
                    label={t('outreach.field.overrideReason')}
                    description={t('outreach.field.overrideHint')}
                    required
                    autoFocus
                    rows={2}
                  />
                )}
              </form.AppField>
            </section>
          )}
        </LargeFields>
      </form.FormDialog>
    </form.AppForm>
  )
}

function EventFacts({ event, assessment }: Pick<ApproveDialogProps, 'event' | 'assessment'>) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const { on, place, officerName } = event
  const measures = assessment?.measures ?? []
  const verified = measures.filter(({ verifiedAt }) => verifiedAt !== null).length
  return (
    <Facts
      columns={2}
      items={[
        [t('outreach.field.on'), format.longDate(on)],
        [t('outreach.field.place'), place],
        [t('outreach.steps.assessment'), assessment && <LevelMark key="level" level={assessment.level} />],
        [
          t('outreach.steps.measures'),
          measures.length > 0 ? t('outreach.steps.verified', { verified, count: measures.length }) : null,
        ],
        [t('outreach.steps.officer'), officerName],
      ]}
    />
  )
}
