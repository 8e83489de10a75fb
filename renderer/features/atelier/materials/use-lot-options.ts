import { useTranslation } from 'react-i18next'
import { useQueryOp } from '../../../api/use-operation.ts'
import type { Option } from '../../../ui/Choice.tsx'

/** Lots on which cloth may be used, as a list to choose from. */
export function useLotOptions(): readonly Option[] {
  const { t } = useTranslation('atelier')
  const { data } = useQueryOp('materialLots.openLots', {})
  return (data ?? []).map(({ id, code, styleCode, cut }) => ({
    value: id,
    label: `${code} · ${styleCode}`,
    hint: t(cut ? 'materials.lotCut' : 'materials.lotPlanned'),
  }))
}
