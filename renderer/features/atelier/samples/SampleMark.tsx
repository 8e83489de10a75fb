import type { Icon } from '@tabler/icons-react'
import { IconCircleDashed, IconLock, IconMailForward, IconNeedleThread, IconRefresh, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SampleState } from '../../../../common/atelier/samples/sample.ts'
import { Mark, type MarkTone } from '../catalogue/Mark.tsx'

const looks: Readonly<Record<SampleState, readonly [Icon, MarkTone]>> = {
  requested: [IconCircleDashed, 'dashed'],
  making: [IconNeedleThread, 'quiet'],
  sent: [IconMailForward, 'quiet'],
  'changes-requested': [IconRefresh, 'waiting'],
  approved: [IconLock, 'strong'],
  rejected: [IconX, 'dashed'],
}

/** How far a sample is, by glyph, word and line. */
export function SampleMark({ state }: { state: SampleState }) {
  const { t } = useTranslation('atelier')
  const [icon, tone] = looks[state]
  return <Mark icon={icon} tone={tone} text={t(`samples.state.${state}`)} />
}
