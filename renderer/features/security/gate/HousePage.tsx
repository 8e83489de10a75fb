import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconPrinter, IconUrgent } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GatePerson } from '../../../../common/security/gate/gate.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { printPage } from '../../../shell.ts'
import { Button } from '../../../ui/Button.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { Page, Section } from '../../../ui/Page.tsx'
import { Tile } from '../../../ui/Tile.tsx'
import { usePaper } from '../../../ui/use-paper.ts'
import { BadgeDialog } from './BadgeDialog.tsx'
import classes from './HousePage.module.css'
import { ResidentRow } from './ResidentRow.tsx'
import { RollCallTotals } from './RollCallTotals.tsx'

/** Who is in the house now: residents by room, visitors, officers. On paper it is the roll call for an emergency. */
export function HousePage() {
  const { t } = useTranslation('security')
  const format = useFormat()
  const house = useQueryOp('gate.emergency', {}, { refetchInterval: 60_000 })
  usePrintWhenReady(house.data !== undefined)
  const [badgeFor, setBadgeFor] = useState<GatePerson | null>(null)
  return (
    <Page
      title={t('gate.house.title')}
      description={house.data && t('gate.house.at', { when: format.dateTime(house.data.at) })}
      actions={<Papers />}
    >
      <QueryView query={house}>
        {({ residents, visitors, officers }) => (
          <div className={classes.house}>
            <div className={`${classes.tiles} no-print`}>
              <Tile label={t('gate.house.inside')} value={inside(residents).length} />
              <Tile label={t('gate.house.children')} value={inside(residents).filter((one) => one.child).length} />
              <Tile label={t('gate.house.out')} value={residents.length - inside(residents).length} />
              <Tile label={t('gate.open.visitors')} value={visitors.length} />
            </div>
            <RollCallTotals residents={residents} visitors={visitors.length} officers={officers.length} />
            <div className={classes.rooms}>
              {byRoom(residents).map(([room, people]) => (
                <Section key={room} title={room}>
                  <ul className={classes.list}>
                    {people.map((person) => (
                      <ResidentRow key={person.personId} person={person} onBadge={() => setBadgeFor(person)} />
                    ))}
                  </ul>
                </Section>
              ))}
              <Section title={t('gate.house.others')}>
                <ul className={classes.list}>
                  {officers.map(({ name, since }) => (
                    <li key={name} className={classes.other}>
                      <span className={classes.box} aria-hidden="true" />
                      <strong>{name}</strong>
                      <span className={classes.quiet}>{t('gate.house.onShift', { time: format.time(since) })}</span>
                    </li>
                  ))}
                  {visitors.map((visit) => (
                    <li key={visit.visitId} className={classes.other}>
                      <span className={classes.box} aria-hidden="true" />
                      <strong>{visit.name}</strong>
                      <span className={classes.quiet}>
                        {[
                          t('gate.house.visitor'),
                          visit.badge && t('gate.pick.badge', { badge: visit.badge }),
                          visit.organisation,
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </li>
                  ))}
                  {officers.length + visitors.length === 0 && (
                    <li className={classes.quiet}>{t('gate.house.noOthers')}</li>
                  )}
                </ul>
              </Section>
            </div>
          </div>
        )}
      </QueryView>
      {badgeFor && <BadgeDialog person={badgeFor} onClose={() => setBadgeFor(null)} />}
    </Page>
  )
}

const inside = (residents: readonly GatePerson[]) => residents.filter((one) => one.inside && !one.onLeave)

function byRoom(residents: readonly GatePerson[]): [string, GatePerson[]][] {
  return [...Map.groupBy(residents, (person) => person.roomName)]
}

function Papers() {
  const { t } = useTranslation('security')
  const paper = usePaper()
  return (
    <>
      <Button icon={IconPrinter} onClick={() => void paper('emergency-list', { withNames: true })}>
        {t('gate.house.pdf')}
      </Button>
      <Button kind="primary" icon={IconUrgent} keys="F8" onClick={() => void printPage()}>
        {t('gate.house.print')}
      </Button>
    </>
  )
}

/** F8 leads here and prints as soon as everybody stands on the page. */
function usePrintWhenReady(ready: boolean): void {
  const { print } = useSearch({ from: '/frame/in-casa' })
  const navigate = useNavigate()
  const printed = useRef(false)
  useEffect(() => {
    if (!print) printed.current = false
    if (!print || !ready || printed.current) return
    printed.current = true
    void navigate({ to: '/in-casa', search: {}, replace: true })
    // The page is painted once more before the printer takes it.
    requestAnimationFrame(() => requestAnimationFrame(() => void printPage()))
  }, [print, ready, navigate])
}
