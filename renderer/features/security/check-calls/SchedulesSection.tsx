import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallSchedule } from '../../../../common/security/check-calls/check-calls.contract.ts'
import { callTimes } from '../../../../common/security/patrols/plan.rules.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Section } from '../../../ui/Page.tsx'
import { PlanCard, PlanCards } from '../patrols/PlanCards.tsx'
import { ScheduleDialog } from './ScheduleDialog.tsx'

/** With whom calls are agreed, and when. */
export function SchedulesSection() {
  const { t } = useTranslation('security')
  const schedules = useQueryOp('callSchedules.list', {})
  const mayPlan = useMay('security:configure')
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<CallSchedule | null>(null)
  return (
    <Section
      title={t('checkCalls.schedules.title')}
      actions={
        mayPlan && (
          <Button icon={IconPlus} onClick={() => setAdding(true)}>
            {t('checkCalls.schedules.add')}
          </Button>
        )
      }
    >
      <QueryView query={schedules}>
        {(list) => (
          <PlanCards none={t('checkCalls.schedules.none')} empty={list.length === 0}>
            {list.map((schedule) => (
              <PlanCard
                key={schedule.id}
                name={schedule.name}
                facts={[
                  [
                    t('checkCalls.schedules.calls'),
                    `${callTimes(schedule).join(' · ')}, ${t('patrols.routes.grace', { count: schedule.graceMinutes })}`,
                  ],
                ]}
                actions={
                  mayPlan && <Button onClick={() => setEnding(schedule)}>{t('checkCalls.schedules.end')}</Button>
                }
              />
            ))}
          </PlanCards>
        )}
      </QueryView>
      {adding && <ScheduleDialog onClose={() => setAdding(false)} />}
      {ending && <EndScheduleDialog schedule={ending} onClose={() => setEnding(null)} />}
    </Section>
  )
}

function EndScheduleDialog({ schedule, onClose }: { schedule: CallSchedule; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('callSchedules.end')
  const { id, name, version } = schedule
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('checkCalls.dialog.end', { name })}
      text={t('checkCalls.dialog.endText')}
      confirmLabel={t('checkCalls.dialog.endSubmit')}
      onConfirm={async () => {
        await mutateAsync({ id, version })
        notify.done(t('checkCalls.dialog.ended', { name }))
      }}
    />
  )
}
