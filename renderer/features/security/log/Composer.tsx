import { TextInput, Textarea } from '@mantine/core'
import type { FormEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../../../common/kernel/app-error.ts'
import type { MovementDoubt, WrittenKind } from '../../../../common/security/log/log.contract.ts'
import { Button } from '../../../ui/Button.tsx'
import { useReasonText } from '../../../ui/reason-text.ts'
import { GatePersonPick } from '../gate/GatePersonPick.tsx'
import classes from './Composer.module.css'
import { ComposerQuestion } from './ComposerQuestion.tsx'
import { EventTime } from './EventTime.tsx'
import type { LogDraft } from './log-draft.ts'
import { emptyDraft, isMovement, withoutHidden } from './log-draft.ts'
import { useAppend } from './use-append.ts'

type ComposerProps = {
  kind: WrittenKind
  /** What was typed outlives a change of kind. */
  draft: LogDraft
  onDraft: (draft: LogDraft) => void
  onSaved: () => void
}

/** One line of the log: who, when, what. Enter saves; what the house refuses stays as it was typed. */
export function Composer({ kind, draft, onDraft, onSaved }: ComposerProps) {
  const { t } = useTranslation('security')
  const reasonText = useReasonText()
  const form = useRef<HTMLFormElement>(null)
  const { save, busy, failure, clearFailure } = useAppend(() => {
    onDraft(emptyDraft)
    onSaved()
  })
  useFocusOnKind(form, kind)
  const [asked, setAsked] = useState(kind)
  if (asked !== kind) {
    setAsked(kind)
    clearFailure()
  }

  const change = (part: Partial<LogDraft>) => onDraft({ ...draft, ...part })
  const reasonOf = (field: string): Reason | null => failure?.fields?.[field] ?? null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(kind, draft)
  }
  const clean = () => {
    onDraft(withoutHidden(draft))
    void save(kind, withoutHidden(draft))
  }
  const textReason = reasonOf('text')
  const textError = textReason && textReason !== 'field.hidden-characters' ? reasonText(textReason) : null
  return (
    <form ref={form} className={classes.form} aria-label={t(`log.kind.${kind}`)} onSubmit={submit}>
      <div className={classes.row}>
        <GatePersonPick
          label={isMovement(kind) ? t('log.who') : t('log.about')}
          value={draft.personIds}
          onChange={(personIds) => change({ personIds })}
          multiple
        />
        <EventTime
          value={draft.moment}
          onChange={(moment) => change({ moment })}
          reason={reasonOf('at') ?? reasonOf('late')}
        />
        {kind === 'exit' && (
          <TextInput
            className={classes.back ?? ''}
            label={t('log.back')}
            placeholder={t('log.backHint')}
            value={draft.back}
            autoComplete="off"
            error={reasonOf('expectedReturn') && reasonText(returnReason(reasonOf('expectedReturn')))}
            onChange={(event) => change({ back: event.currentTarget.value })}
          />
        )}
      </div>
      <Textarea
        label={isMovement(kind) ? t('log.note') : t('log.what')}
        className={classes.text ?? ''}
        value={draft.text}
        autosize
        minRows={1}
        maxRows={6}
        error={textError}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return
          event.preventDefault()
          form.current?.requestSubmit()
        }}
      />
      <div className={classes.foot}>
        <Button kind="primary" type="submit" keys="Enter" busy={busy}>
          {t('log.save')}
        </Button>
        <span className={classes.hint}>{t('log.enterHint')}</span>
      </div>
      {failure && (
        <ComposerQuestion
          failure={failure}
          onConfirm={(doubts: MovementDoubt[]) => void save(kind, draft, doubts)}
          onClean={clean}
        />
      )}
    </form>
  )
}

/** What is no time at all is a wrong time for whoever typed it. */
const returnReason = (reason: Reason | null): Reason =>
  reason === null || reason === 'field.invalid' ? 'field.time' : reason

/** A movement begins with the person, everything else with the words. */
function useFocusOnKind(form: RefObject<HTMLFormElement | null>, kind: WrittenKind): void {
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(isMovement(kind) ? 'input' : 'textarea')?.focus()
  }, [form, kind])
}
