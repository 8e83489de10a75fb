import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './OccupancyPage.module.css'
import type { NightRange } from '../../../period.ts'
import { wholeRegister } from './whole-register.ts'

/** Says that nobody slept here in the period, and leads to the nights in which somebody did. */
export function EmptyNights({ onShow }: { onShow: (range: NightRange) => void }) {
  const { t } = useTranslation('figures')
  const show = async () => {
    try {
      const whole = await wholeRegister(todayInHouse())
      if (whole) onShow(whole)
      else notify.info(t('empty.noStays'))
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <div className={`${classes.notice} no-print`}>
      <IconInfoCircle size={18} stroke={1.75} aria-hidden="true" />
      <span>{t('empty.nights')}</span>
      <Button onClick={() => void show()}>{t('empty.showAll')}</Button>
    </div>
  )
}
