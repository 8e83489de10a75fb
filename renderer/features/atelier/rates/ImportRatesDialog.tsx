import { IconAlertTriangle, IconCheck, IconFile } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bankFileLimit } from '../../../../common/atelier/rates/bank-file.ts'
import { AppError } from '../../../../common/kernel/app-error.ts'
import type { OutputOf } from '../../../api/client.ts'
import { call } from '../../../api/client.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { notify } from '../../../ui/notify.tsx'
import { useReasonText } from '../../../ui/reason-text.ts'
import classes from './ImportRatesDialog.module.css'

type Checked = OutputOf<'rates.checkImport'>
type Chosen = { readonly name: string; readonly xml: string; readonly checked: Checked }

/** Problems that are shown; a broken year has the same one on every line. */
const shownAtMost = 20

/** Brings the bank's file in: it is checked as soon as it is chosen, and stored only when nothing is wrong. */
export function ImportRatesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const { t: general } = useTranslation('app')
  const { mutateAsync, isPending } = useCommandOp('rates.import')
  const { chosen, failure, reading, choose, setFailure } = useChosenFile()
  const ready = chosen !== null && chosen.checked.problems.length === 0
  const store = async () => {
    if (!ready) return
    try {
      const { added } = await mutateAsync({ xml: chosen.xml })
      notify.done(t('rates.done.imported', { count: added }))
      onClose()
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
    }
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('rates.dialog.import')}
      size="lg"
      onSubmit={() => void store()}
      footer={
        <>
          <Button onClick={onClose}>{general('action.cancel')}</Button>
          <Button kind="primary" keys="Ctrl ↵" disabled={!ready} busy={isPending} onClick={() => void store()}>
            {t('rates.import.store')}
          </Button>
        </>
      }
    >
      <div className={classes.body}>
        <FilePick name={chosen?.name ?? null} busy={reading} onFile={choose} />
        <FailureNotice failure={failure} />
        {chosen && <Answer checked={chosen.checked} />}
      </div>
    </Dialog>
  )
}

function useChosenFile() {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const [reading, setReading] = useState(false)
  const read = async (file: File): Promise<Chosen> => {
    if (file.size > bankFileLimit) throw new AppError('too-large', 'rates.file-too-large')
    const xml = await file.text()
    return { name: file.name, xml, checked: await call('rates.checkImport', { xml }) }
  }
  const choose = (file: File) => {
    setChosen(null)
    setFailure(null)
    setReading(true)
    read(file)
      .then(setChosen, (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))))
      .finally(() => setReading(false))
  }
  return { chosen, failure, reading, choose, setFailure }
}

type FilePickProps = { name: string | null; busy: boolean; onFile: (file: File) => void }

function FilePick({ name, busy, onFile }: FilePickProps) {
  const { t } = useTranslation('atelier')
  const input = useRef<HTMLInputElement>(null)
  return (
    <div
      className={classes.pick}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const [file] = event.dataTransfer.files
        if (file && !busy) onFile(file)
      }}
    >
      {/* Never disabled while it reads: the focus would leave the dialog, and with it the key that saves. */}
      <Button icon={IconFile} autoFocus onClick={() => input.current?.click()}>
        {t('rates.import.choose')}
      </Button>
      <p className={classes.hint}>{name === null ? t('rates.import.chooseHint') : t('rates.import.file', { name })}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xml"
        aria-label={t('rates.import.choose')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) onFile(file)
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}

function Answer({ checked }: { checked: Checked }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  if (checked.problems.length > 0) return <Problems problems={checked.problems} />
  const { days, from, until, added, same } = checked
  return (
    <div className={classes.answer} role="status">
      <p className={classes.head}>
        <IconCheck size={18} stroke={1.75} aria-hidden="true" />
        {t('rates.import.ready')}
      </p>
      <ul>
        {from !== null && until !== null && (
          <li>
            {t('rates.import.period', {
              days: t('rates.import.days', { count: days }),
              from: format.date(from),
              until: format.date(until),
            })}
          </li>
        )}
        <li>{t('rates.import.added', { count: added })}</li>
        {same > 0 && <li>{t('rates.import.same', { count: same })}</li>}
      </ul>
    </div>
  )
}

function Problems({ problems }: { problems: Checked['problems'] }) {
  const { t } = useTranslation('atelier')
  const reasonText = useReasonText()
  const more = problems.length - shownAtMost
  return (
    <div className={classes.answer} role="alert">
      <p className={classes.head}>
        <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
        {t('rates.import.problems', { count: problems.length })}
      </p>
      <ul>
        {problems.slice(0, shownAtMost).map(({ line, date, currency, code }, index) => {
          const where = [line === null ? null : t('rates.import.where.line', { line }), date, currency]
          const place = where.filter((part) => part !== null).join(' · ')
          return (
            <li key={index}>
              {place && `${place}: `}
              {reasonText(`rates.${code}`)}
            </li>
          )
        })}
        {more > 0 && <li>{t('rates.import.more', { count: more })}</li>}
      </ul>
    </div>
  )
}
