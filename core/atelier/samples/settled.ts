import { isOpen } from '../../../common/atelier/samples/samples.rules.ts'
import type { ReadTx } from '../../kernel/context.ts'
import { found } from '../../kernel/expect.ts'
import { getSample } from './samples.queries.ts'

/** Whether a round of a sample was decided: what the decision was made by stays as it was. */
export function isSettled(tx: ReadTx, sampleId: string, round: number): boolean {
  const sample = found(getSample(tx, sampleId))
  return round < sample.round || sample.state === 'changes-requested' || !isOpen(sample.state)
}
