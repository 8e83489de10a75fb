import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppError } from '../../../../common/kernel/app-error.ts'
import type { Person, PersonDetails } from '../../../../common/people/persons/persons.contract.ts'
import { call } from '../../../api/client.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { notify } from '../../../ui/notify.tsx'
import type { Conflict } from './ConflictNotice.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import { mergeDrafts } from './draft-merge.ts'
import { DetailFields, NameFields } from './PersonFields.tsx'
import { draftOf } from './person-draft.ts'
import { usePersonForm } from './use-person-form.ts'

/** Corrects a record. When somebody else saved it meanwhile, both sets of changes are brought together and shown. */
export function CorrectPersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation('people')
  const correct = useCommandOp('persons.correct')
  const [opened, setOpened] = useState(person)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [defaults] = useState(() => draftOf(person))

  const save = async (details: PersonDetails) => {
    try {
      await correct.mutateAsync({ ...details, id: person.id, version: opened.version })
    } catch (error) {
      if (!(error instanceof AppError) || error.failure.reason !== 'stale-version') throw error
      await takeOver()
      return
    }
    notify.done(t('persons.correct.done'))
    onClose()
  }
  const form = usePersonForm(defaults, save)
  const takeOver = async () => {
    const fresh = await call('persons.get', { id: person.id })
    const [before, typed, saved] = [draftOf(opened), form.state.values, draftOf(fresh)]
    const { draft, changes } = mergeDrafts(before, typed, saved)
    form.setFieldValue('alias', draft.alias)
    form.setFieldValue('birthDate', draft.birthDate)
    form.setFieldValue('birthAccuracy', draft.birthAccuracy)
    form.setFieldValue('sex', draft.sex)
    form.setFieldValue('category', draft.category)
    form.setFieldValue('citizenships', draft.citizenships)
    form.setFieldValue('languages', draft.languages)
    form.setFieldValue('interpreterNeeded', draft.interpreterNeeded)
    form.setFieldValue('protectionMeasure', draft.protectionMeasure)
    setConflict({ opened: before, typed, saved, changes })
    setOpened(fresh)
  }
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('persons.correct.title')} size="lg">
        {conflict && <ConflictNotice {...conflict} />}
        <NameFields form={form} />
        <DetailFields form={form} />
      </form.FormDialog>
    </form.AppForm>
  )
}
