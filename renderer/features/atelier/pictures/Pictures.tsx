import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PictureRow } from '../../../../common/atelier/catalogue/style.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { usePicture } from '../../../api/use-picture.ts'
import { IconButton } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './Pictures.module.css'

type PicturesProps = { pictures: readonly PictureRow[]; label: string; mayRemove: boolean }

/** Pictures of a style or of one side of a sample; a click shows one large. */
export function Pictures({ pictures, label, mayRemove }: PicturesProps) {
  const { t } = useTranslation('atelier')
  const [openId, setOpenId] = useState<string | null>(null)
  const nameOf = ({ name }: PictureRow, index: number) => name || t('catalogue.pictureNumber', { number: index + 1 })
  const open = pictures.find(({ id }) => id === openId)
  return (
    <ul className={classes.pictures} aria-label={label}>
      {pictures.map((picture, index) => (
        <li key={picture.id} className={classes.picture}>
          <button type="button" className={classes.show} onClick={() => setOpenId(picture.id)}>
            <Shown id={picture.id} alt="" />
            <span>{nameOf(picture, index)}</span>
          </button>
          {mayRemove && <Remove id={picture.id} />}
        </li>
      ))}
      {open && (
        <Dialog opened onClose={() => setOpenId(null)} title={nameOf(open, pictures.indexOf(open))} size="xl">
          <div className={classes.large}>
            <Shown id={open.id} alt={nameOf(open, pictures.indexOf(open))} />
          </div>
        </Dialog>
      )}
    </ul>
  )
}

/** A small picture stands above its name, so that it needs no other text. */
function Shown({ id, alt }: { id: string; alt: string }) {
  const { address, failure } = usePicture('pictures.open', id)
  if (failure) return <FailureNotice failure={failure} />
  return address === null ? <span className={classes.waiting} /> : <img src={address} alt={alt} />
}

function Remove({ id }: { id: string }) {
  const { t } = useTranslation('atelier')
  const remove = useCommandOp('pictures.remove')
  const run = () =>
    remove.mutateAsync({ id }).then(() => notify.done(t('catalogue.done.pictureRemoved')), notify.failed)
  return (
    <span className={classes.remove}>
      <IconButton label={t('catalogue.action.removePicture')} icon={IconX} size={26} onClick={() => void run()} />
    </span>
  )
}
