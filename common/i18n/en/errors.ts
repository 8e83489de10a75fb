import { atelierErrors } from './errors/atelier.ts'
import { generalErrors } from './errors/general.ts'
import { securityErrors } from './errors/security.ts'

/** Why something is refused and what to do next, by feature. */
export const errors = { ...generalErrors, ...securityErrors, ...atelierErrors } as const
