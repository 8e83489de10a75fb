import { IconArrowBackUp, IconKey, IconKeyOff, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../../common/kernel/calendar.ts'
import type { KeyIssue, KeyRow } from '../../../../common/security/keys/keys.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { KeyDetailsDialog } from './KeyDetailsDialog.tsx'
import { KeyIssueDialog } from './KeyIssueDialog.tsx'
import { KeyMark, shownState } from './KeyMark.tsx'
import { KeyReturnDialog } from './KeyReturnDialog.tsx'
import classes from './KeysPage.module.css'
import { RetireKeyDialog } from './RetireKeyDialog.tsx'

type OpenDialog = 'issue' | 'return' | 'correct' | 'retire'

/** How far back the panel looks, in days, and how many issues it shows at most. */
const daysBack = 92
const shownAtMost = 12

/** One key: where it is, who had it lately, and what can be done with it. */
export function KeyPanel({ row, onClose }: { row: KeyRow; onClose: () => void }) {
  const { t } = useTranslation('security')
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const close = () => setDialog(null)
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t('keys.title1', { number: row.number })}
      subtitle={row.opens}
      actions={<PanelActions row={row} onDialog={setDialog} />}
    >
      <KeyFacts row={row} />
      <KeyHistory keyId={row.id} />
      {dialog === 'issue' && <KeyIssueDialog keyId={row.id} onClose={close} />}
      {dialog === 'return' && row.out && <KeyReturnDialog issue={row.out} onClose={close} />}
      {dialog === 'correct' && <KeyDetailsDialog row={row} onClose={close} />}
      {dialog === 'retire' && <RetireKeyDialog row={row} onClose={close} />}
    </SidePanel>
  )
}

function PanelActions({ row, onDialog }: { row: KeyRow; onDialog: (dialog: OpenDialog) => void }) {
  const { t } = useTranslation('security')
  const mayLog = useMay('log:write')
  const mayConfigure = useMay('security:configure') && row.state !== 'retired'
  return (
    <>
      {mayLog && row.state === 'in' && (
        <Button icon={IconKey} onClick={() => onDialog('issue')}>
          {t('keys.action.giveDialog')}
        </Button>
      )}
      {mayLog && row.out && (
        <Button icon={IconArrowBackUp} onClick={() => onDialog('return')}>
          {t('keys.action.returnDialog')}
        </Button>
      )}
      {mayConfigure && (
        <Button icon={IconPencil} onClick={() => onDialog('correct')}>
          {t('keys.action.correct')}
        </Button>
      )}
      {mayConfigure && row.out === null && (
        <Button kind="quiet" icon={IconKeyOff} onClick={() => onDialog('retire')}>
          {t('keys.action.retire')}
        </Button>
      )}
    </>
  )
}

function KeyFacts({ row }: { row: KeyRow }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const { out } = row
  return (
    <Facts
      columns={2}
      items={[
        [t('keys.column.state'), <KeyMark key="state" state={shownState(row)} />],
        [t('keys.column.room'), row.roomName || null],
        ...(out
          ? ([
              [t('keys.column.holder'), out.holder],
              [t('keys.column.since'), format.dateTime(out.since)],
              [t('keys.column.due'), out.due ? format.dateTime(out.due) : t('keys.due.none')],
            ] as const)
          : []),
      ]}
    />
  )
}

function KeyHistory({ keyId }: { keyId: string }) {
  const { t } = useTranslation('security')
  const today = todayInHouse()
  const query = useQueryOp('keys.history', { from: addDays(today, -daysBack), until: today, keyId })
  return (
    <section className={classes.history}>
      <h3>{t('keys.lately')}</h3>
      <QueryView query={query}>
        {(issues) =>
          issues.length === 0 ? (
            <p className={classes.quiet}>{t('keys.neverGiven')}</p>
          ) : (
            <ol>
              {issues.slice(0, shownAtMost).map((issue) => (
                <Issue key={issue.id} issue={issue} />
              ))}
            </ol>
          )
        }
      </QueryView>
    </section>
  )
}

function Issue({ issue }: { issue: KeyIssue }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const end = issue.inAt === null ? t('keys.outcome.out') : format.dateTime(issue.inAt)
  return (
    <li>
      <strong>{issue.holder}</strong>
      <span>
        {format.dateTime(issue.outAt)} – {end}
        {issue.lost && ` · ${t('keys.outcome.lost')}`}
      </span>
      {issue.note && <span>{issue.note}</span>}
    </li>
  )
}
