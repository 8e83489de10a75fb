import { IconArchive, IconArrowLeft, IconPackageImport, IconPencil } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Page } from '../../../ui/Page.tsx'
import { MaterialDialog } from './MaterialDialog.tsx'
import type { MaterialSheet } from './material-sheet.ts'
import { MoveList } from './MoveList.tsx'
import { ReceiveDialog } from './ReceiveDialog.tsx'
import { ReservationList } from './ReservationList.tsx'
import { RollList } from './RollList.tsx'
import { StockMark, stockState } from './StockMark.tsx'
import { useAmount } from './use-amount.ts'

type OpenDialog = 'receive' | 'correct' | 'end'

const views = ['rolls', 'moves', 'reservations'] as const

/** One material: its rolls, what came and went, and what is kept for lots. */
export function MaterialPage() {
  const { t } = useTranslation('atelier')
  const { id } = useParams({ from: '/frame/atelier/materiale/$id' })
  const query = useQueryOp('materials.get', { id })
  return (
    <QueryView query={query} loading={<Page title={t('materials.title')}>{null}</Page>}>
      {(sheet) => <Sheet key={id} sheet={sheet} />}
    </QueryView>
  )
}

function Sheet({ sheet }: { sheet: MaterialSheet }) {
  const { t } = useTranslation('atelier')
  const { material } = sheet
  const navigate = useNavigate()
  const { view } = useSearch({ from: '/frame/atelier/materiale/$id' })
  const shown = views.find((one) => one === view) ?? 'rolls'
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const close = () => setDialog(null)
  const show = (chosen: (typeof views)[number]) =>
    void navigate({
      to: '/atelier/materiale/$id',
      params: { id: material.id },
      search: chosen === 'rolls' ? {} : { view: chosen },
    })
  return (
    <Page
      fill
      title={material.name}
      description={<Description sheet={sheet} />}
      actions={<SheetButtons sheet={sheet} onDialog={setDialog} />}
      filters={
        <Choice
          label={t('materials.view.label')}
          value={shown}
          onChange={show}
          options={views.map((value) => ({ value, label: t(`materials.section.${value}`) }))}
        />
      }
    >
      {shown === 'rolls' && <RollList sheet={sheet} />}
      {shown === 'moves' && <MoveList sheet={sheet} />}
      {shown === 'reservations' && <ReservationList sheet={sheet} />}
      {dialog === 'receive' && <ReceiveDialog material={material} onClose={close} />}
      {dialog === 'correct' && <MaterialDialog row={material} onClose={close} />}
      <EndDialog opened={dialog === 'end'} sheet={sheet} onClose={close} />
    </Page>
  )
}

function Description({ sheet: { material } }: { sheet: MaterialSheet }) {
  const { t } = useTranslation('atelier')
  const { full } = useAmount()
  const amounts = (['stock', 'reserved', 'free'] as const).map(
    (which) => `${t(`materials.column.${which}`)}: ${full(material[which], material.unit)}`,
  )
  return (
    <>
      {t(`materials.kind.${material.kind}`)} · {amounts.join(' · ')} · <StockMark state={stockState(material)} />
    </>
  )
}

function SheetButtons({ sheet, onDialog }: { sheet: MaterialSheet; onDialog: (dialog: OpenDialog) => void }) {
  const { t } = useTranslation('atelier')
  const navigate = useNavigate()
  const mayWrite = useMay('atelier:write') && !sheet.material.ended
  const receive = useCallback(() => onDialog('receive'), [onDialog])
  const actions = useMemo(
    () =>
      mayWrite
        ? [
            {
              id: 'roll-receive',
              label: t('materials.action.receive'),
              icon: IconPackageImport,
              keys: 'C',
              run: receive,
            },
          ]
        : [],
    [mayWrite, t, receive],
  )
  usePageActions(actions)
  return (
    <>
      <Button kind="quiet" icon={IconArrowLeft} onClick={() => void navigate({ to: '/atelier/materiale' })}>
        {t('materials.action.list')}
      </Button>
      {mayWrite && (
        <>
          <Button kind="quiet" icon={IconArchive} onClick={() => onDialog('end')}>
            {t('materials.action.end')}
          </Button>
          <Button icon={IconPencil} onClick={() => onDialog('correct')}>
            {t('materials.action.correct')}
          </Button>
          <Button kind="primary" icon={IconPackageImport} keys="C" onClick={receive}>
            {t('materials.action.receive')}
          </Button>
        </>
      )}
    </>
  )
}

function EndDialog({ opened, sheet, onClose }: { opened: boolean; sheet: MaterialSheet; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { id, name, version } = sheet.material
  const end = useCommandOp('materials.end')
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('materials.dialog.end', { name })}
      text={t('materials.dialog.endText')}
      confirmLabel={t('materials.action.end')}
      onConfirm={async () => {
        await end.mutateAsync({ id, version })
        notify.done(t('materials.done.ended', { name }))
      }}
    />
  )
}
