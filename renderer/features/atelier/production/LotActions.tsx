import { IconPlayerPause, IconPlayerPlay, IconPrinter, IconScissors, IconSquareCheck, IconX } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lot } from '../../../../common/atelier/lots/lots.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { ActionMenu, type ActionItem } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { notify } from '../../../ui/notify.tsx'
import { usePaper } from '../../../ui/use-paper.ts'
import { CutLotDialog } from './CutLotDialog.tsx'
import { LotReasonDialog } from './LotReasonDialog.tsx'

type Opened = 'cut' | 'hold' | 'cancel' | 'close'

/** What can be done with a lot in its state. */
export function LotActions({ lot }: { lot: Lot }) {
  const { t } = useTranslation('atelier')
  const [opened, setOpened] = useState<Opened | null>(null)
  const mayWrite = useMay('atelier:write') && lot.endedAt === null
  const mayCut = mayWrite && lot.state === 'planned'
  const cut = useCallback(() => setOpened('cut'), [])
  const actions = useMemo(
    () =>
      mayCut ? [{ id: 'lot-cut', label: t('production.action.cut'), icon: IconScissors, keys: 'T', run: cut }] : [],
    [mayCut, t, cut],
  )
  usePageActions(actions)
  const paper = usePaper()
  const print = (name: string) => void paper(name, { id: lot.id, withNames: false })
  const items = useEndings(lot, setOpened)
  return (
    <>
      <Button icon={IconPrinter} onClick={() => print('cutting-ticket')}>
        {t('production.action.cuttingTicket')}
      </Button>
      {lot.cutOn !== null && (
        <Button icon={IconPrinter} onClick={() => print('bundle-tickets')}>
          {t('production.action.tickets')}
        </Button>
      )}
      {mayCut && (
        <Button kind="primary" icon={IconScissors} keys="T" onClick={cut}>
          {t('production.action.cut')}
        </Button>
      )}
      {mayWrite && <ActionMenu label={t('production.action.more')} items={items} />}
      <OpenedDialog lot={lot} opened={opened} onClose={() => setOpened(null)} />
    </>
  )
}

function useEndings(lot: Lot, open: (opened: Opened) => void): readonly ActionItem[] {
  const { t } = useTranslation('atelier')
  const { mutateAsync: resume } = useCommandOp('lots.resume')
  const goOn = () =>
    void resume({ id: lot.id, version: lot.version }).then(
      () => notify.done(t('production.done.resumed', lot)),
      (error: unknown) => notify.failed(error),
    )
  const held = lot.heldReason !== null
  return [
    held
      ? { id: 'resume', label: t('production.action.resume'), icon: IconPlayerPlay, onSelect: goOn }
      : { id: 'hold', label: t('production.action.hold'), icon: IconPlayerPause, onSelect: () => open('hold') },
    lot.cutOn === null
      ? {
          id: 'cancel',
          label: t('production.action.cancel'),
          icon: IconX,
          danger: true,
          onSelect: () => open('cancel'),
        }
      : { id: 'close', label: t('production.action.close'), icon: IconSquareCheck, onSelect: () => open('close') },
  ]
}

function OpenedDialog({ lot, opened, onClose }: { lot: Lot; opened: Opened | null; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { mutateAsync: close } = useCommandOp('lots.close')
  if (opened === null) return null
  if (opened === 'cut') return <CutLotDialog lot={lot} onClose={onClose} />
  if (opened !== 'close') return <LotReasonDialog act={opened} lot={lot} onClose={onClose} />
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('production.close.title', lot)}
      text={t('production.close.text')}
      confirmLabel={t('production.close.submit')}
      onConfirm={async () => {
        await close({ id: lot.id, version: lot.version })
        notify.done(t('production.done.closed', lot))
      }}
    />
  )
}
