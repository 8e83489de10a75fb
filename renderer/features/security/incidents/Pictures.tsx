import { IconPhotoScan } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../../common/security/incidents/incidents.contract.ts'
import { usePicture } from '../../../api/use-picture.ts'
import { useFormat } from '../../../i18n.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import classes from './IncidentFile.module.css'

/** The pictures of an incident. One is fetched and decrypted only when somebody opens it, which the trail remembers. */
export function Pictures({ attachments }: { attachments: readonly Attachment[] }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const [open, setOpen] = useState<Attachment | null>(null)
  if (attachments.length === 0) return <p className={classes.none}>{t('incidents.file.noPictures')}</p>
  const nameOf = ({ caption }: Attachment, index: number) =>
    caption || t('incidents.file.picture', { number: index + 1 })
  return (
    <>
      <ul className={classes.pictures}>
        {attachments.map((one, index) => (
          <li key={one.id}>
            <button type="button" className={classes.picture} onClick={() => setOpen(one)}>
              <IconPhotoScan size={24} stroke={1.5} aria-hidden="true" />
              <span>
                <strong>{nameOf(one, index)}</strong>
                <small>
                  {t('incidents.file.pictureBy', {
                    size: format.number(Math.max(0.1, one.bytes / 1_048_576), 1),
                    name: one.addedByName,
                  })}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <Dialog opened onClose={() => setOpen(null)} title={nameOf(open, attachments.indexOf(open))} size="xl">
          <Shown attachment={open} name={nameOf(open, attachments.indexOf(open))} />
        </Dialog>
      )}
    </>
  )
}

/** The picture itself, for as long as it is looked at; nothing of it stays in memory afterwards. */
function Shown({ attachment: { id }, name }: { attachment: Attachment; name: string }) {
  const { address, failure } = usePicture('attachments.open', id)
  if (failure) return <FailureNotice failure={failure} />
  return address === null ? <Loading rows={4} /> : <img className={classes.shown} src={address} alt={name} />
}
