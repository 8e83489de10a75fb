import type { planningContract } from '../../../common/atelier/planning/planning.contract.ts'
import { planningDefaults, teamPaceBp } from '../../../common/atelier/planning/planning.rules.ts'
import { isActiveOn } from '../../../common/atelier/workers/workers.rules.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { storePace } from '../workers/workers.queries.ts'
import { openNeeds } from './needs.ts'
import { capacityWeeks, outlooks, promiseOf } from './outlook.ts'
import { teamFrom } from './team.ts'

const { bufferBp, horizonDays } = planningDefaults

export const planningHandlers: Handlers<typeof planningContract> = {
  'planning.capacity': ({ tx, today }, { weeks }) => {
    const team = teamFrom(tx, today, Math.max(horizonDays, weeks * 7))
    const needs = openNeeds(tx)
    const needed = needs.orders.reduce((sum, { seconds }) => sum + seconds, needs.withoutOrder)
    return {
      workers: team.filter((one) => isActiveOn(one, today)).length,
      paceBp: teamPaceBp(team),
      bufferBp,
      neededMinutes: Math.ceil(needed / 60),
      withoutOrderMinutes: Math.ceil(needs.withoutOrder / 60),
      weeks: capacityWeeks(team, needed, today, weeks),
      orders: outlooks(team, needs, today).filter(({ neededMinutes }) => neededMinutes > 0),
    }
  },

  'planning.promise': ({ tx, today }, { orderId }) => promiseOf(tx, today, orderId),

  'planning.setPace': ({ tx }, { paceBp }) => {
    storePace(tx, paceBp)
    return {}
  },
}
