import type { Icon } from '@tabler/icons-react'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconPencil, IconPlugOff, IconTool } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Asset, AssetEvent } from '../../../../common/security/assets/assets.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { AssetDetailsDialog } from './AssetDetailsDialog.tsx'
import { AssetMark } from './AssetMark.tsx'
import classes from './AssetPanel.module.css'
import { EndAssetDialog } from './EndAssetDialog.tsx'
import type { Recorded } from './RecordDialog.tsx'
import { RecordDialog } from './RecordDialog.tsx'

type OpenDialog = Recorded | 'correct' | 'end'

/** One device: how it stands, what was recorded of it, and what can be done. */
export function AssetPanel({ asset, onClose }: { asset: Asset; onClose: () => void }) {
  const { t } = useTranslation('security')
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const close = () => setDialog(null)
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={asset.name}
      subtitle={`${t(`assets.kind.${asset.kind}`)} · ${asset.location}`}
      actions={asset.activeUntil === null && <PanelActions asset={asset} onDialog={setDialog} />}
    >
      <AssetFacts asset={asset} />
      <History assetId={asset.id} />
      {dialog === 'correct' && <AssetDetailsDialog asset={asset} onClose={close} />}
      {dialog === 'end' && <EndAssetDialog asset={asset} onClose={close} />}
      {dialog !== null && dialog !== 'correct' && dialog !== 'end' && (
        <RecordDialog assetId={asset.id} what={dialog} onClose={close} />
      )}
    </SidePanel>
  )
}

function PanelActions({ asset, onDialog }: { asset: Asset; onDialog: (dialog: OpenDialog) => void }) {
  const { t } = useTranslation('security')
  const mayLog = useMay('log:write')
  const mayConfigure = useMay('security:configure')
  return (
    <>
      {mayLog && (
        <Button icon={IconCircleCheck} onClick={() => onDialog('passed')}>
          {t('assets.action.test')}
        </Button>
      )}
      {mayLog &&
        (asset.state === 'fault' ? (
          <Button icon={IconTool} onClick={() => onDialog('repaired')}>
            {t('assets.action.repair')}
          </Button>
        ) : (
          <Button icon={IconAlertTriangle} onClick={() => onDialog('fault')}>
            {t('assets.action.fault')}
          </Button>
        ))}
      {mayConfigure && (
        <>
          <Button icon={IconPencil} onClick={() => onDialog('correct')}>
            {t('assets.action.correct')}
          </Button>
          <Button kind="quiet" icon={IconPlugOff} onClick={() => onDialog('end')}>
            {t('assets.action.end')}
          </Button>
        </>
      )}
    </>
  )
}

function AssetFacts({ asset }: { asset: Asset }) {
  const { t } = useTranslation(['security', 'app'])
  const format = useFormat()
  return (
    <>
      {asset.faultSince && (
        <p className={classes.fault}>
          <strong>{asset.fault}</strong>
          {t('assets.faultSince', { when: format.dateTime(asset.faultSince) })}
        </p>
      )}
      <Facts
        columns={2}
        items={[
          [
            t('assets.column.state'),
            asset.activeUntil ? t('assets.ended') : <AssetMark key="state" state={asset.state} />,
          ],
          [t('assets.column.every'), t('app:amount.days', { count: asset.testEveryDays })],
          [t('assets.column.last'), asset.lastTest ? format.date(asset.lastTest) : t('assets.never')],
          [t('assets.column.next'), format.date(asset.nextTest)],
          [t('assets.column.from'), format.date(asset.activeFrom)],
          ...(asset.activeUntil ? [[t('assets.column.until'), format.date(asset.activeUntil)] as const] : []),
        ]}
      />
    </>
  )
}

const icons: Readonly<Record<AssetEvent['what'], Icon>> = {
  passed: IconCircleCheck,
  failed: IconCircleX,
  fault: IconAlertTriangle,
  repaired: IconTool,
}

function History({ assetId }: { assetId: string }) {
  const { t } = useTranslation('security')
  const query = useQueryOp('assets.history', { assetId })
  return (
    <section className={classes.history}>
      <h3>{t('assets.history')}</h3>
      <QueryView query={query}>
        {(events) =>
          events.length === 0 ? (
            <p className={classes.quiet}>{t('assets.noHistory')}</p>
          ) : (
            <ol>
              {events.map((event) => (
                <Event key={event.id} event={event} />
              ))}
            </ol>
          )
        }
      </QueryView>
    </section>
  )
}

function Event({ event }: { event: AssetEvent }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const Glyph = icons[event.what]
  return (
    <li>
      <Glyph size={18} stroke={1.75} aria-hidden="true" />
      <div>
        <strong>{t(`assets.what.${event.what}`)}</strong>
        {event.note && <p>{event.note}</p>}
        <span>
          {format.dateTime(event.at)} · {event.byName}
        </span>
      </div>
    </li>
  )
}
