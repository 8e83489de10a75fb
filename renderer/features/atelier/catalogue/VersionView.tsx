import { IconCamera, IconCopyCheck, IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StyleFile } from '../../../../common/atelier/catalogue/catalogue.contract.ts'
import type { OperationRow, VersionFile } from '../../../../common/atelier/catalogue/style.ts'
import { dateIn, houseZone } from '../../../../common/kernel/calendar.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Page.tsx'
import { AddPictureDialog } from '../pictures/AddPictureDialog.tsx'
import { Pictures } from '../pictures/Pictures.tsx'
import { RequestSampleButton } from '../samples/RequestSampleButton.tsx'
import { BomTable } from './BomTable.tsx'
import { ContentDialog, type ContentPart } from './ContentDialog.tsx'
import { FibreTable, MeasureTable } from './ContentTables.tsx'
import { OperationTable } from './OperationTable.tsx'
import { SameAsDialog } from './SameAsDialog.tsx'
import classes from './StylePage.module.css'
import { TariffDialog } from './TariffDialog.tsx'
import { VersionMark } from './VersionMark.tsx'

type VersionViewProps = {
  id: string
  style: StyleFile
  mayWrite: boolean
  beginButton: ReactNode
  choice: ReactNode
}

/** How one version of a style is made, part by part. */
export function VersionView({ id, ...rest }: VersionViewProps) {
  const query = useQueryOp('styleVersions.get', { id })
  return <QueryView query={query}>{(version) => <Parts version={version} {...rest} />}</QueryView>
}

type PartsProps = Omit<VersionViewProps, 'id'> & { version: VersionFile }

function Parts({ version, style, mayWrite, beginButton, choice }: PartsProps) {
  const [editing, setEditing] = useState<ContentPart | null>(null)
  const [tariffOf, setTariffOf] = useState<OperationRow | null>(null)
  const mayDescribe = mayWrite && version.state === 'draft'
  const part = (name: ContentPart, body: ReactNode) => (
    <PartSection name={name} onEdit={mayDescribe ? () => setEditing(name) : null}>
      {body}
    </PartSection>
  )
  return (
    <>
      <VersionHead {...{ version, style, mayWrite, beginButton, choice }} />
      <VersionNotices version={version} />
      <VersionPictures version={version} mayWrite={mayWrite} />
      <div className={classes.columns}>
        {part('measures', <MeasureTable version={version} />)}
        {part('fibres', <FibreTable version={version} />)}
      </div>
      {part('operations', <OperationTable version={version} onTariff={mayWrite ? setTariffOf : null} />)}
      {part('bom', <BomTable version={version} />)}
      {part('texts', <Texts version={version} />)}
      {editing && <ContentDialog version={version} part={editing} onClose={() => setEditing(null)} />}
      {tariffOf && <TariffDialog operation={tariffOf} onClose={() => setTariffOf(null)} />}
    </>
  )
}

function VersionHead({ version, style, mayWrite, beginButton, choice }: PartsProps) {
  const { t } = useTranslation('atelier')
  const [same, setSame] = useState(false)
  const draft = version.state === 'draft'
  return (
    <div className={classes.head}>
      {choice}
      <VersionMark state={version.state} />
      <div className={`${classes.buttons} no-print`}>
        {mayWrite && draft && style.approved && (
          <Button kind="quiet" icon={IconCopyCheck} onClick={() => setSame(true)}>
            {t('catalogue.action.sameAs')}
          </Button>
        )}
        {mayWrite && draft && <RequestSampleButton versionId={version.id} />}
        {beginButton}
      </div>
      {same && <SameAsDialog version={version} style={style} onClose={() => setSame(false)} />}
    </div>
  )
}

function VersionNotices({ version: { state, frozenAt, sameAs, gaps } }: { version: VersionFile }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  if (sameAs) return <p className={classes.notice}>{t('catalogue.sameAs', sameAs)}</p>
  if (state === 'approved' && frozenAt) {
    return <p className={classes.notice}>{t('catalogue.frozen', { date: dateIn(houseZone, frozenAt) })}</p>
  }
  if (gaps.length === 0) return null
  return (
    <p className={classes.note}>
      {t('catalogue.gaps', { list: format.list(gaps.map((gap) => t(`catalogue.gap.${gap}`))) })}
    </p>
  )
}

type PartSectionProps = { name: ContentPart; onEdit: (() => void) | null; children: ReactNode }

function PartSection({ name, onEdit, children }: PartSectionProps) {
  const { t } = useTranslation('atelier')
  const title = t(`catalogue.part.${name}`)
  return (
    <Section
      title={title}
      actions={
        onEdit && <IconButton label={t('catalogue.action.edit', { part: title })} icon={IconPencil} onClick={onEdit} />
      }
    >
      {children}
    </Section>
  )
}

function VersionPictures({ version: { id, pictures, state }, mayWrite }: { version: VersionFile; mayWrite: boolean }) {
  const { t } = useTranslation('atelier')
  const attach = useCommandOp('styleVersions.attach')
  const [adding, setAdding] = useState(false)
  return (
    <Section
      title={t('catalogue.part.pictures')}
      actions={
        mayWrite && (
          <Button icon={IconCamera} onClick={() => setAdding(true)}>
            {t('catalogue.action.addPicture')}
          </Button>
        )
      }
    >
      {pictures.length === 0 ? (
        <p className={classes.none}>{t('catalogue.none.pictures')}</p>
      ) : (
        <Pictures pictures={pictures} label={t('catalogue.part.pictures')} mayRemove={mayWrite && state === 'draft'} />
      )}
      {adding && (
        <AddPictureDialog
          title={t('catalogue.dialog.picture')}
          onAdd={(picture) => attach.mutateAsync({ id, ...picture })}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}

function Texts({ version: { care, notes } }: { version: VersionFile }) {
  const { t } = useTranslation('atelier')
  if (care === '' && notes === '') return <p className={classes.none}>{t('catalogue.none.texts')}</p>
  return <p className={classes.texts}>{[care, notes].filter(Boolean).join('\n\n')}</p>
}
