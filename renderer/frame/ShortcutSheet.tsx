import { useTranslation } from 'react-i18next'
import { useSession } from '../api/session.ts'
import { useSingleKeys } from '../preferences.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Keys } from '../ui/Kbd.tsx'
import { placesFor } from './navigation.ts'
import { useRegisteredActions } from './page-actions.ts'
import classes from './ShortcutSheet.module.css'

/** Every key that works now, with what it does. */
export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('app')
  const { user } = useSession()
  const singleKeys = useSingleKeys()
  const actions = useRegisteredActions().flatMap(({ id, label, keys }) =>
    keys ? [{ id, label, keys: keys.replace('+', ' ') }] : [],
  )
  const everywhere: Line[] = [
    [t('shortcuts.palette'), 'Ctrl K'],
    [t('shortcuts.hide'), 'F9'],
    [t('shortcuts.hideShift'), 'Shift Shift Shift'],
    [t('shortcuts.sheet'), '?'],
    [t('shortcuts.save'), 'Ctrl ↵'],
    [t('shortcuts.close'), 'Esc'],
  ]
  const list: Line[] = [
    [t('shortcuts.search'), '/'],
    [t('shortcuts.rows'), '↓ ↑'],
    [t('shortcuts.ends'), 'Home End'],
    [t('shortcuts.openRow'), '↵'],
    [t('shortcuts.selectRow'), 'X'],
  ]
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shortcuts.title')} size="lg">
      {!singleKeys && <p className={classes.off}>{t('shortcuts.singleKeysOff')}</p>}
      <div className={classes.columns}>
        {actions.length > 0 && (
          <Group title={t('shortcuts.page')} lines={actions.map(({ label, keys }) => [label, keys])} />
        )}
        <Group title={t('shortcuts.everywhere')} lines={everywhere} />
        <Group
          title={t('shortcuts.goTo')}
          lines={placesFor(user.role).map(({ label, letter }) => [t(label), `G ${letter}`])}
        />
        <Group title={t('shortcuts.list')} lines={list} />
      </div>
    </Dialog>
  )
}

type Line = readonly [label: string, keys: string]

function Group({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <section className={classes.group}>
      <h3>{title}</h3>
      <dl>
        {lines.map(([label, keys]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className="visually-hidden">{keys}</span>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
