import type { z } from 'zod'
import type { LocalDate } from '../../common/kernel/calendar.ts'
import { holds } from '../../common/kernel/roles.ts'
import { localDateSchema } from '../../common/kernel/schemas.ts'
import type { Sheet } from '../../core/kernel/sheet.ts'
import { bedMapDocument } from '../../core/shelter/board/bed-map.document.ts'
import { occupancyDocument } from '../../core/shelter/occupancy/occupancy.document.ts'
import { occupancySheets } from '../../core/shelter/occupancy/occupancy.sheets.ts'
import { eveningListDocument } from '../../core/shelter/roll-call/evening-list.document.ts'
import type { Host } from '../host.ts'
import type { Session } from '../sessions.ts'
import { csvOf } from './csv.ts'
import { file, options, parse, pdf, printing, type Paper } from './paper.ts'
import { xlsxOf } from './xlsx.ts'

const onDate = options.extend({ on: localDateSchema })
/** The nights `[from, until)`. */
const inPeriod = options.extend({ from: localDateSchema, until: localDateSchema })

/** The papers of the house: who sleeps where, and the occupancy. */
export function shelterPapers(host: Host) {
  function occupancyReport(session: Session, { from, until }: { from: LocalDate; until: LocalDate }) {
    const range = { from, until }
    return {
      ...range,
      calculatedAt: host.now(),
      periods: host.call(session, 'occupancy.byMonth', range),
      rooms: host.call(session, 'occupancy.byRoom', range),
      lengthOfStay: host.call(session, 'occupancy.lengthOfStay', {}),
      turnAways: host.call(session, 'turnAways.byReason', range),
    }
  }

  function occupancyTables(session: Session, input: z.output<typeof inPeriod>): Sheet[] {
    const { from, until, withNames } = input
    const mayRows = holds(session.user.role, 'figures:rows')
    const rows = mayRows ? host.call(session, 'occupancy.bedNights', { from, until }) : []
    return occupancySheets(
      { ...occupancyReport(session, { from, until }), rows },
      withNames && mayRows,
      printing(host, session, input).t,
    )
  }

  return {
    'evening-list': async (session, input) => {
      const asked = parse(onDate, input)
      const { info, t } = printing(host, session, asked)
      const lines = host.call(session, 'rollCall.get', { on: asked.on })
      return pdf(`lista-de-seara-${asked.on}`, eveningListDocument({ on: asked.on, lines }, info, t))
    },
    'bed-map': async (session, input) => {
      const asked = parse(onDate, input)
      const { info, t } = printing(host, session, asked)
      const board = host.call(session, 'board.range', { from: asked.on, days: 1 })
      return pdf(`harta-paturilor-${asked.on}`, bedMapDocument(board, info, t))
    },
    occupancy: async (session, input) => {
      const asked = parse(inPeriod, input)
      const name = `ocupare-${asked.from}-${asked.until}`
      if (asked.format === 'xlsx') return file(name, 'xlsx', await xlsxOf(occupancyTables(session, asked)))
      const [byMonth] = asked.format === 'csv' ? occupancyTables(session, asked) : []
      if (byMonth) return file(name, 'csv', csvOf(byMonth))
      const { info, t } = printing(host, session, asked)
      return pdf(name, occupancyDocument(occupancyReport(session, asked), info, t))
    },
  } satisfies Record<string, Paper>
}
