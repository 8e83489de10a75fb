import { useTranslation } from 'react-i18next'
import { categories, sexes } from '../../../../common/people/persons/persons.contract.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import classes from './PersonFilters.module.css'
import type { PersonFilter } from './person-rows.ts'
import { isNarrowed, noFilter, personFilter } from './person-rows.ts'

type PersonFiltersProps = { filter: PersonFilter; inHouse: number; everyone: number }

/** Who is shown: the house or everybody, narrowed by chips that can be combined. */
export function PersonFilters({ filter, inHouse, everyone }: PersonFiltersProps) {
  const { t } = useTranslation('people')
  const change = (part: Partial<PersonFilter>) => personFilter.set({ ...filter, ...part })
  return (
    <>
      <Choice
        label={t('persons.filter.where')}
        value={filter.inHouse ? 'house' : 'all'}
        onChange={(where) => change({ inHouse: where === 'house' })}
        options={[
          { value: 'house', label: t('persons.filter.inHouse', { count: inHouse }) },
          { value: 'all', label: t('persons.filter.everyone', { count: everyone }) },
        ]}
      />
      <div role="group" aria-label={t('persons.filter.category')} className={classes.chips}>
        {categories.map((category) => (
          <Chip
            key={category}
            label={t(`persons.category.${category}`)}
            pressed={filter.categories.includes(category)}
            onClick={() => change({ categories: toggled(filter.categories, category) })}
          />
        ))}
      </div>
      <div role="group" aria-label={t('persons.filter.sex')} className={classes.chips}>
        {sexes.map((sex) => (
          <Chip
            key={sex}
            label={t(`persons.sex.${sex}`)}
            pressed={filter.sexes.includes(sex)}
            onClick={() => change({ sexes: toggled(filter.sexes, sex) })}
          />
        ))}
      </div>
      <div role="group" aria-label={t('persons.filter.age')} className={classes.chips}>
        <Chip
          label={t('persons.filter.children')}
          pressed={filter.children}
          onClick={() => change({ children: !filter.children })}
        />
      </div>
      {isNarrowed(filter) && (
        <Button kind="quiet" onClick={() => change({ ...noFilter, inHouse: filter.inHouse })}>
          {t('persons.filter.clear')}
        </Button>
      )}
    </>
  )
}

function toggled<V>(values: readonly V[], value: V): V[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

function Chip({ label, pressed, onClick }: { label: string; pressed: boolean; onClick: () => void }) {
  return (
    <button type="button" className={classes.chip} aria-pressed={pressed} onClick={onClick}>
      {label}
    </button>
  )
}
