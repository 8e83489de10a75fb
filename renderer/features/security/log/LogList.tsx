import { useQueries } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogEntry } from '../../../../common/security/log/log.contract.ts'
import { queryOp } from '../../../api/use-operation.ts'
import { LineMenu } from './LineMenu.tsx'
import { LogLine } from './LogLine.tsx'
import classes from './LogList.module.css'

/** Lines that are fetched together. Numbers have no gaps, so that a line's place in the book is known before it is read. */
const blockSize = 100

/** Height of a line of one row of text; taller ones are measured, in pixels. */
const usualHeight = 47

type LogListProps = { lastSeq: number }

/** The whole book, newest first; only what is in sight is fetched and drawn. */
export function LogList({ lastSeq }: LogListProps) {
  const { t } = useTranslation('security')
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lastSeq,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    // By number, so that heights stay with their lines when a new one comes on top.
    getItemKey: (index) => lastSeq - index,
    overscan: 8,
  })
  const drawn = virtual.getVirtualItems()
  const newest = lastSeq - (drawn[0]?.index ?? 0)
  const oldest = lastSeq - (drawn.at(-1)?.index ?? 0)
  const entryOf = useEntries(oldest, newest)
  return (
    <LineMenu>
      <div
        ref={scroller}
        className={classes.scroller}
        role="log"
        // Lines that come into sight while scrolling are no news to read out; a new one is told when it is saved.
        aria-live="off"
        aria-label={t('log.book')}
        tabIndex={0}
      >
        <div className={classes.body} style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start, key }) => {
            const seq = lastSeq - index
            const entry = entryOf(seq)
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={classes.item}
                style={{ top: start }}
              >
                {entry ? (
                  <LogLine entry={entry} firstOfDay={entry.day !== entryOf(seq + 1)?.day} />
                ) : (
                  <div className={classes.waiting} />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </LineMenu>
  )
}

const blockOf = (seq: number) => Math.floor((seq - 1) / blockSize)

/** The lines of the blocks that a range of numbers touches, and the one above it for its day. */
function useEntries(oldest: number, newest: number): (seq: number) => LogEntry | undefined {
  const first = Math.max(0, blockOf(Math.max(1, oldest)))
  const last = Math.max(first, blockOf(newest + 1))
  const blocks = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const pages = useQueries({
    queries: blocks.map((block) => ({
      ...queryOp('log.page', { before: (block + 1) * blockSize + 1, limit: blockSize }),
      staleTime: 60_000,
    })),
    combine: (results) => results.flatMap((result) => result.data?.entries ?? []),
  })
  const bySeq = useMemo(() => new Map(pages.map((entry) => [entry.seq, entry])), [pages])
  return (seq) => bySeq.get(seq)
}
