import { IconDots } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { epochMs } from '../../../../common/kernel/calendar.ts'
import type { LogEntry } from '../../../../common/security/log/log.contract.ts'
import { useFormat } from '../../../i18n.ts'
import { kindIcons } from './kinds.ts'
import { useLineMenu } from './line-menu.ts'
import classes from './LogLine.module.css'
import { useLogSentence } from './use-log-sentence.ts'

/** Written down so much later than it happened that both times are shown, in milliseconds. */
const apart = 5 * 60_000

type LogLineProps = { entry: LogEntry; firstOfDay: boolean }

/** One line as it stands in the book: number, time, what, who wrote it. Native elements only, there may be thousands. */
export const LogLine = memo(function LogLine({ entry, firstOfDay }: LogLineProps) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const Icon = kindIcons[entry.kind]
  const withdrawn = entry.supplementedBy.some((one) => one.withdraws)
  const delayed = epochMs(entry.enteredAt) - epochMs(entry.at) > apart
  return (
    <>
      {firstOfDay && <h2 className={classes.day}>{format.longDate(entry.day)}</h2>}
      <article
        className={classes.line}
        data-withdrawn={withdrawn || undefined}
        aria-label={t('log.lineNumber', { seq: entry.seq })}
      >
        <span className={classes.seq}>{entry.seq}</span>
        <time className={classes.time} dateTime={entry.at}>
          {format.time(entry.at)}
        </time>
        <span className={classes.kind}>
          <Icon size={18} stroke={1.75} aria-hidden="true" />
          {t(`log.kind.${entry.kind}`)}
        </span>
        <div className={classes.what}>
          <Words entry={entry} />
          {(delayed || entry.late || withdrawn || entry.supplementedBy.length > 0 || entry.confirmed.length > 0) && (
            <Marks entry={entry} delayed={delayed} withdrawn={withdrawn} />
          )}
        </div>
        <span className={classes.by}>{entry.byName}</span>
        {!entry.supplements && <MenuButton entry={entry} />}
      </article>
    </>
  )
})

function MenuButton({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('security')
  const openMenu = useLineMenu()
  if (!openMenu) return null
  return (
    <button
      type="button"
      className={classes.menu}
      aria-haspopup="menu"
      aria-label={t('log.menu.label', { seq: entry.seq })}
      onClick={(event) => openMenu(entry, event.currentTarget)}
    >
      <IconDots size={18} stroke={1.75} aria-hidden="true" />
    </button>
  )
}

function Words({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const sentence = useLogSentence()(entry)
  const people = entry.persons.map(({ alias, roomName }) => (roomName ? `${alias} (${roomName})` : alias))
  return (
    <p className={classes.words}>
      {entry.supplements && (
        <span className={classes.refers}>
          {t(entry.supplements.withdraws ? 'log.withdraws' : 'log.supplements', { seq: entry.supplements.seq })}{' '}
        </span>
      )}
      {people.length > 0 && <strong>{format.list(people)} </strong>}
      {sentence && <span>{sentence} </span>}
      {entry.text && <span className={classes.text}>{entry.text} </span>}
      {entry.expectedReturn && (
        <span className={classes.quiet}>{t('log.backAt', { when: format.dateTime(entry.expectedReturn) })}</span>
      )}
    </p>
  )
}

function Marks({ entry, delayed, withdrawn }: { entry: LogEntry; delayed: boolean; withdrawn: boolean }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const marks = [
    entry.late && t('log.mark.late'),
    delayed && t('log.mark.entered', { when: format.dateTime(entry.enteredAt) }),
    entry.confirmed.length > 0 && t('log.mark.confirmed'),
    withdrawn && t('log.mark.withdrawn'),
    entry.supplementedBy.length > 0 &&
      t('log.mark.supplemented', { numbers: entry.supplementedBy.map(({ seq }) => seq).join(', ') }),
  ].filter(Boolean)
  return <p className={classes.marks}>{marks.join(' · ')}</p>
}
