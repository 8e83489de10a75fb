import { IconDownload, IconFileSpreadsheet, IconFileText, IconFileTypePdf } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '../../../api/client.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useLanguage } from '../../../i18n.ts'
import { saveFile } from '../../../shell.ts'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { notify } from '../../../ui/notify.tsx'
import type { NightRange } from '../../../period.ts'

const formats = [
  { format: 'pdf', icon: IconFileTypePdf },
  { format: 'xlsx', icon: IconFileSpreadsheet },
  { format: 'csv', icon: IconFileText },
] as const
type Format = (typeof formats)[number]['format']

type ExportMenuProps = { range: NightRange; paper?: 'occupancy' | 'security-figures' }

/** The report of the period as a paper or as tables; codes only, never names. */
export function ExportMenu({ range: { from, until }, paper = 'occupancy' }: ExportMenuProps) {
  const { t } = useTranslation('figures')
  const { busy, save } = useReport(paper, from, until)
  const actions = useMemo(
    () =>
      formats.map(({ format, icon }) => ({
        id: `${paper}-${format}`,
        label: t(`export.${format}`),
        icon,
        synonyms: t('export.synonyms'),
        run: () => void save(format),
      })),
    [t, paper, save],
  )
  usePageActions(actions)
  return (
    <ActionMenu
      label={t('export.label')}
      target={
        <Button icon={IconDownload} busy={busy}>
          {t('export.label')}
        </Button>
      }
      items={actions.map(({ id, label, icon, run }) => ({ id, label, icon, onSelect: run }))}
    />
  )
}

function useReport(paper: string, from: NightRange['from'], until: NightRange['until']) {
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const save = useCallback(
    async (format: Format) => {
      setBusy(true)
      try {
        const { blob, name } = await download(paper, { from, until, format, language, withNames: false })
        await saveFile(name, blob)
      } catch (error) {
        notify.failed(error)
      } finally {
        setBusy(false)
      }
    },
    [paper, from, until, language],
  )
  return { busy, save }
}
