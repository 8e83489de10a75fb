import { useNavigate } from '@tanstack/react-router'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import classes from './UnseenIncidents.module.css'
import { useAcknowledge } from './use-acknowledge.ts'

/** Severity 1, on every page of whoever coordinates, until she says that she has seen it. No sound, no red. */
export function UnseenIncidents() {
  const mayReview = useMay('incidents:review')
  return mayReview && <Banner />
}

function Banner() {
  const { t } = useTranslation('security')
  const format = useFormat()
  const navigate = useNavigate()
  const acknowledge = useAcknowledge()
  const { data: unseen = [] } = useQueryOp('incidents.unseen', {})
  return (
    <div role="status" aria-label={t('incidents.banner.label')} className={`${classes.slot} no-print`}>
      {unseen.map(({ id, number, category, place, occurredAt }) => (
        <div key={id} className={classes.banner}>
          <IconAlertTriangle size={20} stroke={1.75} aria-hidden="true" />
          <p>
            {t('incidents.banner.text', {
              number,
              category: t(`incidents.category.${category}`),
              place,
              time: format.time(occurredAt),
            })}
          </p>
          <Button onClick={() => void navigate({ to: '/incidente', search: { incident: id } })}>
            {t('incidents.action.open')}
          </Button>
          <Button busy={acknowledge.isPending} onClick={() => acknowledge.mutate({ id })}>
            {t('incidents.action.seen')}
          </Button>
        </div>
      ))}
    </div>
  )
}
