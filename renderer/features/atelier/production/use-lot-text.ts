import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../i18n.ts'

type Names = { readonly ro: string; readonly en: string }
type Variant = { readonly size: string; readonly colour: string }

/** The size that stands for pieces without sizes. */
const oneSize = '-'

/** Names of styles and variants as the screens of production write them. */
export function useLotText() {
  const { t } = useTranslation('atelier')
  const language = useLanguage()
  return useMemo(
    () => ({
      nameOf: (names: Names) => (language === 'ro' ? names.ro : names.en || names.ro),
      variantOf: ({ size, colour }: Variant) =>
        t('production.plan.cell', { size: size === oneSize ? t('shared.oneSize') : size, colour }),
    }),
    [t, language],
  )
}
