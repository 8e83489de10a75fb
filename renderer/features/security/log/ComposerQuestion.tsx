import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../common/kernel/app-error.ts'
import type { MovementDoubt } from '../../../../common/security/log/log.contract.ts'
import { movementDoubts } from '../../../../common/security/log/log.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import classes from './Composer.module.css'

type ComposerQuestionProps = {
  failure: Failure
  onConfirm: (doubts: MovementDoubt[]) => void
  onClean: () => void
}

/** Why the house did not take the line; where it is a question, the answer is one key away. */
export function ComposerQuestion({ failure, onConfirm, onClean }: ComposerQuestionProps) {
  const { t } = useTranslation('security')
  if (failure.reason === 'log.movement-doubtful') return <Doubt failure={failure} onConfirm={onConfirm} />
  if (failure.fields?.['text'] === 'field.hidden-characters') {
    return (
      <div role="alert" className={classes.question}>
        <span>{t('log.hidden')}</span>
        <Button autoFocus onClick={onClean}>
          {t('log.cleanAndSave')}
        </Button>
      </div>
    )
  }
  const onField = Object.keys(failure.fields ?? {}).some((field) =>
    ['at', 'late', 'text', 'expectedReturn'].includes(field),
  )
  return onField ? null : <FailureNotice failure={failure} />
}

type Details = { doubts: MovementDoubt[]; personIds: string[] }

function Doubt({ failure, onConfirm }: { failure: Failure; onConfirm: (doubts: MovementDoubt[]) => void }) {
  const { t } = useTranslation('security')
  const format = useFormat()
  const people = useQueryOp('gate.people', {})
  const details = detailsOf(failure)
  const [first] = details.doubts
  if (!first) return <FailureNotice failure={failure} />
  const names = (people.data ?? []).filter((one) => details.personIds.includes(one.personId)).map((one) => one.alias)
  return (
    <div role="alert" className={classes.question}>
      <span>{t(`log.doubt.${first}`, { names: format.list(names), count: names.length })}</span>
      <Button autoFocus onClick={() => onConfirm(details.doubts)}>
        {t('log.confirmAndSave')}
      </Button>
    </div>
  )
}

function detailsOf({ details }: Failure): Details {
  const given = (details ?? {}) as Partial<Details>
  const doubts = movementDoubts.filter((doubt) => given.doubts?.includes(doubt))
  return { doubts, personIds: given.personIds ?? [] }
}
