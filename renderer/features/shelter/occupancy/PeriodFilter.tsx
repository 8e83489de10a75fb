import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { addDays } from '../../../../common/kernel/calendar.ts'
import { todayInHouse } from '../../../today.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { DateRangePick } from '../../../ui/controls.tsx'
import { notify } from '../../../ui/notify.tsx'
import type { NightRange, Preset } from '../../../period.ts'
import { lastNightOf, presetOf, presets, rangeOf } from '../../../period.ts'
import { knownWholeRegister, wholeRegister } from './whole-register.ts'

type PeriodFilterProps = { range: NightRange; onChange: (range: NightRange) => void }

/** The nights that the figures count: a usual period with one press, or any two dates. */
export function PeriodFilter({ range, onChange }: PeriodFilterProps) {
  const { t } = useTranslation('figures')
  const today = todayInHouse()
  const all = knownWholeRegister(today)
  const isAll = all !== null && all.from === range.from && all.until === range.until
  const choose = async (preset: Preset) => {
    if (preset !== 'all') return onChange(rangeOf(preset, today))
    try {
      const whole = await wholeRegister(today)
      if (whole === null) return notify.info(t('empty.noStays'))
      onChange(whole)
    } catch (error) {
      notify.failed(error)
    }
  }
  const own = (from: LocalDate, lastNight: LocalDate) => onChange({ from, until: addDays(lastNight, 1) })
  return (
    <>
      <Choice
        label={t('period.label')}
        value={isAll ? 'all' : (presetOf(range, today) ?? '')}
        onChange={(preset) => preset !== '' && void choose(preset)}
        options={presets.map((preset) => ({ value: preset, label: t(`period.${preset}`) }))}
      />
      <DateRangePick
        label={{ from: t('period.from'), until: t('period.until') }}
        from={range.from}
        until={lastNightOf(range)}
        onChange={own}
      />
    </>
  )
}
