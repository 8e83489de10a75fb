import { AppError } from '../../common/kernel/app-error.ts'
import type { Host } from '../host.ts'
import type { Session } from '../sessions.ts'
import type { MovableClock } from './clock.ts'
import { playYear } from './year.ts'

/**
 * Fills the house of a signed-in coordinator with an invented year, as the third way to begin after founding it.
 * @throws AppError conflict `vault.not-empty` when somebody has begun to work in it.
 */
export function fillEmptyHouse(host: Host, clock: MovableClock, session: Session): void {
  if (session.user.role !== 'coordinator') throw new AppError('not-allowed', 'not-allowed')
  const today = clock.now().slice(0, 10)
  const begun =
    host.call(session, 'persons.search', { text: '', limit: 1 }).length > 0 ||
    host.call(session, 'rooms.list', { on: today, includeEnded: true }).length > 0
  if (begun) throw new AppError('conflict', 'vault.not-empty')
  playYear(host, { coordinator: session, socialWorker: session, security: session }, clock, clock.now())
}
