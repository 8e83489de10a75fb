import type { Instant } from '../../common/kernel/calendar.ts'
import { roles, type Role } from '../../common/kernel/roles.ts'
import { createHost } from '../../host/host.ts'
import { floorKdf } from '../../host/vault/crypto.ts'

/** Sunday 22 November 2026, 10:00 in the house. */
export const templateNow = '2026-11-22T08:00:00.000Z' as Instant

export const loginOf = (role: Role) => role
export const passwordOf = (role: Role) => `cinci cuvinte pentru ${roles.indexOf(role)} teste`

/** Founds a house with one user per role. */
export async function foundHouse(folder: string, now: () => Instant = () => templateNow): Promise<void> {
  const host = createHost({ folder, kdf: floorKdf, now })
  const { token } = await host.found({
    houseName: 'Casa de probă',
    login: loginOf('coordinator'),
    name: 'Ioana Coordonator',
    password: passwordOf('coordinator'),
  })
  const session = host.sessions.use(token)
  for (const role of roles.filter((one) => one !== 'coordinator')) {
    host.call(session, 'users.add', {
      login: loginOf(role),
      name: `Utilizator ${role}`,
      role,
      password: passwordOf(role),
    })
  }
  host.close()
}
