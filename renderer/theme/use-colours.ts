import { useEffect, useState } from 'react'
import { usePreferences } from '../preferences.ts'
import { hourInHouse } from '../today.ts'

/** The scheme to show: as chosen, or dark from 20 to 7. */
export function useColours(): 'light' | 'dark' {
  const { colours } = usePreferences()
  const [night, setNight] = useState(isNight)
  useEffect(() => {
    const timer = setInterval(() => setNight(isNight()), 60_000)
    return () => clearInterval(timer)
  }, [])
  if (colours !== 'auto') return colours
  return night ? 'dark' : 'light'
}

function isNight(): boolean {
  const hour = hourInHouse()
  return hour >= 20 || hour < 7
}
