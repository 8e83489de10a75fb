import { AppError } from '../../../common/kernel/app-error.ts'
import type { LocalDate } from '../../../common/kernel/calendar.ts'
import type { watchListContract } from '../../../common/security/watch-list/watch-list.contract.ts'
import { watched } from '../../../common/security/watch-list/watch-list.rules.ts'
import type { WriteTx } from '../../kernel/context.ts'
import { currentVersion, found } from '../../kernel/expect.ts'
import type { Handlers } from '../../kernel/handler.ts'
import { getWatchLine, insertWatchLine, storeWatchLine, watchLines } from './watch-list.queries.ts'

function notExpired(expires: LocalDate | null, today: LocalDate): void {
  if (expires !== null && expires < today) {
    throw new AppError('invalid-input', 'invalid-input', { fields: { expires: 'watch-list.expires-past' } })
  }
}

/** The line as the caller read it, if it still runs. */
function running(tx: WriteTx, id: string, version: number) {
  const line = found(getWatchLine(tx, id))
  currentVersion(line, version)
  if (line.endedAt !== null) throw new AppError('conflict', 'watch-list.ended')
  return line
}

export const watchListHandlers: Handlers<typeof watchListContract> = {
  'watchList.list': ({ tx, today }, { includeEnded }) =>
    watchLines(tx)
      .filter((line) => includeEnded || watched(line, today))
      .map(({ addedAt: _added, endedAt: _ended, personCode, ...line }) => ({ ...line, personCode: personCode ?? '' })),

  'watchList.add': ({ tx, now, today, newId, subject }, input) => {
    notExpired(input.expires, today)
    const id = newId('watchEntry')
    insertWatchLine(tx, { ...input, id, addedAt: now })
    subject(id)
    return { id }
  },

  'watchList.correct': ({ tx, today, subject }, { id, version, ...input }) => {
    running(tx, id, version)
    notExpired(input.expires, today)
    storeWatchLine(tx, id, { ...input, version: version + 1 })
    subject(id)
    return {}
  },

  'watchList.end': ({ tx, now, subject }, { id, reason, version }) => {
    running(tx, id, version)
    storeWatchLine(tx, id, { endedAt: now, endedReason: reason, version: version + 1 })
    subject(id)
    return {}
  },
}
