import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { DragEvent } from 'react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import classes from './FileDrop.module.css'

type FileDropProps = {
  title: string
  hint: string
  buttonLabel: string
  /** The one next thing to do. */
  primary?: boolean
  small?: boolean
  busy: boolean
  onFiles: (files: readonly File[]) => void
}

/** A place to drop a file on, with a button that does the same for the keyboard. */
export function FileDrop({ title, hint, buttonLabel, primary = false, small = false, busy, onFiles }: FileDropProps) {
  const { t } = useTranslation('register')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0 && !busy) onFiles(files)
  }
  return (
    <div
      className={classes.zone}
      data-over={over || undefined}
      data-small={small || undefined}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={small ? 24 : 38} stroke={1.25} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        <p className={classes.hint}>{hint}</p>
      </div>
      <Button kind={primary ? 'primary' : 'plain'} busy={busy} onClick={() => input.current?.click()}>
        {buttonLabel}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!small}
        accept=".xlsx,.csv,.txt,.tsv"
        aria-label={`${title}: ${t('file.choose')}`}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </div>
  )
}
