import type { ReactNode } from 'react'
import { Suspense } from 'react'
import { Loading } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Page.tsx'
import classes from './figures.module.css'

type ChartBesideProps = {
  title: string
  /** What the chart says, in words. */
  summary: string
  source: string
  chart: ReactNode
  table: ReactNode
}

/** A chart with its source under it and the table of its values at its side. */
export function ChartBeside({ title, summary, source, chart, table }: ChartBesideProps) {
  return (
    <Section title={title}>
      <div className={classes.beside}>
        <figure className={classes.figure}>
          <div className={classes.chart} role="img" aria-label={summary}>
            <Suspense fallback={<Loading rows={7} />}>{chart}</Suspense>
          </div>
          <figcaption className={classes.caption}>{source}</figcaption>
        </figure>
        {table}
      </div>
    </Section>
  )
}
