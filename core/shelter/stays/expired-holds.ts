import type { CommandContext } from '../../kernel/context.ts'
import type { Change } from './changes.ts'
import { expiredHolds } from './stays.queries.ts'

/** Holds that ran out no longer keep a bed; they are released before any rule is asked. */
export function releaseExpiredHolds(context: CommandContext, change: Change): void {
  for (const hold of expiredHolds(context.tx, context.now)) {
    change.update('bedBlocks', hold, { releasedAt: context.now, releaseReason: 'expired' })
  }
}
