import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions } from '../../../frame/page-actions.ts'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page } from '../../../ui/Page.tsx'
import { OpenItems } from '../gate/OpenItems.tsx'
import { ShiftBar } from '../shifts/ShiftBar.tsx'
import { KindBar } from './KindBar.tsx'
import type { ComposedKind } from './kinds.ts'
import { kindIcons, quickKinds } from './kinds.ts'
import { LineForm } from './LineForm.tsx'
import { LogList } from './LogList.tsx'
import classes from './LogPage.module.css'

/** The night at the gate: six keys to write, the book below, what stands open at the side. */
export function LogPage() {
  const { t } = useTranslation('security')
  const mayWrite = useMay('log:write')
  const newest = useQueryOp('log.page', { limit: 1 })
  return (
    <Page fill title={t('log.title')} description={<ShiftBar />}>
      <div className={classes.desk}>
        <div className={classes.main}>
          {mayWrite && <NewLine />}
          <QueryView query={newest}>
            {({ lastSeq }) =>
              lastSeq === 0 ? <p className={classes.empty}>{t('log.emptyBook')}</p> : <LogList lastSeq={lastSeq} />
            }
          </QueryView>
        </div>
        <OpenItems />
      </div>
    </Page>
  )
}

/** The kinds and the form of the one chosen. After saving, the keys 1 to 6 work at once. */
function NewLine() {
  const { incident } = useSearch({ from: '/frame/jurnal' })
  const navigate = useNavigate()
  const desk = useRef<HTMLDivElement>(null)
  const [chosen, setKind] = useState<ComposedKind | null>(null)
  const kind = incident === undefined ? chosen : 'incident'
  const leave = useCallback(() => {
    setKind(null)
    if (incident !== undefined) void navigate({ to: '/jurnal', search: {}, replace: true })
    desk.current?.focus()
  }, [incident, navigate])
  useKindKeys(setKind)
  return (
    <div ref={desk} tabIndex={-1} className={classes.composer}>
      <KindBar kind={kind} onKind={setKind} />
      {kind && <LineForm kind={kind} fromEntryId={incident ?? null} onDone={leave} />}
    </div>
  )
}

/** 1 to 6 while nobody types, Alt and the digit anywhere. */
function useKindKeys(choose: (kind: ComposedKind) => void): void {
  const { t } = useTranslation('security')
  const actions = useMemo(
    () =>
      quickKinds.flatMap((kind, index) => {
        const run = () => choose(kind)
        const label = t('log.write', { kind: t(`log.kind.${kind}`) })
        return [
          { id: `log-${kind}`, label, icon: kindIcons[kind], keys: String(index + 1), run },
          { id: `log-alt-${kind}`, label, keys: `Alt+${index + 1}`, run, hidden: true },
        ]
      }),
    [choose, t],
  )
  usePageActions(actions)
}
