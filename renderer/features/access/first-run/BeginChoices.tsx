import type { Icon } from '@tabler/icons-react'
import { IconDoor, IconFileImport, IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useState } from 'react'
import type { Failure } from '../../../../common/kernel/app-error.ts'
import { toFailure } from '../../../api/client.ts'
import { adopt, fillDemonstration } from '../../../api/session.ts'
import { router } from '../../../routes.tsx'
import { FailureNotice } from '../../../ui/FailureNotice.tsx'
import classes from './FirstRunPage.module.css'
import type { Begun } from './NewHouseForm.tsx'

/** Three ways to begin: bring the register, write down the rooms, or look around among invented people. */
export function BeginChoices({ begun }: { begun: Begun }) {
  const { t } = useTranslation('app')
  const [filling, setFilling] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const open = async (to: '/import' | '/camere' | '/tabla') => {
    await router.navigate({ to })
    await adopt(begun)
  }
  const fill = async () => {
    setFilling(true)
    try {
      await fillDemonstration(begun)
      await open('/tabla')
    } catch (error) {
      setFailure(toFailure(error))
      setFilling(false)
    }
  }
  if (filling) return <p role="status">{t('firstRun.filling')}</p>
  return (
    <>
      <FailureNotice failure={failure} />
      <ul className={classes.choices}>
        <li>
          <Choice
            icon={IconFileImport}
            title={t('firstRun.import')}
            hint={t('firstRun.importHint')}
            onClick={() => void open('/import')}
          />
        </li>
        <li>
          <Choice
            icon={IconDoor}
            title={t('firstRun.rooms')}
            hint={t('firstRun.roomsHint')}
            onClick={() => void open('/camere')}
          />
        </li>
        <li>
          <Choice
            icon={IconFlask}
            title={t('firstRun.demo')}
            hint={t('firstRun.demoHint')}
            onClick={() => void fill()}
          />
        </li>
      </ul>
    </>
  )
}

function Choice({
  icon: ChoiceIcon,
  title,
  hint,
  onClick,
}: {
  icon: Icon
  title: string
  hint: string
  onClick: () => void
}) {
  return (
    <button type="button" className={classes.choice} onClick={onClick}>
      <ChoiceIcon size={22} stroke={1.5} aria-hidden="true" />
      <span>
        <span className={classes.choiceTitle}>{title}</span>
        <span className={classes.hint}>{hint}</span>
      </span>
    </button>
  )
}
