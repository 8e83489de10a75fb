import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { addDays } from '../../../../common/kernel/calendar.ts'
import { call } from '../../../api/client.ts'
import type { NightRange, Preset } from '../../../period.ts'
import { earliestNight, lastNightOf, presetOf, presets, rangeOf } from '../../../period.ts'
import { todayInHouse } from '../../../today.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { DateRangePick } from '../../../ui/controls.tsx'
import { notify } from '../../../ui/notify.tsx'

type LogPeriodFilterProps = { range: NightRange; onChange: (range: NightRange) => void }

/** The days that the figures count: a usual period with one press, or any two dates. */
export function LogPeriodFilter({ range, onChange }: LogPeriodFilterProps) {
  const { t } = useTranslation('security')
  const today = todayInHouse()
  const choose = async (preset: Preset) => {
    if (preset !== 'all') return onChange(rangeOf(preset, today))
    try {
      const whole = await wholeLog(today)
      if (whole === null) return notify.info(t('figures.empty.none'))
      onChange(whole)
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <>
      <Choice
        label={t('figures.period.label')}
        value={presetOf(range, today) ?? ''}
        onChange={(preset) => preset !== '' && void choose(preset)}
        options={presets.map((preset) => ({ value: preset, label: t(`figures.period.${preset}`) }))}
      />
      <DateRangePick
        label={{ from: t('figures.period.from'), until: t('figures.period.until') }}
        from={range.from}
        until={lastNightOf(range)}
        onChange={(from, lastDay) => onChange({ from, until: addDays(lastDay, 1) })}
      />
    </>
  )
}

/** From the first month with a line in the log until today; `null` when nothing was written yet. */
async function wholeLog(today: LocalDate): Promise<NightRange | null> {
  const until = addDays(today, 1)
  const { entriesByMonth } = await call('securityFigures.get', { from: earliestNight, until })
  const first = entriesByMonth.find(({ entries }) => entries > 0)
  return first ? { from: `${first.month}-01` as LocalDate, until } : null
}
