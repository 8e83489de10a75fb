import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconArrowDown, IconChevronLeft, IconChevronRight, IconMoonStars } from '@tabler/icons-react'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../../../common/kernel/calendar.ts'
import { addDays } from '../../../../common/kernel/calendar.ts'
import type { RollCallLine } from '../../../../common/shelter/roll-call/roll-call.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { DatePick } from '../../../ui/controls.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import classes from './EveningListPage.module.css'
import { PrintEveningList } from './PrintEveningList.tsx'
import { RollCallKeys } from './RollCallKeys.tsx'
import { RollCallProgress } from './RollCallProgress.tsx'
import { RollCallTable } from './RollCallTable.tsx'
import { useMark } from './use-mark.ts'

/** Who should be in bed on one night, in the order of a walk through the house, and who was seen. */
export function EveningListPage() {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const today = todayInHouse()
  const on = useSearch({ from: '/frame/seara' }).on ?? today
  const query = useQueryOp('rollCall.get', { on })
  const mayMark = useMay('presence:mark') && on <= today
  const night = t('rollCall.night', { from: format.date(on), until: format.date(addDays(on, 1)) })
  return (
    <Page
      title={t('rollCall.title')}
      description={night}
      actions={<PrintEveningList on={on} />}
      filters={<NightPicker on={on} today={today} />}
    >
      {on > today && <p className={classes.quiet}>{t('rollCall.future')}</p>}
      <QueryView query={query}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState icon={IconMoonStars} title={t('rollCall.empty')} hint={t('rollCall.emptyHint')} />
          ) : (
            <RollCall on={on} lines={lines} mayMark={mayMark} />
          )
        }
      </QueryView>
    </Page>
  )
}

type RollCallProps = { on: LocalDate; lines: readonly RollCallLine[]; mayMark: boolean }

function RollCall({ on, lines, mayMark }: RollCallProps) {
  const { t } = useTranslation('shelter')
  const body = useRef<HTMLDivElement>(null)
  const mark = useMark(on)
  const left = lines.some((line) => line.mark === null)
  const goToUnmarked = useCallback(() => focusNextUnmarked(body.current), [])
  const actions = useMemo(
    () =>
      mayMark && left
        ? [
            {
              id: 'roll-call-next',
              label: t('rollCall.nextUnmarked'),
              icon: IconArrowDown,
              keys: 'N',
              run: goToUnmarked,
            },
          ]
        : [],
    [mayMark, left, goToUnmarked, t],
  )
  usePageActions(actions)
  const begun = lines.some((line) => line.mark !== null)
  return (
    <div ref={body} className={classes.list}>
      <div className={classes.bar}>
        <RollCallProgress lines={lines} />
        {mayMark && left && (
          <Button kind="primary" icon={IconArrowDown} keys="N" onClick={goToUnmarked}>
            {begun ? t('rollCall.nextUnmarked') : t('rollCall.first')}
          </Button>
        )}
      </div>
      <RollCallTable on={on} lines={lines} onMark={mayMark ? mark : null} />
      {mayMark && <RollCallKeys />}
    </div>
  )
}

/** The next row without a tick after the one in focus, else the first one. */
function focusNextUnmarked(body: HTMLElement | null): void {
  const rows = [...(body?.querySelectorAll<HTMLElement>('[data-stay]') ?? [])]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const unmarked = (row: HTMLElement) => row.dataset['mark'] === undefined
  const next = rows.slice(at + 1).find(unmarked) ?? rows.find(unmarked)
  next?.focus()
}

function NightPicker({ on, today }: { on: LocalDate; today: LocalDate }) {
  const { t } = useTranslation('shelter')
  const navigate = useNavigate()
  const choose = (date: LocalDate) => void navigate({ to: '/seara', search: date === today ? {} : { on: date } })
  return (
    <>
      <DatePick required label={t('rollCall.date')} value={on} onChange={(date) => date && choose(date)} />
      <div className={classes.steps}>
        <IconButton label={t('rollCall.previousDay')} icon={IconChevronLeft} onClick={() => choose(addDays(on, -1))} />
        <IconButton label={t('rollCall.nextDay')} icon={IconChevronRight} onClick={() => choose(addDays(on, 1))} />
        {on !== today && <Button onClick={() => choose(today)}>{t('rollCall.tonight')}</Button>}
      </div>
    </>
  )
}
