import {
  IconArrowLeft,
  IconGavel,
  IconHanger,
  IconMailForward,
  IconMessagePlus,
  IconNeedleThread,
} from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SampleFile } from '../../../../common/atelier/samples/sample.ts'
import { isOpen, making } from '../../../../common/atelier/samples/samples.rules.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { usePageActions, type PageAction } from '../../../frame/page-actions.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { Page, Section } from '../../../ui/Page.tsx'
import { useStyleName } from '../catalogue/use-style-name.ts'
import { CommentDialog } from './CommentDialog.tsx'
import { DecideDialog } from './DecideDialog.tsx'
import { SampleComments } from './SampleComments.tsx'
import { SampleMark } from './SampleMark.tsx'
import classes from './SamplePage.module.css'
import { SampleRounds } from './SampleRounds.tsx'
import { SendDialog } from './SendDialog.tsx'

/** One sample: their picture beside ours, round by round, what was said, and what was decided. */
export function SamplePage() {
  const { id } = useParams({ from: '/frame/atelier/mostre/$id' })
  const { t } = useTranslation('atelier')
  const query = useQueryOp('samples.get', { id })
  return (
    <QueryView query={query} loading={<Page title={t('samples.title')}>{null}</Page>}>
      {(sample) => <Sheet key={sample.id} sample={sample} />}
    </QueryView>
  )
}

type OpenDialog = 'send' | 'decide' | 'comment'

function Sheet({ sample }: { sample: SampleFile }) {
  const { t } = useTranslation('atelier')
  const nameOf = useStyleName()
  const navigate = useNavigate()
  const mayWrite = useMay('atelier:write')
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const close = () => setDialog(null)
  const next = useNextStep(sample, setDialog)
  const comment = useCallback(() => setDialog('comment'), [])
  usePageActions(
    useMemo(() => {
      const say = {
        id: 'sample-comment',
        label: t('samples.action.comment'),
        icon: IconMessagePlus,
        keys: 'O',
        run: comment,
      }
      return mayWrite ? [...(next ? [next] : []), say] : []
    }, [mayWrite, next, t, comment]),
  )
  return (
    <Page
      title={sample.number}
      description={`${sample.code} · ${nameOf(sample)}`}
      actions={
        <>
          <Button kind="quiet" icon={IconArrowLeft} onClick={() => void navigate({ to: '/atelier/mostre' })}>
            {t('samples.action.back')}
          </Button>
          <Button
            kind="quiet"
            icon={IconHanger}
            onClick={() =>
              void navigate({
                to: '/atelier/modele/$id',
                params: { id: sample.styleId },
                search: { version: sample.versionId },
              })
            }
          >
            {t('samples.action.style')}
          </Button>
          {mayWrite && (
            <Button icon={IconMessagePlus} keys="O" onClick={comment}>
              {t('samples.action.comment')}
            </Button>
          )}
          {mayWrite && next && (
            <Button kind="primary" icon={next.icon} keys={next.keys} onClick={next.run}>
              {next.label}
            </Button>
          )}
        </>
      }
    >
      {sample.state === 'approved' && (
        <p className={classes.frozen}>{t('samples.frozen', { version: sample.versionNumber })}</p>
      )}
      <SampleFacts sample={sample} />
      <SampleRounds sample={sample} mayWrite={mayWrite && isOpen(sample.state)} />
      <SampleComments comments={sample.comments} />
      {dialog === 'send' && <SendDialog sample={sample} onClose={close} />}
      {dialog === 'decide' && <DecideDialog sample={sample} onClose={close} />}
      {dialog === 'comment' && <CommentDialog sample={sample} onClose={close} />}
    </Page>
  )
}

/** What comes next for the sample, under one key: sewing, sending or the decision. */
function useNextStep(sample: SampleFile, onDialog: (dialog: OpenDialog) => void): PageAction | null {
  const { t } = useTranslation('atelier')
  const { mutateAsync } = useCommandOp('samples.make')
  const { id, version, state, round } = sample
  return useMemo(() => {
    const step = { id: 'sample-next', keys: 'U' }
    if (state === 'making') {
      return { ...step, label: t('samples.action.send'), icon: IconMailForward, run: () => onDialog('send') }
    }
    if (state === 'sent') {
      return { ...step, label: t('samples.action.decide'), icon: IconGavel, run: () => onDialog('decide') }
    }
    const begun = making(state, round)
    if (begun === null) return null
    const run = () =>
      void mutateAsync({ id, version }).then(
        (done) => notify.done(t('samples.done.making', done)),
        (error: unknown) => notify.failed(error),
      )
    const label = begun.round > round ? t('samples.action.makeAgain', begun) : t('samples.action.make')
    return { ...step, label, icon: IconNeedleThread, run }
  }, [id, version, state, round, mutateAsync, t, onDialog])
}

function SampleFacts({ sample }: { sample: SampleFile }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  const day = (date: SampleFile['sentOn']) => (date ? format.date(date) : null)
  return (
    <Section title={t('samples.part.facts')}>
      <Facts
        columns={3}
        items={[
          [t('samples.column.state'), <SampleMark key="state" state={sample.state} />],
          [t('samples.column.version'), sample.versionNumber],
          [t('samples.column.round'), sample.round],
          [t('samples.column.origin'), t(`samples.origin.${sample.origin}`)],
          [t('samples.column.requestedOn'), day(sample.requestedOn)],
          [t('samples.column.sentOn'), day(sample.sentOn)],
          [t('samples.column.decidedOn'), day(sample.decidedOn)],
          [t('samples.column.decidedBy'), sample.decidedBy],
          [t('samples.field.notes'), sample.notes || null],
        ]}
      />
    </Section>
  )
}
