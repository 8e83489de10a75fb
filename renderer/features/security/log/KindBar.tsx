import { IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { Keys } from '../../../ui/Kbd.tsx'
import classes from './KindBar.module.css'
import type { ComposedKind } from './kinds.ts'
import { kindIcons, moreKinds, quickKinds } from './kinds.ts'

type KindBarProps = { kind: ComposedKind | null; onKind: (kind: ComposedKind) => void }

/** The six keys of the night, and the rest in a list. */
export function KindBar({ kind, onKind }: KindBarProps) {
  const { t } = useTranslation('security')
  const others: readonly (ComposedKind | null)[] = moreKinds
  return (
    <div className={classes.bar} role="group" aria-label={t('log.newLine')}>
      {quickKinds.map((one, index) => {
        const Icon = kindIcons[one]
        return (
          <button
            key={one}
            type="button"
            className={classes.kind}
            aria-pressed={kind === one}
            aria-keyshortcuts={`${index + 1} Alt+${index + 1}`}
            onClick={() => onKind(one)}
          >
            <Icon size={20} stroke={1.75} aria-hidden="true" />
            {t(`log.kind.${one}`)}
            <Keys keys={String(index + 1)} />
          </button>
        )
      })}
      <ActionMenu
        label={t('log.more')}
        target={
          <button
            type="button"
            className={classes.more}
            aria-label={t('log.more')}
            aria-pressed={others.includes(kind)}
          >
            <IconDots size={20} stroke={1.75} aria-hidden="true" />
            {kind && others.includes(kind) && t(`log.kind.${kind}`)}
          </button>
        }
        items={moreKinds.map((one) => ({
          id: one,
          label: t(`log.kind.${one}`),
          icon: kindIcons[one],
          onSelect: () => onKind(one),
        }))}
      />
    </div>
  )
}
