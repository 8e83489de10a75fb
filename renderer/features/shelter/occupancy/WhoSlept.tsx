import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import type { OutputOf } from '../../../api/client.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { DatePick } from '../../../ui/controls.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Page.tsx'
import type { NightRange } from '../../../period.ts'
import { lastNightOf } from '../../../period.ts'
import classes from './WhoSlept.module.css'

/** Who slept in the house on one night; begins with the last night of the period. */
export function WhoSlept({ range }: { range: NightRange }) {
  const { t } = useTranslation('figures')
  const [chosen, setChosen] = useState<LocalDate | null>(null)
  const today = todayInHouse()
  const last = lastNightOf(range)
  const on = chosen ?? (last < today ? last : today)
  const query = useQueryOp('occupancy.whoSlept', { on }, { placeholderData: keepPreviousData })
  return (
    <Section title={t('slept.title')}>
      <DatePick
        required
        label={t('slept.on')}
        value={on}
        max={today}
        w={150}
        onChange={(date) => date && setChosen(date)}
      />
      <QueryView query={query}>{(night) => <Night night={night} />}</QueryView>
    </Section>
  )
}

function Night({ night: { persons, households, rooms, codes } }: { night: OutputOf<'occupancy.whoSlept'> }) {
  const { t } = useTranslation('figures')
  const format = useFormat()
  if (persons === 0) return <p className={classes.nobody}>{t('slept.nobody')}</p>
  return (
    <div className={classes.night} role="region" aria-label={t('slept.codes')} tabIndex={0}>
      <dl className={classes.counts}>
        <Count label={t('slept.persons')} value={format.number(persons)} />
        <Count label={t('slept.households')} value={format.number(households)} />
        <Count label={t('slept.rooms')} value={format.number(rooms.length)} />
      </dl>
      <p className={classes.rooms}>{format.list(rooms)}</p>
      <ul className={classes.codes} aria-label={t('slept.codes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </div>
  )
}

function Count({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
