import { Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from './FailureNotice.tsx'
import classes from './Loading.module.css'

const skeletonDelay = 150

/** Grey lines in place of content, only when waiting is long enough to be noticed. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation('app')
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), skeletonDelay)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <div className={classes.loading}>
      <span role="status" className="visually-hidden">
        {t('frame.loading')}
      </span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={18} width={`${96 - ((row * 17) % 40)}%`} aria-hidden="true" />
      ))}
    </div>
  )
}

type QueryViewProps<T> = {
  query: UseQueryResult<T, Error>
  loading?: ReactNode
  children: (data: T) => ReactNode
}

/** A query's three faces: loading, failure with retry, data. Data once shown stay while they are refreshed. */
export function QueryView<T>({ query, loading = <Loading />, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <FailureNotice failure={query.error} onRetry={() => void query.refetch()} />
  return <>{loading}</>
}
