import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { download } from '../../../api/client.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useLanguage } from '../../../i18n.ts'
import { saveFile } from '../../../shell.ts'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { notify } from '../../../ui/notify.tsx'

type Paper = { withNames: boolean; format: 'pdf' | 'xlsx' | 'csv' }

/** The book of a range of days on paper, with numbers, signatures and audit anchor, or as a table. */
export function PrintLog({ from, until }: { from: LocalDate; until: LocalDate }) {
  const { t } = useTranslation('security')
  const language = useLanguage() === 'ro' ? 'ro' : 'en'
  const actions = useMemo(() => {
    const save = async (paper: Paper) => {
      try {
        const { blob, name } = await download('security-log', { from, until, language, ...paper })
        await saveFile(name, blob)
      } catch (error) {
        notify.failed(error)
      }
    }
    const item = (id: string, paper: Paper, keys?: string) => ({
      id: `log-${id}`,
      label: t(`log.print.${id as 'codes'}`),
      icon: paper.format === 'pdf' ? IconPrinter : IconFileSpreadsheet,
      keys,
      run: () => void save(paper),
    })
    return [
      item('codes', { withNames: false, format: 'pdf' }, 'Ctrl+P'),
      item('names', { withNames: true, format: 'pdf' }),
      item('xlsx', { withNames: false, format: 'xlsx' }),
      item('csv', { withNames: false, format: 'csv' }),
    ]
  }, [from, until, language, t])
  usePageActions(actions)
  return (
    <ActionMenu
      label={t('log.print.label')}
      target={<Button icon={IconPrinter}>{t('log.print.label')}</Button>}
      items={actions.map(({ run, ...action }) => ({ ...action, onSelect: run }))}
    />
  )
}
