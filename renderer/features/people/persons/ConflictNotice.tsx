import { IconGitMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isLocalDate } from '../../../../common/kernel/calendar.ts'
import type { DraftField, ForeignChange } from './draft-merge.ts'
import classes from './ConflictNotice.module.css'
import type { PersonDraft } from './person-draft.ts'
import { usePersonText } from './use-person-text.ts'

export type Conflict = {
  readonly opened: PersonDraft
  readonly typed: PersonDraft
  readonly saved: PersonDraft
  readonly changes: readonly ForeignChange[]
}

/** What somebody else changed while the form was open, field by field. */
export function ConflictNotice({ opened, typed, saved, changes }: Conflict) {
  const { t } = useTranslation('people')
  const valueText = useValueText()
  return (
    <div role="alert" className={classes.notice}>
      <IconGitMerge size={18} stroke={1.75} aria-hidden="true" />
      <div>
        <p className={classes.title}>{t('persons.conflict.title')}</p>
        <p>{changes.length > 0 ? t('persons.conflict.text') : t('persons.conflict.nothing')}</p>
        <ul className={classes.changes}>
          {changes.map(({ field, kept }) => (
            <li key={field}>
              {t(kept ? 'persons.conflict.kept' : 'persons.conflict.taken', {
                field: t(`persons.field.${field}`),
                before: valueText(opened, field),
                now: valueText(saved, field),
                mine: valueText(typed, field),
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The value of one field of the form in words. */
function useValueText(): (draft: PersonDraft, field: DraftField) => string {
  const { t } = useTranslation(['people', 'app'])
  const text = usePersonText()
  return (draft, field) => {
    switch (field) {
      case 'birthDate': {
        const birthDate = draft.birthDate !== null && isLocalDate(draft.birthDate) ? draft.birthDate : null
        return text.birth({ birthDate, birthAccuracy: draft.birthAccuracy })
      }
      case 'birthAccuracy':
        return t(`persons.accuracy.${draft.birthAccuracy}`)
      case 'sex':
        return draft.sex && t(`persons.sex.${draft.sex}`)
      case 'category':
        return draft.category && t(`persons.category.${draft.category}`)
      case 'citizenships':
        return text.countries(draft.citizenships) || t('persons.unknown')
      case 'languages':
        return text.languages(draft.languages) || t('persons.unknown')
      case 'interpreterNeeded':
        return draft.interpreterNeeded ? t('app:form.yes') : t('app:form.no')
      case 'alias':
      case 'protectionMeasure':
        return draft[field] || t('persons.none')
    }
  }
}
