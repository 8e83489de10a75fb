import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { Keys } from '../../../ui/Kbd.tsx'
import { Overdue } from '../../../ui/Overdue.tsx'
import classes from './DaySection.module.css'
import type { DayItem, DaySectionData } from './use-day-sections.ts'

/** Lines shown before "show all". */
const shortList = 9

/** One kind of thing that is due; a single quiet line when there is nothing. */
export function DaySection({ section: { id, icon: SectionIcon, title, items } }: { section: DaySectionData }) {
  const { t } = useTranslation('shelter')
  const headingId = useId()
  const [all, setAll] = useState(false)
  const shown = all ? items : items.slice(0, shortList)
  return (
    <section className={classes.section} aria-labelledby={headingId} data-empty={items.length === 0 || undefined}>
      <div className={classes.head}>
        <SectionIcon size={17} stroke={1.75} aria-hidden="true" className={classes.icon} />
        <h2 id={headingId}>{title}</h2>
        {items.length > 0 ? (
          <span className={classes.count}>{items.length}</span>
        ) : (
          <p className={classes.none}>{t(`today.none.${id}`)}</p>
        )}
      </div>
      {items.length > 0 && (
        <ul className={classes.list}>
          {shown.map((item) => (
            <li key={item.id}>
              <ItemButton item={item} />
            </li>
          ))}
        </ul>
      )}
      {shown.length < items.length && (
        <div className={classes.more}>
          <Button kind="quiet" onClick={() => setAll(true)}>
            {t('today.all')} ({items.length})
          </Button>
        </div>
      )}
    </section>
  )
}

function ItemButton({ item }: { item: DayItem }) {
  return (
    <button type="button" className={classes.item} data-coded={item.code !== '' || undefined} onClick={item.open}>
      <span className={classes.key}>{item.number !== null && <Keys keys={String(item.number)} />}</span>
      <span className={classes.name}>{item.name}</span>
      {item.code !== '' && <span className={classes.code}>{item.code}</span>}
      <span className={classes.place}>{item.place}</span>
      <span className={classes.note}>
        {item.note && <span>{item.note} </span>}
        {item.overdue !== null && <Overdue date={item.overdue} />}
      </span>
    </button>
  )
}
