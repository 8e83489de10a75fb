import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLocalDate } from '../../../../common/kernel/calendar.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { notify } from '../../../ui/notify.tsx'
import type { Sought } from './FindPersonDialog.tsx'
import { FindPersonDialog } from './FindPersonDialog.tsx'
import classes from './NewPersonDialog.module.css'
import { DetailFields } from './PersonFields.tsx'
import type { PersonDraft } from './person-draft.ts'
import { emptyDraft } from './person-draft.ts'
import { usePersonForm } from './use-person-form.ts'
import { alphabetLanguage, isMinor, usePersonText } from './use-person-text.ts'

type NewPersonDialogProps = {
  onClose: () => void
  onRegistered: (id: string) => void
  onOpenPerson: (id: string) => void
}

type Step = { readonly draft: PersonDraft; readonly distinct: boolean; readonly searched: boolean }

/** Registers a person in two steps: look who is there, then note what is known. */
export function NewPersonDialog({ onClose, onRegistered, onOpenPerson }: NewPersonDialogProps) {
  const [step, setStep] = useState<Step>({ draft: emptyDraft, distinct: false, searched: false })
  const describe = (sought: Sought, distinct: boolean) => {
    const category = step.draft.category || (isChild(sought) ? 'child' : '')
    setStep({ draft: { ...step.draft, ...sought, category }, distinct, searched: true })
  }
  if (!step.searched) {
    const { alias, birthDate, birthAccuracy } = step.draft
    return (
      <FindPersonDialog
        sought={{ alias, birthDate, birthAccuracy }}
        onClose={onClose}
        onNotFound={describe}
        onOpenPerson={onOpenPerson}
      />
    )
  }
  return (
    <DescribePersonDialog
      {...step}
      onClose={onClose}
      onBack={(draft) => setStep({ draft, distinct: false, searched: false })}
      onRegistered={onRegistered}
    />
  )
}

function isChild({ birthDate }: Sought): boolean {
  return birthDate !== null && isLocalDate(birthDate) && isMinor({ birthDate })
}

type DescribePersonDialogProps = {
  draft: PersonDraft
  distinct: boolean
  onClose: () => void
  onBack: (draft: PersonDraft) => void
  onRegistered: (id: string) => void
}

function DescribePersonDialog({ draft, distinct, onClose, onBack, onRegistered }: DescribePersonDialogProps) {
  const { t } = useTranslation(['people', 'app'])
  const text = usePersonText()
  const register = useCommandOp('persons.register')
  const form = usePersonForm(draft, async (details) => {
    const { id, code } = await register.mutateAsync({ ...details, distinctFromOthers: distinct })
    notify.done(t('persons.register.done', { alias: details.alias, code }))
    onRegistered(id)
  })
  const birthDate = draft.birthDate !== null && isLocalDate(draft.birthDate) ? draft.birthDate : null
  const birth = { birthDate, birthAccuracy: draft.birthAccuracy }
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('persons.register.title')}
        submitLabel={t('persons.register.submit')}
        size="lg"
      >
        <div className={classes.sought}>
          <p className={classes.who}>
            <strong lang={alphabetLanguage(draft.alias)}>{draft.alias}</strong>
            <span>{birthDate === null ? text.birth(birth) : `${text.birth(birth)} · ${text.age(birth)}`}</span>
          </p>
          <Button kind="quiet" onClick={() => onBack(form.state.values)}>
            {t('persons.register.change')}
          </Button>
        </div>
        <DetailFields form={form} autoFocus />
      </form.FormDialog>
    </form.AppForm>
  )
}
