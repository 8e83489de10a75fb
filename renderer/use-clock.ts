import { useEffect, useState } from 'react'
import type { Instant } from '../common/kernel/calendar.ts'
import { instantOf } from '../common/kernel/calendar.ts'

const everyMs = 15_000

/** The computer's time, moving on while the page is shown. */
export function useClock(): Instant {
  const [clock, setClock] = useState(() => instantOf(Date.now()))
  useEffect(() => {
    const timer = setInterval(() => setClock(instantOf(Date.now())), everyMs)
    return () => clearInterval(timer)
  }, [])
  return clock
}
