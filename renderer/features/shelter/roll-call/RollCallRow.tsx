import { Link } from '@tanstack/react-router'
import { IconCheck, IconMoodKid, IconPencil, IconWalk, IconX } from '@tabler/icons-react'
import type { Icon } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Presence, RollCallLine } from '../../../../common/shelter/roll-call/roll-call.contract.ts'
import { presences } from '../../../../common/shelter/roll-call/roll-call.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useFormat } from '../../../i18n.ts'
import { NoteInput } from './NoteInput.tsx'
import classes from './RollCallTable.module.css'
import type { Mark } from './use-mark.ts'

type RollCallRowProps = {
  line: RollCallLine
  firstOfRoom: boolean
  /** The one row that Tab reaches; arrows lead to the others. */
  inTabOrder: boolean
  onFocus: () => void
  /** `null` where the role only reads. */
  onMark: Mark | null
  editingNote: boolean
  onEditNote: (editing: boolean) => void
}

function PlainRollCallRow(props: RollCallRowProps) {
  const { line, firstOfRoom, inTabOrder, onFocus, onMark, editingNote, onEditNote } = props
  return (
    <div
      role="row"
      tabIndex={inTabOrder ? 0 : -1}
      className={classes.row}
      data-stay={line.stayId}
      data-mark={line.mark ?? undefined}
      data-first={firstOfRoom || undefined}
      onFocus={onFocus}
    >
      <span role="gridcell" className={classes.room}>
        <span className={firstOfRoom ? undefined : 'visually-hidden'}>{line.roomName}</span>
      </span>
      <span role="gridcell" className={classes.bed}>
        {line.bedLabel}
      </span>
      <Person line={line} />
      <Expected line={line} />
      <span role="gridcell">
        <Ticks line={line} onMark={onMark} />
      </span>
      <span role="gridcell" className={classes.noteCell}>
        {editingNote && onMark ? (
          <NoteInput
            alias={line.alias}
            note={line.note}
            onDone={(note) => {
              if (note !== null && line.mark !== null) onMark(line, line.mark, note)
              onEditNote(false)
            }}
          />
        ) : (
          <Note line={line} onEdit={onMark && (() => onEditNote(true))} />
        )}
      </span>
    </div>
  )
}

export const RollCallRow = memo(PlainRollCallRow)

function Person({ line }: { line: RollCallLine }) {
  const { t } = useTranslation('shelter')
  const mayOpen = useMay('people:read')
  return (
    <span role="gridcell" className={classes.person}>
      {mayOpen ? (
        <Link to="/persoane/$id" params={{ id: line.personId }} tabIndex={-1} className={classes.alias}>
          {line.alias}
        </Link>
      ) : (
        <span className={classes.alias}>{line.alias}</span>
      )}
      {line.child && (
        <span className={classes.child}>
          <IconMoodKid size={15} stroke={1.75} aria-hidden="true" />
          {t('rollCall.child')}
        </span>
      )}
      <span className={classes.code}>{line.code}</span>
    </span>
  )
}

function Expected({ line }: { line: RollCallLine }) {
  const { t } = useTranslation('shelter')
  const format = useFormat()
  const text =
    line.expected === 'on-leave' && line.expectedReturn !== null
      ? t('rollCall.expected.until', { date: format.dayMonth(line.expectedReturn) })
      : t(`rollCall.expected.${line.expected}`)
  return (
    <span role="gridcell" className={classes.expected} data-expected={line.expected}>
      {text}
    </span>
  )
}

const markIcons = { present: IconCheck, absent: IconX, 'on-leave': IconWalk } as const satisfies Record<Presence, Icon>

function Ticks({ line, onMark }: { line: RollCallLine; onMark: Mark | null }) {
  const { t } = useTranslation('shelter')
  if (!onMark) {
    const MarkIcon = line.mark && markIcons[line.mark]
    return (
      <span className={classes.mark}>
        {MarkIcon && <MarkIcon size={16} stroke={2} aria-hidden="true" />}
        {t(`rollCall.mark.${line.mark ?? 'none'}`)}
      </span>
    )
  }
  return (
    <span role="group" aria-label={line.alias} className={classes.ticks}>
      {presences.map((presence) => {
        const MarkIcon = markIcons[presence]
        return (
          <button
            key={presence}
            type="button"
            tabIndex={-1}
            className={classes.tick}
            data-presence={presence}
            aria-pressed={line.mark === presence}
            onClick={() => onMark(line, presence, line.note)}
          >
            <MarkIcon size={16} stroke={2.25} aria-hidden="true" />
            {t(`rollCall.mark.${presence}`)}
          </button>
        )
      })}
    </span>
  )
}

function Note({ line, onEdit }: { line: RollCallLine; onEdit: (() => void) | null }) {
  const { t } = useTranslation('shelter')
  if (!onEdit) return <span className={classes.note}>{line.note}</span>
  const action = line.note === '' ? t('rollCall.addNote') : t('rollCall.editNote')
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.noteButton}
      disabled={line.mark === null}
      title={line.mark === null ? t('rollCall.tickFirst') : action}
      onClick={onEdit}
    >
      <IconPencil size={15} stroke={1.75} aria-hidden="true" />
      <span className="visually-hidden">{t('rollCall.noteFor', { alias: line.alias })}: </span>
      <span className={classes.note}>{line.note}</span>
    </button>
  )
}
