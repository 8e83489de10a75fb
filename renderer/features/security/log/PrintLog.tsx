import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { usePaper } from '../../../ui/use-paper.ts'

type Paper = { withNames: boolean; format: 'pdf' | 'xlsx' | 'csv' }

/** The book of a range of days on paper, with numbers, signatures and audit anchor, or as a table. */
export function PrintLog({ from, until }: { from: LocalDate; until: LocalDate }) {
  const { t } = useTranslation('security')
  const paper = usePaper()
  const actions = useMemo(() => {
    const item = (id: string, choices: Paper, keys?: string) => ({
      id: `log-${id}`,
      label: t(`log.print.${id as 'codes'}`),
      icon: choices.format === 'pdf' ? IconPrinter : IconFileSpreadsheet,
      keys,
      run: () => void paper('security-log', { from, until, ...choices }),
    })
    return [
      item('codes', { withNames: false, format: 'pdf' }, 'Ctrl+P'),
      item('names', { withNames: true, format: 'pdf' }),
      item('xlsx', { withNames: false, format: 'xlsx' }),
      item('csv', { withNames: false, format: 'csv' }),
    ]
  }, [from, until, paper, t])
  usePageActions(actions)
  return (
    <ActionMenu
      label={t('log.print.label')}
      target={<Button icon={IconPrinter}>{t('log.print.label')}</Button>}
      items={actions.map(({ run, ...action }) => ({ ...action, onSelect: run }))}
    />
  )
}
