import {
  IconArrowBackUp,
  IconArrowLeft,
  IconArrowRight,
  IconCalendarEvent,
  IconPrinter,
  IconUsers,
} from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../../common/kernel/calendar.ts'
import { download } from '../../../api/client.ts'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions, type PageAction } from '../../../frame/page-actions.ts'
import { useFormat, useLanguage } from '../../../i18n.ts'
import { saveFile } from '../../../shell.ts'
import { todayInHouse } from '../../../today.ts'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import { lazyPart } from '../../../ui/lazy-part.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Page } from '../../../ui/Page.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import classes from './Board.module.css'
import { BoardDesk } from './BoardDesk.tsx'

const UndoDialog = lazyPart(async () => (await import('./UndoDialog.tsx')).UndoDialog, { waiting: null })

const zooms = [14, 30, 60] as const
type Zoom = (typeof zooms)[number]
/** Days shown before today when the board opens. */
const daysBefore = 7

/** The bed board: who sleeps where, for two weeks to two months. */
export function BoardPage() {
  const { t } = useTranslation(['shelter', 'app'])
  const format = useFormat()
  const language = useLanguage()
  const navigate = useNavigate()
  const search = useSearch({ from: '/frame/tabla' })
  const [keepFamily, setKeepFamily] = useState(true)
  const [undoing, setUndoing] = useState(false)
  const mayWrite = useMay('stays:write')
  const today = todayInHouse()
  const days: Zoom = search.days ?? 30
  const from = search.from ?? addDays(today, -daysBefore)
  const board = useQueryOp('board.range', { from, days }, { placeholderData: keepPreviousData })

  const actions = useMemo<PageAction[]>(() => {
    const go = (change: { from?: typeof from; days?: Zoom }) =>
      void navigate({ to: '/tabla', search: (old) => ({ ...old, ...change }), replace: true })
    const zoom = (step: number) => {
      const next = zooms[zooms.indexOf(days) + step]
      if (next) go({ days: next })
    }
    return [
      {
        id: 'today',
        label: t('board.today'),
        icon: IconCalendarEvent,
        keys: 'T',
        run: () => go({ from: addDays(today, -daysBefore) }),
      },
      {
        id: 'earlier',
        label: t('board.earlier'),
        icon: IconArrowLeft,
        keys: 'Shift+ArrowLeft',
        run: () => go({ from: addDays(from, -7) }),
      },
      {
        id: 'later',
        label: t('board.later'),
        icon: IconArrowRight,
        keys: 'Shift+ArrowRight',
        run: () => go({ from: addDays(from, 7) }),
      },
      { id: 'wider', label: t('board.more'), keys: 'Shift+ArrowDown', run: () => zoom(1) },
      { id: 'closer', label: t('board.fewer'), keys: 'Shift+ArrowUp', run: () => zoom(-1) },
      {
        id: 'family',
        label: t('board.keepFamily'),
        icon: IconUsers,
        keys: 'L',
        run: () => setKeepFamily((kept) => !kept),
      },
      { id: 'undo', label: t('stays.action.undo'), icon: IconArrowBackUp, keys: 'Ctrl+Z', run: () => setUndoing(true) },
    ]
  }, [t, navigate, days, from, today])
  usePageActions(actions)
  const run = (id: string) => actions.find((action) => action.id === id)?.run()

  const print = async () => {
    try {
      const file = await download('bed-map', { on: today, language: language === 'en' ? 'en' : 'ro', withNames: false })
      await saveFile(file.name, file.blob)
    } catch (error) {
      notify.failed(error)
    }
  }

  return (
    <Page
      title={t('board.title')}
      fill
      actions={
        <>
          {mayWrite && (
            <Button icon={IconArrowBackUp} keys="Ctrl Z" onClick={() => setUndoing(true)}>
              {t('app:action.undo')}
            </Button>
          )}
          <Button icon={IconPrinter} onClick={() => void print()}>
            {t('board.print')}
          </Button>
        </>
      }
      filters={
        <div className={classes.controls}>
          <Choice
            label={t('board.zoom')}
            value={String(days)}
            onChange={(value) =>
              void navigate({ to: '/tabla', search: (old) => ({ ...old, days: Number(value) as Zoom }), replace: true })
            }
            options={zooms.map((value) => ({ value: String(value), label: t('app:amount.days', { count: value }) }))}
          />
          <IconButton label={t('board.earlier')} icon={IconArrowLeft} onClick={() => run('earlier')} />
          <Button keys="T" onClick={() => run('today')}>
            {t('board.today')}
          </Button>
          <IconButton label={t('board.later')} icon={IconArrowRight} onClick={() => run('later')} />
          <span>{format.period(from, addDays(from, days - 1))}</span>
          <Toggle label={t('board.keepFamily')} checked={keepFamily} onChange={setKeepFamily} />
        </div>
      }
    >
      {board.data ? (
        <BoardDesk board={board.data} keepFamily={keepFamily} mayWrite={mayWrite} search={search} />
      ) : board.error ? (
        <FailureNotice failure={board.error} onRetry={() => void board.refetch()} />
      ) : (
        <Loading rows={12} />
      )}
      {undoing && mayWrite && <UndoDialog onClose={() => setUndoing(false)} />}
    </Page>
  )
}
