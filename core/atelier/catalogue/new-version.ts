import type { CommandContext } from '../../kernel/context.ts'
import { versionsOf } from './styles.queries.ts'
import { insertVersion } from './versions.queries.ts'

/** Begins the next version of a style, without content. @returns its id. */
export function newVersion(
  { tx, now, newId }: CommandContext,
  styleId: string,
  texts: { care: string; notes: string },
): string {
  const number = (versionsOf(tx, styleId)[0]?.number ?? 0) + 1
  const id = newId('styleVersion')
  insertVersion(tx, { ...texts, id, styleId, number, createdAt: now })
  return id
}
