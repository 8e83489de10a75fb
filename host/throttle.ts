import { AppError } from '../common/kernel/app-error.ts'
import { epochMs, type Instant } from '../common/kernel/calendar.ts'

/** Wrong passwords before the first wait. */
const freeAttempts = 2
const longestWaitSeconds = 300
/** Names remembered at most, so that inventing names does not fill the memory. */
const mostNames = 1000

type Failures = { count: number; until: number }

/**
 * Slows down guessing: after two wrong passwords for a name it waits 1, 2, 4 … 300 seconds. Nobody is locked out for
 * good (OWASP ASVS 5.0, 6.3.1).
 */
export function createThrottle(now: () => Instant) {
  const failures = new Map<string, Failures>()
  return {
    /** @throws AppError not-allowed `session.wait` while the name has to wait. */
    check(name: string): void {
      const known = failures.get(name)
      const waitMs = known ? known.until - epochMs(now()) : 0
      if (waitMs > 0)
        throw new AppError('not-allowed', 'session.wait', { params: { seconds: Math.ceil(waitMs / 1000) } })
    },
    failed(name: string): void {
      const count = (failures.get(name)?.count ?? 0) + 1
      const seconds = count <= freeAttempts ? 0 : Math.min(longestWaitSeconds, 2 ** (count - freeAttempts - 1))
      if (!failures.has(name) && failures.size >= mostNames) failures.delete(failures.keys().next().value ?? '')
      failures.set(name, { count, until: epochMs(now()) + seconds * 1000 })
    },
    succeeded(name: string): void {
      failures.delete(name)
    },
  }
}
