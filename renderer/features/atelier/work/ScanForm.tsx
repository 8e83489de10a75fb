import { NumberInput, Select, TextInput } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode, Ref, RefObject } from 'react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkKind } from '../../../../common/atelier/work/work.rules.ts'
import { workKinds } from '../../../../common/atelier/work/work.rules.ts'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { OutputOf } from '../../../api/client.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { foldedFilter } from '../../../ui/folded-filter.ts'
import classes from './ScanForm.module.css'
import { useActiveWorkers } from './use-active-workers.ts'

type ScanFormProps = {
  date: LocalDate
  workerId: string | null
  onWorker: (id: string | null) => void
  ticketRef: RefObject<HTMLInputElement | null>
  workerRef: Ref<HTMLInputElement>
  children?: ReactNode
}

/** One field takes what the scanner types, with its Enter; who worked is chosen once and stays. */
export function ScanForm({ date, workerId, onWorker, ticketRef, workerRef, children }: ScanFormProps) {
  const { t } = useTranslation('atelier')
  const workers = useActiveWorkers(date)
  const [ticket, setTicket] = useState('')
  const [pieces, setPieces] = useState<number | null>(null)
  const [kind, setKind] = useState<WorkKind>('sewn')
  const [askWho, setAskWho] = useState(false)
  const { mutateAsync } = useCommandOp('work.record')
  const [outcome, setOutcome] = useState<OutputOf<'work.record'> | Error | null>(null)
  const running = useRef<Promise<void>>(Promise.resolve())

  const record = async (code: string, quantity: number | null) => {
    if (workerId === null) return
    try {
      const done = await mutateAsync({ ticket: code, workerId, workDate: date, quantity, kind, source: 'scan' })
      setOutcome(done)
    } catch (error) {
      setOutcome(error instanceof Error ? error : new Error(String(error)))
    }
  }
  const submit = () => {
    const code = ticket.trim()
    if (code === '') return
    setAskWho(workerId === null)
    if (workerId === null) return
    setTicket('')
    setPieces(null)
    // A scanner is quicker than the host: each ticket waits for the one before.
    running.current = running.current.then(() => record(code, pieces))
  }
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    submit()
  }
  const choose = (id: string | null) => {
    onWorker(id)
    setAskWho(false)
    setOutcome(null)
    if (id !== null) ticketRef.current?.focus()
  }
  return (
    <section className={`${classes.desk} no-print`} aria-label={t('work.field.ticket')}>
      <div className={classes.fields}>
        <Select
          ref={workerRef}
          label={t('work.field.worker')}
          data={workers.map(({ id, alias }) => ({ value: id, label: alias }))}
          value={workerId}
          onChange={choose}
          searchable
          filter={foldedFilter}
          allowDeselect={false}
          autoFocus={workerId === null}
          error={askWho && t('work.chooseWorker')}
          nothingFoundMessage={t('work.noWorkers')}
          w={220}
        />
        <div className={classes.kind}>
          <Choice
            label={t('work.field.kind')}
            hideLabel={false}
            value={kind}
            onChange={setKind}
            options={workKinds.map((value) => ({ value, label: t(`work.kind.${value}`) }))}
          />
        </div>
        <NumberInput
          label={t('work.field.pieces')}
          placeholder={t('work.field.piecesHint')}
          value={pieces ?? ''}
          onChange={(value) => setPieces(typeof value === 'number' ? value : null)}
          onKeyDown={onEnter}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          hideControls
          w={230}
        />
        <TextInput
          ref={ticketRef}
          label={t('work.field.ticket')}
          placeholder={t('work.field.ticketHint')}
          className={classes.ticket ?? ''}
          value={ticket}
          onChange={(event) => setTicket(event.currentTarget.value)}
          onKeyDown={onEnter}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          leftSection={<IconBarcode size={18} stroke={1.75} aria-hidden="true" />}
        />
        {children}
      </div>
      <Outcome outcome={outcome} />
    </section>
  )
}

/** What became of the last ticket, said beside the field so that the eyes need not wander. */
function Outcome({ outcome }: { outcome: OutputOf<'work.record'> | Error | null }) {
  const { t } = useTranslation('atelier')
  if (outcome instanceof Error) {
    return (
      <div className={classes.refused}>
        <FailureNotice failure={outcome} />
      </div>
    )
  }
  return (
    <p className={classes.done} role="status">
      {outcome && (
        <>
          <strong>
            {t('work.done.recorded', {
              count: outcome.quantity,
              alias: outcome.alias,
              operation: outcome.operation,
              lot: outcome.lotCode,
              bundle: outcome.bundleNumber,
            })}
          </strong>{' '}
          {outcome.open > 0 && t('work.done.left', { count: outcome.open })}
        </>
      )}
    </p>
  )
}
