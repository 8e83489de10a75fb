import { houseContract } from './access/house/house.contract.ts'
import { usersContract } from './access/users/users.contract.ts'
import { feedbackContract } from './atelier/feedback/feedback.contract.ts'
import { shipmentsContract } from './atelier/shipments/shipments.contract.ts'
import { customersContract } from './atelier/customers/customers.contract.ts'
import { ordersContract } from './atelier/orders/orders.contract.ts'
import { planningContract } from './atelier/planning/planning.contract.ts'
import { qualityContract } from './atelier/quality/quality.contract.ts'
import { workContract } from './atelier/work/work.contract.ts'
import { workersContract } from './atelier/workers/workers.contract.ts'
import { catalogueContract } from './atelier/catalogue/catalogue.contract.ts'
import { samplesContract } from './atelier/samples/samples.contract.ts'
import { lotsContract } from './atelier/lots/lots.contract.ts'
import { productionContract } from './atelier/production/production.contract.ts'
import { materialsContract } from './atelier/materials/materials.contract.ts'
import { stockContract } from './atelier/materials/stock.contract.ts'
import { ratesContract } from './atelier/rates/rates.contract.ts'
import { sellerContract } from './atelier/seller/seller.contract.ts'
import { householdsContract } from './people/households/households.contract.ts'
import { personsContract } from './people/persons/persons.contract.ts'
import { assetsContract } from './security/assets/assets.contract.ts'
import { checkCallsContract } from './security/check-calls/check-calls.contract.ts'
import { securityFiguresContract } from './security/figures/figures.contract.ts'
import { gateContract } from './security/gate/gate.contract.ts'
import { incidentsContract } from './security/incidents/incidents.contract.ts'
import { keysContract } from './security/keys/keys.contract.ts'
import { logContract } from './security/log/log.contract.ts'
import { patrolsContract } from './security/patrols/patrols.contract.ts'
import { outreachContract } from './security/outreach/outreach.contract.ts'
import { riskContract } from './security/risk/risk.contract.ts'
import { shiftsContract } from './security/shifts/shifts.contract.ts'
import { visitsContract } from './security/visits/visits.contract.ts'
import { watchListContract } from './security/watch-list/watch-list.contract.ts'
import { blocksContract } from './shelter/blocks/blocks.contract.ts'
import { boardContract } from './shelter/board/board.contract.ts'
import { occupancyContract } from './shelter/occupancy/occupancy.contract.ts'
import { registerContract } from './shelter/register/register.contract.ts'
import { requestsContract } from './shelter/requests/requests.contract.ts'
import { rollCallContract } from './shelter/roll-call/roll-call.contract.ts'
import { roomsContract } from './shelter/rooms/rooms.contract.ts'
import { staysContract } from './shelter/stays/stays.contract.ts'
import { todayContract } from './shelter/today/today.contract.ts'

/** The one list of operations. What is not in it cannot be called. */
export const contract = {
  ...houseContract,
  ...usersContract,
  ...personsContract,
  ...householdsContract,
  ...roomsContract,
  ...staysContract,
  ...blocksContract,
  ...requestsContract,
  ...boardContract,
  ...todayContract,
  ...rollCallContract,
  ...occupancyContract,
  ...registerContract,
  ...logContract,
  ...shiftsContract,
  ...gateContract,
  ...incidentsContract,
  ...visitsContract,
  ...watchListContract,
  ...keysContract,
  ...assetsContract,
  ...patrolsContract,
  ...checkCallsContract,
  ...riskContract,
  ...outreachContract,
  ...securityFiguresContract,
  ...shipmentsContract,
  ...feedbackContract,
  ...customersContract,
  ...ordersContract,
  ...workersContract,
  ...workContract,
  ...qualityContract,
  ...planningContract,
  ...catalogueContract,
  ...samplesContract,
  ...lotsContract,
  ...productionContract,
  ...materialsContract,
  ...stockContract,
  ...ratesContract,
  ...sellerContract,
}

export type AppContract = typeof contract
export type OperationName = keyof AppContract

/** An own-property lookup, so that `__proto__` or `constructor` names nothing. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(contract, name)
}
