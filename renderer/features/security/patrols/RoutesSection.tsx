import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Route } from '../../../../common/security/patrols/patrols.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Section } from '../../../ui/Page.tsx'
import { PlanCard, PlanCards } from './PlanCards.tsx'
import { RouteDialog } from './RouteDialog.tsx'

type Open = { readonly what: 'add' } | { readonly what: 'correct' | 'end'; readonly route: Route }

/** The routes that are walked, and their times. */
export function RoutesSection() {
  const { t } = useTranslation('security')
  const routes = useQueryOp('routes.list', {})
  const mayPlan = useMay('security:configure')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <Section
      title={t('patrols.routes.title')}
      actions={
        mayPlan && (
          <Button icon={IconPlus} onClick={() => setOpen({ what: 'add' })}>
            {t('patrols.routes.add')}
          </Button>
        )
      }
    >
      <QueryView query={routes}>
        {(list) => (
          <PlanCards none={t('patrols.routes.none')} empty={list.length === 0}>
            {list.map((route) => (
              <RouteCard key={route.id} route={route} onOpen={mayPlan ? setOpen : null} />
            ))}
          </PlanCards>
        )}
      </QueryView>
      {open?.what === 'add' && <RouteDialog route={null} onClose={close} />}
      {open?.what === 'correct' && <RouteDialog route={open.route} onClose={close} />}
      {open?.what === 'end' && <EndRouteDialog route={open.route} onClose={close} />}
    </Section>
  )
}

function RouteCard({ route, onOpen }: { route: Route; onOpen: ((open: Open) => void) | null }) {
  const { t } = useTranslation('security')
  const { name, times, graceMinutes, checkpoints } = route
  const when = times.length === 0 ? t('patrols.routes.noTimes') : times.join(' · ')
  return (
    <PlanCard
      name={name}
      facts={[
        [t('patrols.routes.times'), `${when}, ${t('patrols.routes.grace', { count: graceMinutes })}`],
        [t('patrols.routes.places'), checkpoints.map((place) => place.name).join(' → ')],
      ]}
      actions={
        onOpen && (
          <>
            <Button onClick={() => onOpen({ what: 'correct', route })}>{t('patrols.routes.correct')}</Button>
            <Button onClick={() => onOpen({ what: 'end', route })}>{t('patrols.routes.end')}</Button>
          </>
        )
      }
    />
  )
}

function EndRouteDialog({ route, onClose }: { route: Route; onClose: () => void }) {
  const { t } = useTranslation('security')
  const { mutateAsync } = useCommandOp('routes.end')
  const { id, name, version } = route
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('patrols.dialog.end', { name })}
      text={t('patrols.dialog.endText')}
      confirmLabel={t('patrols.dialog.endSubmit')}
      onConfirm={async () => {
        await mutateAsync({ id, version })
        notify.done(t('patrols.dialog.ended', { name }))
      }}
    />
  )
}
