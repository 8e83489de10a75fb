import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AppError } from '../../../common/kernel/app-error.ts'
import { stockWorld } from '../../support/stock.ts'
import { world } from '../../support/world.ts'

const quantity = fc.integer({ min: 1, max: 6000 })
const lot = fc.constantFrom(0, 1)
const step = fc.oneof(
  fc.record({ kind: fc.constant('receive' as const), quantity }),
  fc.record({ kind: fc.constant('use' as const), lot, quantity }),
  fc.record({ kind: fc.constant('return' as const), lot, quantity }),
  fc.record({ kind: fc.constant('write-off' as const), quantity }),
  fc.record({ kind: fc.constant('stocktake' as const), quantity: fc.integer({ min: 0, max: 9000 }) }),
  fc.record({ kind: fc.constant('reserve' as const), lot, quantity }),
  fc.record({ kind: fc.constant('release' as const), lot }),
)

type Step = { readonly kind: string; readonly lot?: number; readonly quantity?: number }

it('what remains on every roll is the sum of its moves, and reservations fit into it, whatever is tried', async () => {
  const w = await world()
  const manager = await w.as('atelier-manager')
  const s = stockWorld(w)
  const { id: materialId } = manager.call('materials.add', { name: 'Bumbac', kind: 'fabric', unit: 'mm', minStock: 0 })
  const versionId = s.style('TB-01', [{ materialId, quantity: 500 }])
  const lots = ['L-1', 'L-2'].map((code) => s.lot(code, versionId, { S: 5 }))
  const nothing = { supplierId: null, rollNumber: '', dyeLot: '', costBani: 0, donated: false, note: '' }
  const receive = (amount: number) =>
    manager.call('materialLots.receive', { ...nothing, materialId, receivedOn: w.today, quantity: amount }).id
  let id = receive(5000)

  function act(one: Step): void {
    const lotId = lots[one.lot ?? 0]!
    const amount = one.quantity ?? 0
    if (one.kind === 'receive') id = receive(amount)
    if (one.kind === 'use') manager.call('materialLots.use', { id, lotId, quantity: amount, reason: 'x' })
    if (one.kind === 'return') manager.call('materialLots.return', { id, lotId, quantity: amount })
    if (one.kind === 'write-off') manager.call('materialLots.writeOff', { id, quantity: amount, reason: 'x' })
    if (one.kind === 'stocktake') manager.call('materialLots.stocktake', { id, counted: amount, reason: 'x' })
    if (one.kind === 'reserve') manager.call('reservations.set', { materialLotId: id, lotId, quantity: amount })
    if (one.kind === 'release') manager.call('reservations.release', { materialLotId: id, lotId })
  }
  const attempt = (one: Step) => {
    try {
      act(one)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  const { sqlite } = w.host.vault.file('atelier')!
  const wrong = sqlite.prepare(`
    SELECT l.code FROM material_lots l
    WHERE l.remaining <> (SELECT sum(m.quantity) FROM stock_moves m WHERE m.material_lot_id = l.id)
      OR l.remaining < (SELECT coalesce(sum(r.quantity), 0) FROM reservations r WHERE r.material_lot_id = l.id)
      OR l.remaining < 0`)
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      id = receive(5000)
      for (const one of steps) {
        attempt(one)
        expect(wrong.all()).toEqual([])
      }
    }),
    { numRuns: 40 },
  )
})
