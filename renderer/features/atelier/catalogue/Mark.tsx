import type { Icon } from '@tabler/icons-react'
import classes from './Mark.module.css'

export type MarkTone = 'quiet' | 'strong' | 'waiting' | 'dashed'

/** A state of the atelier by glyph, word and line; never by colour alone. */
export function Mark({ icon: Glyph, text, tone }: { icon: Icon; text: string; tone: MarkTone }) {
  return (
    <span className={classes.mark} data-tone={tone}>
      <Glyph size={16} stroke={1.75} aria-hidden="true" />
      {text}
    </span>
  )
}
