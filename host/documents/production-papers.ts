import { idSchema } from '../../common/kernel/schemas.ts'
import { bundleTicketsDocument } from '../../core/atelier/lots/bundle-tickets.document.ts'
import { cuttingTicketDocument } from '../../core/atelier/lots/cutting-ticket.document.ts'
import type { Host } from '../host.ts'
import type { Session } from '../sessions.ts'
import { options, parse, pdf, printing, type Options, type Paper } from './paper.ts'

const ofLot = options.extend({ id: idSchema('lot') })
const ofBundles = ofLot.extend({ bundleId: idSchema('bundle').nullable().default(null) })

/** The papers of the cutting table and of the sewing places. They lie in the open, so the house is not named on them. */
export function productionPapers(host: Host) {
  const neutral = (session: Session, asked: Options) => {
    const { info, t } = printing(host, session, asked)
    return { info: { ...info, houseName: '' }, t }
  }
  return {
    'cutting-ticket': async (session, input) => {
      const asked = parse(ofLot, input)
      const { info, t } = neutral(session, asked)
      const ticket = host.call(session, 'lots.cuttingTicket', { id: asked.id })
      return pdf(`croit-${ticket.code}`, cuttingTicketDocument(ticket, info, t))
    },
    'bundle-tickets': async (session, input) => {
      const asked = parse(ofBundles, input)
      const { info, t } = neutral(session, asked)
      const tickets = host.call(session, 'lots.tickets', { id: asked.id, bundleId: asked.bundleId })
      return pdf(`tichete-${tickets.code}`, bundleTicketsDocument(tickets, info, t))
    },
  } satisfies Record<string, Paper>
}
