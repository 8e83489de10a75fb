import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { visitorTypes } from '../../../../common/security/visits/visits.contract.ts'
import { useField } from '../../../ui/form/field-context.ts'
import { foldedFilter } from '../../../ui/folded-filter.ts'

/** What kind of visitor it is: the first letters and Enter are enough. */
export function VisitorTypeField() {
  const { t } = useTranslation(['security', 'app'])
  const field = useField<string>()
  return (
    <Select
      id={field.id}
      label={t('visits.field.type')}
      required
      withAsterisk
      searchable
      selectFirstOptionOnChange
      // Opened by typing only, with its first match marked at once: marking later loses an Enter that comes quickly.
      openOnFocus={false}
      selectFirstOptionOnDropdownOpen
      allowDeselect={false}
      filter={foldedFilter}
      nothingFoundMessage={t('app:form.nothingFound')}
      maxDropdownHeight={320}
      data={visitorTypes.map((value) => ({ value, label: t(`visits.type.${value}`) }))}
      value={field.value === '' ? null : field.value}
      error={field.error}
      onChange={(value) => field.set(value ?? '')}
      onBlur={field.blur}
    />
  )
}
