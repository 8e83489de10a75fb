import { useTranslation } from 'react-i18next'
import { machines, skills } from '../../../../common/atelier/catalogue/style.ts'

/** Machines and skills to choose from, in the language of the window. */
export function useContentOptions() {
  const { t } = useTranslation('atelier')
  return {
    machineOptions: machines.map((value) => ({ value, label: t(`catalogue.machine.${value}`) })),
    skillOptions: skills.map((value) => ({ value, label: t(`catalogue.skill.${value}`) })),
  }
}
