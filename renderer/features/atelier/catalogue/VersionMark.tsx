import type { Icon } from '@tabler/icons-react'
import { IconCircleDashed, IconCopyCheck, IconLock, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { VersionState } from '../../../../common/atelier/catalogue/style.ts'
import { Mark } from './Mark.tsx'

const icons: Readonly<Record<VersionState | 'none', Icon>> = {
  draft: IconPencil,
  approved: IconLock,
  'same-as': IconCopyCheck,
  none: IconCircleDashed,
}

/** Whether a version may still be changed, by glyph, word and line. */
export function VersionMark({ state }: { state: VersionState | 'none' }) {
  const { t } = useTranslation('atelier')
  const settled = state === 'approved' || state === 'same-as'
  return <Mark icon={icons[state]} tone={settled ? 'strong' : 'quiet'} text={t(`catalogue.state.${state}`)} />
}
