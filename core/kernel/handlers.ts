import type { AppContract } from '../../common/contract.ts'
import { houseHandlers } from '../access/house/house.handlers.ts'
import { usersHandlers } from '../access/users/users.handlers.ts'
import { feedbackHandlers } from '../atelier/feedback/feedback.handlers.ts'
import { shipmentsHandlers } from '../atelier/shipments/shipments.handlers.ts'
import { customersHandlers } from '../atelier/customers/customers.handlers.ts'
import { ordersHandlers } from '../atelier/orders/orders.handlers.ts'
import { planningHandlers } from '../atelier/planning/planning.handlers.ts'
import { qualityHandlers } from '../atelier/quality/quality.handlers.ts'
import { workHandlers } from '../atelier/work/work.handlers.ts'
import { workersHandlers } from '../atelier/workers/workers.handlers.ts'
import { stylesHandlers } from '../atelier/catalogue/styles.handlers.ts'
import { versionsHandlers } from '../atelier/catalogue/versions.handlers.ts'
import { samplesHandlers } from '../atelier/samples/samples.handlers.ts'
import { lotsHandlers } from '../atelier/lots/lots.handlers.ts'
import { productionHandlers } from '../atelier/production/production.handlers.ts'
import { materialsHandlers } from '../atelier/materials/materials.handlers.ts'
import { stockHandlers } from '../atelier/materials/stock.handlers.ts'
import { ratesHandlers } from '../atelier/rates/rates.handlers.ts'
import { sellerHandlers } from '../atelier/seller/seller.handlers.ts'
import { householdsHandlers } from '../people/households/households.handlers.ts'
import { personsHandlers } from '../people/persons/persons.handlers.ts'
import { assetsHandlers } from '../security/assets/assets.handlers.ts'
import { checkCallsHandlers } from '../security/check-calls/check-calls.handlers.ts'
import { securityFiguresHandlers } from '../security/figures/figures.handlers.ts'
import { gateHandlers } from '../security/gate/gate.handlers.ts'
import { incidentsHandlers } from '../security/incidents/incidents.handlers.ts'
import { keysHandlers } from '../security/keys/keys.handlers.ts'
import { logHandlers } from '../security/log/log.handlers.ts'
import { patrolsHandlers } from '../security/patrols/patrols.handlers.ts'
import { outreachHandlers } from '../security/outreach/outreach.handlers.ts'
import { riskHandlers } from '../security/risk/risk.handlers.ts'
import { shiftsHandlers } from '../security/shifts/shifts.handlers.ts'
import { visitsHandlers } from '../security/visits/visits.handlers.ts'
import { watchListHandlers } from '../security/watch-list/watch-list.handlers.ts'
import { blocksHandlers } from '../shelter/blocks/blocks.handlers.ts'
import { boardHandlers } from '../shelter/board/board.handlers.ts'
import { occupancyHandlers } from '../shelter/occupancy/occupancy.handlers.ts'
import { registerHandlers } from '../shelter/register/register.handlers.ts'
import { requestsHandlers } from '../shelter/requests/requests.handlers.ts'
import { rollCallHandlers } from '../shelter/roll-call/roll-call.handlers.ts'
import { roomsHandlers } from '../shelter/rooms/rooms.handlers.ts'
import { staysHandlers } from '../shelter/stays/stays.handlers.ts'
import { todayHandlers } from '../shelter/today/today.handlers.ts'
import type { Handlers } from './handler.ts'

/** One handler for every operation of the contract; a missing one is a compile error. */
export const handlers = {
  ...houseHandlers,
  ...usersHandlers,
  ...personsHandlers,
  ...householdsHandlers,
  ...roomsHandlers,
  ...staysHandlers,
  ...blocksHandlers,
  ...requestsHandlers,
  ...boardHandlers,
  ...todayHandlers,
  ...rollCallHandlers,
  ...occupancyHandlers,
  ...registerHandlers,
  ...logHandlers,
  ...shiftsHandlers,
  ...gateHandlers,
  ...incidentsHandlers,
  ...visitsHandlers,
  ...watchListHandlers,
  ...keysHandlers,
  ...assetsHandlers,
  ...patrolsHandlers,
  ...checkCallsHandlers,
  ...riskHandlers,
  ...outreachHandlers,
  ...securityFiguresHandlers,
  ...shipmentsHandlers,
  ...feedbackHandlers,
  ...customersHandlers,
  ...ordersHandlers,
  ...workersHandlers,
  ...workHandlers,
  ...qualityHandlers,
  ...planningHandlers,
  ...stylesHandlers,
  ...versionsHandlers,
  ...samplesHandlers,
  ...lotsHandlers,
  ...productionHandlers,
  ...materialsHandlers,
  ...stockHandlers,
  ...ratesHandlers,
  ...sellerHandlers,
} satisfies Handlers<AppContract>
