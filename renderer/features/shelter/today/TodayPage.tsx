import { IconPrinter } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../api/client.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import type { PageAction } from '../../../frame/page-actions.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useFormat, useLanguage } from '../../../i18n.ts'
import { saveFile } from '../../../shell.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Page } from '../../../ui/Page.tsx'
import type { Day } from './day.ts'
import { DaySection } from './DaySection.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { HouseNow } from './HouseNow.tsx'
import { DayTiles } from './DayTiles.tsx'
import classes from './TodayPage.module.css'
import { useDaySections } from './use-day-sections.ts'

/** The start of the day: who is in the house and what is due, each line leading to its thing. */
export function TodayPage() {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const query = useQueryOp('today.get', {})
  const empty = query.data?.rooms === 0 && query.data.bedsOccupied === 0
  const date = query.data?.date ?? todayInHouse()
  return (
    <Page title={t('today.title')} description={format.longDate(date)} actions={!empty && <PrintBeds />}>
      <QueryView query={query}>{(day) => (empty ? <FirstSteps /> : <DayView day={day} />)}</QueryView>
    </Page>
  )
}

function DayView({ day }: { day: Day }) {
  const { t } = useTranslation('shelter')
  const sections = useDaySections(day)
  const actions = useMemo(
    () =>
      sections
        .flatMap(({ title, items }) => items.map((item) => ({ title, item })))
        .filter(({ item }) => item.number !== null)
        .map(({ title, item }): PageAction => {
          const label = t('today.openItem', { section: title, item: item.name })
          return { id: `today-${item.number}`, label, keys: String(item.number), run: item.open }
        }),
    [sections, t],
  )
  usePageActions(actions)
  return (
    <>
      <DayTiles day={day} />
      <div className={classes.columns}>
        <div className={classes.column}>
          {sections.map((section) => (
            <DaySection key={section.id} section={section} />
          ))}
          {actions.length > 0 && <p className={`${classes.keys} no-print`}>{t('today.keysHint')}</p>}
        </div>
        <HouseNow today={day.date} />
      </div>
    </>
  )
}

function PrintBeds() {
  const { t } = useTranslation('shelter')
  const language = useLanguage()
  const print = async () => {
    try {
      const on = todayInHouse()
      const { blob, name } = await download('bed-map', {
        on,
        language: language === 'ro' ? 'ro' : 'en',
        withNames: false,
        format: 'pdf',
      })
      await saveFile(name, blob)
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <Button icon={IconPrinter} onClick={() => void print()}>
      {t('today.print')}
    </Button>
  )
}
