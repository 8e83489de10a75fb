import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { IconArrowBackUp, IconFlag, IconStrikethrough } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LogEntry } from '../../../../common/security/log/log.contract.ts'
import { writtenKinds } from '../../../../common/security/log/log.contract.ts'
import { useMay } from '../../../api/session.ts'
import type { OpenLineMenu } from './line-menu.ts'
import { LineMenuOf } from './line-menu.ts'
import { SupplementDialog } from './SupplementDialog.tsx'

const handWritten: readonly string[] = writtenKinds

type Asked = { readonly entry: LogEntry; readonly button: HTMLElement }

/**
 * What can still be done with a line: complete it, withdraw it, make an incident of it. Changing it is not among them.
 * One menu for all lines inside, because a menu in each of a hundred thousand would be drawn with every frame of a scroll.
 */
export function LineMenu({ children }: { children: ReactNode }) {
  const { t } = useTranslation('security')
  const navigate = useNavigate()
  const mayWrite = useMay('log:write')
  const mayReport = useMay('incidents:report')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [dialog, setDialog] = useState<{ entry: LogEntry; withdraws: boolean } | null>(null)
  const open = useCallback<OpenLineMenu>((entry, button) => setAsked({ entry, button }), [])
  const close = () => {
    asked?.button.focus({ preventScroll: true })
    setAsked(null)
  }
  const entry = asked?.entry
  const byHand = entry !== undefined && handWritten.includes(entry.kind)
  const withdrawn = entry?.supplementedBy.some((one) => one.withdraws) ?? false
  return (
    <LineMenuOf value={mayWrite ? open : null}>
      {children}
      <Menu opened={entry !== undefined} position="bottom-end" onChange={(opened) => opened || close()}>
        <Menu.Target>
          <span aria-hidden="true" style={placeOf(asked?.button)} />
        </Menu.Target>
        {entry && (
          <Menu.Dropdown aria-label={t('log.menu.label', { seq: entry.seq })}>
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => setDialog({ entry, withdraws: false })}
            >
              {t('log.menu.supplement')}
            </Menu.Item>
            {byHand && !withdrawn && (
              <Menu.Item
                leftSection={<IconStrikethrough size={16} stroke={1.75} aria-hidden="true" />}
                onClick={() => setDialog({ entry, withdraws: true })}
              >
                {t('log.menu.withdraw')}
              </Menu.Item>
            )}
            {byHand && mayReport && (
              <Menu.Item
                leftSection={<IconFlag size={16} stroke={1.75} aria-hidden="true" />}
                onClick={() => void navigate({ to: '/jurnal', search: { incident: entry.id } })}
              >
                {t('log.menu.incident')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        )}
      </Menu>
      {dialog && <SupplementDialog {...dialog} onClose={() => setDialog(null)} />}
    </LineMenuOf>
  )
}

/** Stands where the line's own button stands, so that the menu opens beside it. */
function placeOf(button?: HTMLElement) {
  if (!button) return { display: 'none' } as const
  const { left, top, width, height } = button.getBoundingClientRect()
  return { position: 'fixed', left, top, width, height, pointerEvents: 'none' } as const
}
