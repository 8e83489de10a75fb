import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { DragEvent } from 'react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import classes from './orders.module.css'

type OrderDropProps = { busy: boolean; again: boolean; onFile: (file: File) => void }

/** A place to drop an order sheet on, with a button that does the same for the keyboard. */
export function OrderDrop({ busy, again, onFile }: OrderDropProps) {
  const { t } = useTranslation('atelier')
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !busy) onFile(file)
  }
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={34} stroke={1.25} aria-hidden="true" />
      <p>{t('orders.import.drop')}</p>
      <p className={classes.hint}>{t('orders.import.hint')}</p>
      <Button kind={again ? 'plain' : 'primary'} busy={busy} onClick={() => input.current?.click()}>
        {t(again ? 'orders.import.other' : 'orders.import.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.txt,.tsv"
        aria-label={t('orders.import.choose')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) onFile(file)
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
