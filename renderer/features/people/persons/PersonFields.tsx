import { useStore } from '@tanstack/react-form'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isLocalDate } from '../../../../common/kernel/calendar.ts'
import { categories, sexes } from '../../../../common/people/persons/persons.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { BirthField } from './BirthField.tsx'
import { countryCodes, languageCodes } from './country-codes.ts'
import type { PersonForm } from './use-person-form.ts'
import { isMinor, usePersonText } from './use-person-text.ts'

/** Name used and birth: what a person is searched by. */
export function NameFields({ form }: { form: PersonForm }) {
  const { t } = useTranslation('people')
  const accuracy = useStore(form.store, ({ values }) => values.birthAccuracy)
  return (
    <>
      <form.AppField name="alias">
        {(field) => (
          <field.TextField
            label={t('persons.field.alias')}
            description={t('persons.field.aliasHint')}
            required
            maxLength={60}
            autoFocus
          />
        )}
      </form.AppField>
      <form.AppField name="birthDate">
        {() => <BirthField accuracy={accuracy} onAccuracy={(next) => form.setFieldValue('birthAccuracy', next)} />}
      </form.AppField>
    </>
  )
}

/** Everything else that is noted about a person. */
export function DetailFields({ form, autoFocus = false }: { form: PersonForm; autoFocus?: boolean }) {
  const { t } = useTranslation('people')
  const { countries, languages } = useCodeOptions()
  const minor = useStore(form.store, ({ values: { birthDate } }) =>
    isMinor({ birthDate: birthDate !== null && isLocalDate(birthDate) ? birthDate : null }),
  )
  const measure = useStore(form.store, ({ values }) => values.protectionMeasure)
  return (
    <>
      <Columns min="15rem">
        <form.AppField name="category">
          {(field) => (
            <field.SelectField
              label={t('persons.field.category')}
              options={categories.map((value) => ({ value, label: t(`persons.category.${value}`) }))}
              required
              autoFocus={autoFocus}
            />
          )}
        </form.AppField>
        <form.AppField name="sex">
          {(field) => (
            <field.SegmentedField
              label={t('persons.field.sex')}
              options={sexes.map((value) => ({ value, label: t(`persons.sex.${value}`) }))}
              required
            />
          )}
        </form.AppField>
      </Columns>
      <Columns min="15rem">
        <form.AppField name="citizenships">
          {(field) => <field.MultiSelectField label={t('persons.field.citizenships')} options={countries} />}
        </form.AppField>
        <form.AppField name="languages">
          {(field) => <field.MultiSelectField label={t('persons.field.languages')} options={languages} />}
        </form.AppField>
      </Columns>
      <form.AppField name="interpreterNeeded">
        {(field) => <field.CheckField label={t('persons.field.interpreterNeeded')} />}
      </form.AppField>
      {(minor || measure !== '') && (
        <form.AppField name="protectionMeasure">
          {(field) => (
            <field.TextField
              label={t('persons.field.protectionMeasure')}
              description={t('persons.field.protectionMeasureHint')}
              maxLength={60}
            />
          )}
        </form.AppField>
      )}
    </>
  )
}

/** Usual codes first as they are listed, the others by name. */
function useCodeOptions() {
  const text = usePersonText()
  const format = useFormat()
  return useMemo(() => {
    const named = (codes: readonly string[], usual: number, nameOf: (code: string) => string) => {
      const options = codes.map((value) => ({ value, label: nameOf(value) }))
      const others = options.slice(usual).sort((a, b) => format.compare(a.label, b.label))
      return [...options.slice(0, usual), ...others]
    }
    return {
      countries: named(countryCodes, 4, text.country),
      languages: named(languageCodes, 4, format.languageName),
    }
  }, [text, format])
}
