import type { Instant } from '../../common/kernel/calendar.ts'
import type { Role } from '../../common/kernel/roles.ts'
import type { Host } from '../host.ts'
import type { MovableClock } from './clock.ts'
import { signIns } from './sign-ins.ts'
import { firstMorning, playYear } from './year.ts'

/**
 * Founds a house a year before `until`, adds an account for every role, and fills it.
 * @param host on an empty folder, made with `now: clock.now`.
 * @throws AppError `vault.exists` when the folder already holds a house.
 */
export async function foundDemonstration(
  host: Host,
  clock: MovableClock,
  houseName: string,
  until: Instant,
): Promise<void> {
  clock.moveTo(firstMorning(until))
  const [{ login, name, password }, ...others] = signIns
  const { token } = await host.found({ houseName, login, name, password })
  const coordinator = host.sessions.use(token)
  for (const account of others) host.call(coordinator, 'users.add', account)
  const [socialWorker, security] = [await enter(host, 'social-worker'), await enter(host, 'security-officer')]
  playYear(host, { coordinator, socialWorker, security }, clock, until)
}

async function enter(host: Host, role: Role) {
  const account = signIns.find((one) => one.role === role) ?? signIns[0]
  const { token } = await host.signIn(account.login, account.password)
  return host.sessions.use(token)
}
