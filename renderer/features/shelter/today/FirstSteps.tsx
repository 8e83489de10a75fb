import { useNavigate } from '@tanstack/react-router'
import type { Icon } from '@tabler/icons-react'
import { IconDoor, IconFileImport, IconFlask, IconHome } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../../api/session.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import classes from './FirstSteps.module.css'

const demoCommand = 'npm start -- --demo'

/** A house without rooms: the two ways to begin, and how to try the program without risk. */
export function FirstSteps() {
  const { t } = useTranslation('shelter')
  const navigate = useNavigate()
  const mayImport = useMay('register:import')
  const mayAddRooms = useMay('rooms:write')
  if (!mayImport && !mayAddRooms) {
    return <EmptyState icon={IconHome} title={t('rooms.empty')} hint={t('today.empty.askCoordinator')} />
  }
  return (
    <div className={classes.steps}>
      <h2>{t('today.empty.title')}</h2>
      <ul>
        {mayImport && (
          <li>
            <Step
              icon={IconFileImport}
              title={t('today.empty.import')}
              hint={t('today.empty.importHint')}
              onClick={() => void navigate({ to: '/import' })}
            />
          </li>
        )}
        {mayAddRooms && (
          <li>
            <Step
              icon={IconDoor}
              title={t('today.empty.rooms')}
              hint={t('today.empty.roomsHint')}
              onClick={() => void navigate({ to: '/camere' })}
            />
          </li>
        )}
        <li className={classes.demo}>
          <IconFlask size={24} stroke={1.5} aria-hidden="true" />
          <div>
            <p className={classes.title}>{t('today.empty.demo')}</p>
            <p className={classes.hint}>{t('today.empty.demoHint')}</p>
            <code>{demoCommand}</code>
          </div>
        </li>
      </ul>
    </div>
  )
}

type StepProps = { icon: Icon; title: string; hint: string; onClick: () => void }

function Step({ icon: StepIcon, title, hint, onClick }: StepProps) {
  return (
    <button type="button" className={classes.step} onClick={onClick}>
      <StepIcon size={24} stroke={1.5} aria-hidden="true" />
      <span>
        <span className={classes.title}>{title}</span>
        <span className={classes.hint}>{hint}</span>
      </span>
    </button>
  )
}
