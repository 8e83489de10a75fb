import { IconCamera } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SampleFile } from '../../../../common/atelier/samples/sample.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Button } from '../../../ui/Button.tsx'
import { Section } from '../../../ui/Page.tsx'
import { AddPictureDialog } from '../pictures/AddPictureDialog.tsx'
import { Pictures } from '../pictures/Pictures.tsx'
import classes from './SamplePage.module.css'

const sides = ['theirs', 'ours'] as const
type Side = (typeof sides)[number]

/** Their pictures and ours side by side, the newest round first. */
export function SampleRounds({ sample, mayWrite }: { sample: SampleFile; mayWrite: boolean }) {
  const { t } = useTranslation('atelier')
  const rounds = Array.from({ length: sample.round }, (_, index) => sample.round - index)
  return rounds.map((round) => (
    <Section key={round} title={t('samples.part.rounds', { round })}>
      <div className={classes.sides}>
        {sides.map((side) => (
          <SideOfRound key={side} {...{ sample, round, side, mayWrite: mayWrite && round === sample.round }} />
        ))}
      </div>
    </Section>
  ))
}

const addLabels = { theirs: 'samples.action.pictureTheirs', ours: 'samples.action.pictureOurs' } as const

type SideProps = { sample: SampleFile; round: number; side: Side; mayWrite: boolean }

function SideOfRound({ sample, round, side, mayWrite }: SideProps) {
  const { t } = useTranslation('atelier')
  const attach = useCommandOp('samples.attach')
  const [adding, setAdding] = useState(false)
  const pictures = sample.pictures.filter((picture) => picture.round === round && picture.side === side)
  return (
    <div className={classes.side}>
      <div className={classes.sideHead}>
        <h3>{t(`samples.side.${side}`)}</h3>
        {mayWrite && (
          <Button icon={IconCamera} onClick={() => setAdding(true)}>
            {t(addLabels[side])}
          </Button>
        )}
      </div>
      {pictures.length === 0 ? (
        <p className={classes.none}>{t(`samples.nothing.${side}`)}</p>
      ) : (
        <Pictures
          pictures={pictures}
          label={t(`samples.side.${side}`)}
          mayRemove={mayWrite && sample.state !== 'changes-requested'}
        />
      )}
      {adding && (
        <AddPictureDialog
          title={t(addLabels[side])}
          onAdd={(picture) => attach.mutateAsync({ id: sample.id, side, ...picture })}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  )
}
