import { TextInput } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { IconAlertTriangle, IconArrowForwardUp, IconCheck } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../../../common/kernel/app-error.ts'
import type { CheckpointResult, Route } from '../../../../common/security/patrols/patrols.contract.ts'
import { checkpointResults } from '../../../../common/security/patrols/patrols.contract.ts'
import { useReasonText } from '../../../ui/reason-text.ts'
import classes from './CheckpointList.module.css'

/** What was found at a place. */
export type PlaceMark = { readonly result: CheckpointResult; readonly note: string }

export const inOrder: PlaceMark = { result: 'ok', note: '' }

const icons: Readonly<Record<CheckpointResult, Icon>> = {
  ok: IconCheck,
  problem: IconAlertTriangle,
  skipped: IconArrowForwardUp,
}

type CheckpointListProps = {
  places: Route['checkpoints']
  marks: ReadonlyMap<string, PlaceMark>
  onMark: (placeId: string, mark: PlaceMark) => void
  /** The places with an exception that the house was told about last, in that order. */
  sent: readonly string[]
  /** What it said about them, by the path of the field. */
  reasons: Readonly<Record<string, Reason>>
  /** The work begins at the first place. */
  autoFocus: boolean
}

/** The places of a walk: one stop for Tab, arrows go through them, Space changes the state, Enter saves the round. */
export function CheckpointList({ places, marks, onMark, sent, reasons, autoFocus }: CheckpointListProps) {
  const { t } = useTranslation('security')
  const reasonText = useReasonText()
  const [cursor, setCursor] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const labelId = useId()
  const hintId = useId()
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])]
  useEffect(() => {
    if (autoFocus) list.current?.querySelector('button')?.focus()
  }, [autoFocus])
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [reasons])

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const to = { ArrowDown: cursor + 1, ArrowUp: cursor - 1, Home: 0, End: places.length - 1 }[event.key]
    if (to !== undefined) buttons()[Math.max(0, Math.min(places.length - 1, to))]?.focus()
    else if (event.key === 'Enter') event.currentTarget.form?.requestSubmit()
    else return
    event.preventDefault()
  }
  return (
    <div className={classes.walk}>
      <span id={labelId} className={classes.label}>
        {t('patrols.entry.checkpoints')}
      </span>
      <ol ref={list} className={classes.list} aria-labelledby={labelId} aria-describedby={hintId}>
        {places.map(({ id, name }, index) => {
          const mark = marks.get(id) ?? inOrder
          const Glyph = icons[mark.result]
          const result = t(`patrols.result.${mark.result}`)
          const reason = sent.includes(id) ? reasons[`exceptions.${sent.indexOf(id)}.note`] : undefined
          return (
            <li key={id} data-result={mark.result}>
              <button
                type="button"
                className={classes.place}
                tabIndex={index === cursor ? 0 : -1}
                onFocus={() => setCursor(index)}
                onKeyDown={onKeyDown}
                onClick={() => onMark(id, { ...mark, result: after(mark.result) })}
              >
                <span className={classes.name}>{name}</span>
                <span className={classes.result}>
                  <Glyph size={18} stroke={2} aria-hidden="true" />
                  {result}
                </span>
              </button>
              {mark.result !== 'ok' && (
                <TextInput
                  classNames={{ input: classes.note ?? '' }}
                  aria-label={t('patrols.entry.placeNote', { name })}
                  placeholder={t('patrols.entry.placeHint')}
                  autoComplete="off"
                  value={mark.note}
                  error={reason && reasonText(reason)}
                  onChange={(event) => onMark(id, { ...mark, note: event.currentTarget.value })}
                />
              )}
            </li>
          )
        })}
      </ol>
      <span id={hintId} className={classes.hint}>
        {t('patrols.entry.keys')}
      </span>
    </div>
  )
}

function after(result: CheckpointResult): CheckpointResult {
  return checkpointResults[(checkpointResults.indexOf(result) + 1) % checkpointResults.length] ?? 'ok'
}
