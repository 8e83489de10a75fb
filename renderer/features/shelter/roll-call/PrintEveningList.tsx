import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { download } from '../../../api/client.ts'
import { useLanguage } from '../../../i18n.ts'
import { saveFile } from '../../../shell.ts'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { notify } from '../../../ui/notify.tsx'

/** The paper for the walk through the house: codes only, or with aliases for those who know the people. */
export function PrintEveningList({ on }: { on: LocalDate }) {
  const { t } = useTranslation('shelter')
  const language = useLanguage() === 'ro' ? 'ro' : 'en'
  const print = async (withNames: boolean) => {
    try {
      const { blob, name } = await download('evening-list', { on, language, withNames, format: 'pdf' })
      await saveFile(name, blob)
    } catch (error) {
      notify.failed(error)
    }
  }
  return (
    <ActionMenu
      label={t('rollCall.print')}
      target={<Button icon={IconPrinter}>{t('rollCall.print')}</Button>}
      items={[
        { id: 'codes', label: t('rollCall.printCodes'), onSelect: () => void print(false) },
        { id: 'names', label: t('rollCall.printNames'), onSelect: () => void print(true) },
      ]}
    />
  )
}
