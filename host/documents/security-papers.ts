import { dateIn, houseZone, timeIn } from '../../common/kernel/calendar.ts'
import { idSchema, localDateSchema } from '../../common/kernel/schemas.ts'
import { figuresDocument } from '../../core/security/figures/figures.document.ts'
import { figuresInOne, figuresSheets } from '../../core/security/figures/figures.sheets.ts'
import { emergencyListDocument } from '../../core/security/gate/emergency-list.document.ts'
import { incidentReportDocument } from '../../core/security/incidents/incident-report.document.ts'
import { logDocument } from '../../core/security/log/log.document.ts'
import { logSheets } from '../../core/security/log/log.sheets.ts'
import { handOverDocument } from '../../core/security/shifts/hand-over.document.ts'
import type { Host } from '../host.ts'
import { csvOf } from './csv.ts'
import { file, options, parse, pdf, printing, type Paper } from './paper.ts'
import { xlsxOf } from './xlsx.ts'

/** First and last day. */
const days = options.extend({ from: localDateSchema, until: localDateSchema })
/** The days `[from, until)`. */
const inPeriod = options.extend({ from: localDateSchema, until: localDateSchema })
const ofShift = options.extend({ shiftId: idSchema('shift') })
const ofIncident = options.extend({ id: idSchema('incident') })

/** The papers of the security officer's log. */
export function securityPapers(host: Host) {
  return {
    'security-log': async (session, input) => {
      const asked = parse(days, input)
      const { from, until, format } = asked
      const { info, t } = printing(host, session, asked)
      const log = host.call(session, 'log.range', { from, until })
      const name = `jurnal-paza-${from}-${until}`
      if (format === 'xlsx') return file(name, 'xlsx', await xlsxOf(logSheets(log, info, t)))
      const [lines] = format === 'csv' ? logSheets(log, info, t) : []
      if (lines) return file(name, 'csv', csvOf(lines))
      return pdf(name, logDocument({ ...log, from, until }, info, t))
    },
    'hand-over': async (session, input) => {
      const asked = parse(ofShift, input)
      const { info, t } = printing(host, session, asked)
      const shift = host.call(session, 'shifts.get', { id: asked.shiftId })
      return pdf(`predarea-turei-${dateIn(houseZone, shift.begunAt)}`, handOverDocument(shift, info, t))
    },
    'emergency-list': async (session, input) => {
      const asked = parse(options, input)
      const { info, t } = printing(host, session, asked)
      const list = host.call(session, 'gate.emergency', {})
      const time = timeIn(houseZone, list.at).replace(':', '')
      return pdf(`apel-de-urgenta-${dateIn(houseZone, list.at)}-${time}`, emergencyListDocument(list, info, t))
    },
    'incident-report': async (session, input) => {
      const asked = parse(ofIncident, input)
      const { info, t } = printing(host, session, asked)
      const incident = host.call(session, 'incidents.get', { id: asked.id })
      return pdf(`incident-${incident.number.replace('/', '-')}`, incidentReportDocument(incident, info, t))
    },
    'security-figures': async (session, input) => {
      const asked = parse(inPeriod, input)
      const { from, until, format } = asked
      const { info, t } = printing(host, session, asked)
      const figures = host.call(session, 'securityFigures.get', { from, until })
      const name = `cifre-paza-${from}-${until}`
      if (format === 'xlsx') return file(name, 'xlsx', await xlsxOf(figuresSheets(figures, t)))
      if (format === 'csv') return file(name, 'csv', csvOf(figuresInOne(figures, t)))
      return pdf(name, figuresDocument({ from, until, calculatedAt: host.now(), figures }, info, t))
    },
  } satisfies Record<string, Paper>
}
