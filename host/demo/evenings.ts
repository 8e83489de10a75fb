import type { Story } from './story.ts'

/** Evenings before today for which the list was ticked. */
const tickedEvenings = 14

/** The evening list on a walk through the house; on a busy evening the last rooms are forgotten. */
export function callTheRoll(story: Story): void {
  const { desk, chance, day, lastDay } = story
  const before = lastDay - day
  if (before < 1 || before > tickedEvenings) return
  desk.waitUntil(21)
  const on = desk.today()
  const lines = desk.call('security', 'rollCall.get', { on })
  const looked = chance.happens(0.25) ? lines.slice(0, -chance.between(2, 4)) : lines
  for (const { stayId, expected, child } of looked) {
    const late = expected === 'present' && !child && chance.happens(0.02)
    if (late)
      desk.call('security', 'rollCall.mark', { on, stayId, mark: 'absent', note: 'A sunat: întârzie, tura de seară.' })
    desk.call('security', 'rollCall.mark', { on, stayId, mark: expected, note: late ? 'A ajuns la 22.' : '' })
  }
}
