import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { nightsBetween, type LocalDate } from '../../../../common/kernel/calendar.ts'
import type { BoardBar, StayBar } from '../../../../common/shelter/board/board.contract.ts'
import { useFormat } from '../../../i18n.ts'
import type { ActionItem } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { Overdue } from '../../../ui/Overdue.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { StateChip } from '../../../ui/StateChip.tsx'
import { stateOf, type BoardRow } from './board-model.ts'
import { useBarText } from './use-bar-text.ts'

type BarPanelProps = {
  bar: BoardBar
  row: BoardRow | undefined
  today: LocalDate
  /** What can be done with it, the likeliest first. */
  actions: readonly ActionItem[]
  onClose: () => void
}

/** What is known of one bar, beside the board. */
export function BarPanel({ bar, row, today, actions, onClose }: BarPanelProps) {
  const navigate = useNavigate()
  const state = stateOf(bar, today)
  const { shown } = useBarText()(bar, state)
  const personId = bar.kind === 'out-of-service' ? null : bar.personId
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={shown}
      subtitle={<StateChip state={state} small />}
      {...(personId && {
        onOpenPage: () => void navigate({ to: '/persoane/$id', params: { id: personId }, search: {} }),
      })}
      actions={actions.map(({ id, label, icon, keys, onSelect }) => (
        <Button key={id} icon={icon} keys={keys} onClick={onSelect}>
          {label}
        </Button>
      ))}
    >
      <BarFacts bar={bar} row={row} today={today} />
    </SidePanel>
  )
}

function BarFacts({ bar, row, today }: { bar: BoardBar; row: BoardRow | undefined; today: LocalDate }) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const place = row ? `${row.room.name} · ${row.label}` : ''
  if (bar.kind === 'stay') return <StayFacts bar={bar} place={place} today={today} />
  const period =
    bar.until === null ? t('board.openSince', { from: format.date(bar.from) }) : format.period(bar.from, bar.until)
  if (bar.kind === 'out-of-service') {
    return (
      <Facts
        items={[
          [t('board.place'), place],
          [t('board.period'), period],
          [t('stays.outOfService.reason'), t(`stays.outOfService.reasons.${bar.reason}`)],
          [t('stays.outOfService.note'), bar.note],
        ]}
      />
    )
  }
  return (
    <Facts
      items={[
        [t('board.code'), bar.code ?? ''],
        [t('board.place'), place],
        [t('board.period'), period],
        [t('board.family'), bar.householdCode ?? ''],
        [t('board.expires'), format.dateTime(bar.expiresAt)],
        [t('stays.hold.note'), bar.note],
      ]}
    />
  )
}

function StayFacts({ bar, place, today }: { bar: StayBar; place: string; today: LocalDate }) {
  const { t } = useTranslation(['shelter', 'app', 'people'])
  const format = useFormat()
  const nights = nightsBetween(bar.from, bar.current || bar.until === null ? today : bar.until)
  const end = bar.expectedUntil === null ? t('board.noTerm') : format.date(bar.expectedUntil)
  return (
    <Facts
      items={[
        [t('board.code'), bar.code],
        [t('board.category'), t(`people:persons.category.${bar.category}`)],
        [t('board.family'), bar.householdCode ?? t('board.alone')],
        [t('board.place'), place],
        [t('board.since'), `${format.date(bar.from)} · ${t('app:amount.nights', { count: Math.max(0, nights) })}`],
        [
          bar.current ? t('board.expectedUntil') : t('board.until'),
          bar.current ? (
            bar.overdue && bar.expectedUntil ? (
              <Overdue date={bar.expectedUntil} />
            ) : (
              end
            )
          ) : (
            format.date(bar.until ?? today)
          ),
        ],
        ...bar.absences.map((absence): [string, string] => [
          t('board.away'),
          format.period(absence.from, absence.until),
        ]),
      ]}
    />
  )
}
