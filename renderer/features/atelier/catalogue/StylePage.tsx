import { IconArrowLeft, IconHanger, IconPencil, IconPlus, IconX } from '@tabler/icons-react'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StyleFile } from '../../../../common/atelier/catalogue/catalogue.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Page } from '../../../ui/Page.tsx'
import { AddVariantsDialog } from './AddVariantsDialog.tsx'
import { StyleDialog } from './StyleDialog.tsx'
import { useStyleName } from './use-style-name.ts'
import { VariantGrid } from './VariantGrid.tsx'
import { VersionView } from './VersionView.tsx'

/** One style: its articles and prices, and how each version of it is made. */
export function StylePage() {
  const { id } = useParams({ from: '/frame/atelier/modele/$id' })
  const { t } = useTranslation('atelier')
  const query = useQueryOp('styles.get', { id })
  return (
    <QueryView query={query} loading={<Page title={t('catalogue.title')}>{null}</Page>}>
      {(style) => <Sheet key={style.id} style={style} />}
    </QueryView>
  )
}

type OpenDialog = 'correct' | 'variants' | 'end'

function Sheet({ style }: { style: StyleFile }) {
  const { t } = useTranslation('atelier')
  const nameOf = useStyleName()
  const mayWrite = useMay('atelier:write') && !style.ended
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const close = () => setDialog(null)
  useSheetActions(mayWrite, setDialog)
  const facts = [
    nameOf(style),
    style.nameNl,
    t(`catalogue.category.${style.category}`),
    ...(style.ended ? [t('catalogue.ended')] : []),
  ]
  return (
    <Page
      title={style.code}
      description={facts.join(' · ')}
      actions={<SheetButtons style={style} mayWrite={mayWrite} onDialog={setDialog} />}
    >
      <VariantGrid style={style} mayWrite={mayWrite} onAdd={() => setDialog('variants')} />
      <Versions style={style} mayWrite={mayWrite} />
      {dialog === 'correct' && <StyleDialog style={style} onClose={close} />}
      {dialog === 'variants' && <AddVariantsDialog style={style} onClose={close} />}
      {dialog === 'end' && <EndStyleDialog style={style} onClose={close} />}
    </Page>
  )
}

type SheetButtonsProps = { style: StyleFile; mayWrite: boolean; onDialog: (dialog: OpenDialog) => void }

function SheetButtons({ style, mayWrite, onDialog }: SheetButtonsProps) {
  const { t } = useTranslation('atelier')
  const navigate = useNavigate()
  return (
    <>
      <Button kind="quiet" icon={IconArrowLeft} onClick={() => void navigate({ to: '/atelier/modele' })}>
        {t('catalogue.action.back')}
      </Button>
      {mayWrite && (
        <>
          <Button icon={IconPencil} keys="E" onClick={() => onDialog('correct')}>
            {t('catalogue.action.correct')}
          </Button>
          <Button icon={IconPlus} keys="M" onClick={() => onDialog('variants')}>
            {t('catalogue.action.addVariants')}
          </Button>
          <ActionMenu
            label={t('catalogue.dialog.correct', { code: style.code })}
            items={[
              {
                id: 'end',
                label: t('catalogue.action.end'),
                icon: IconX,
                danger: true,
                onSelect: () => onDialog('end'),
              },
            ]}
          />
        </>
      )}
    </>
  )
}

/** E corrects the style, M adds sizes and colours. */
function useSheetActions(mayWrite: boolean, onDialog: (dialog: OpenDialog) => void) {
  const { t } = useTranslation('atelier')
  usePageActions(
    useMemo(
      () =>
        mayWrite
          ? [
              {
                id: 'style-correct',
                label: t('catalogue.action.correct'),
                icon: IconPencil,
                keys: 'E',
                run: () => onDialog('correct'),
              },
              {
                id: 'style-variants',
                label: t('catalogue.action.addVariants'),
                icon: IconPlus,
                keys: 'M',
                run: () => onDialog('variants'),
              },
            ]
          : [],
      [mayWrite, t, onDialog],
    ),
  )
}

function Versions({ style, mayWrite }: { style: StyleFile; mayWrite: boolean }) {
  const { t } = useTranslation('atelier')
  const search = useSearch({ from: '/frame/atelier/modele/$id' })
  const navigate = useNavigate()
  const draft = useCommandOp('styleVersions.draft')
  const show = useCallback(
    (version: string) =>
      void navigate({ to: '/atelier/modele/$id', params: { id: style.id }, search: { version }, replace: true }),
    [navigate, style.id],
  )
  const shown = style.versions.find(({ id }) => id === search.version) ?? style.versions[0]
  const begin = async () => {
    try {
      const { id } = await draft.mutateAsync({ styleId: style.id, copyOfId: shown?.id ?? null })
      notify.done(t('catalogue.done.version'))
      show(id)
    } catch (error) {
      notify.failed(error)
    }
  }
  const beginButton = mayWrite && (
    <Button icon={IconPlus} busy={draft.isPending} onClick={() => void begin()}>
      {t(shown ? 'catalogue.action.newVersion' : 'catalogue.action.firstVersion')}
    </Button>
  )
  if (!shown) {
    return (
      <EmptyState
        icon={IconHanger}
        title={t('catalogue.none.version')}
        hint={t('catalogue.none.versionHint')}
        action={beginButton}
      />
    )
  }
  return (
    <VersionView
      key={shown.id}
      id={shown.id}
      style={style}
      mayWrite={mayWrite}
      beginButton={beginButton}
      choice={
        <Choice
          label={t('catalogue.versions')}
          value={shown.id}
          onChange={show}
          options={style.versions.map(({ id, number }) => ({ value: id, label: t('catalogue.version', { number }) }))}
        />
      }
    />
  )
}

function EndStyleDialog({ style: { id, code, version }, onClose }: { style: StyleFile; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const end = useCommandOp('styles.end')
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      danger
      title={t('catalogue.dialog.end', { code })}
      text={t('catalogue.dialog.endText')}
      confirmLabel={t('catalogue.action.end')}
      onConfirm={async () => {
        await end.mutateAsync({ id, version })
        notify.done(t('catalogue.done.ended', { code }))
      }}
    />
  )
}
