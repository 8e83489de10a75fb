import { assets } from './security/assets.ts'
import { checkCalls } from './security/check-calls.ts'
import { figures } from './security/figures.ts'
import { gate } from './security/gate.ts'
import { incidents } from './security/incidents.ts'
import { keys } from './security/keys.ts'
import { log } from './security/log.ts'
import { outreach } from './security/outreach.ts'
import { patrols } from './security/patrols.ts'
import { risk } from './security/risk.ts'
import { shifts } from './security/shifts.ts'
import { visits } from './security/visits.ts'
import { watchList } from './security/watch-list.ts'

/** Texts of the gate's screens, one object per feature. */
export const security = {
  log,
  shifts,
  gate,
  visits,
  watchList,
  keys,
  patrols,
  checkCalls,
  assets,
  incidents,
  risk,
  outreach,
  figures,
} as const
