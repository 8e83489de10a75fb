import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Reason } from '../../../../common/kernel/app-error.ts'
import { involvements, type Involvement } from '../../../../common/security/incidents/incidents.contract.ts'
import { useQueryOp } from '../../../api/use-operation.ts'
import { GatePersonPick } from '../gate/GatePersonPick.tsx'
import classes from './InvolvedPick.module.css'

export type Involved = { readonly personId: string; readonly role: Involvement }

type InvolvedPickProps = {
  value: readonly Involved[]
  onChange: (value: Involved[]) => void
  reason?: Reason | null | undefined
  /** Names of people who are in the report and do not sleep here any more. */
  known?: readonly { readonly personId: string; readonly alias: string }[] | undefined
}

/** Residents of a report, by reference, each with what she had to do with it. */
export function InvolvedPick({ value, onChange, reason, known = [] }: InvolvedPickProps) {
  const { t } = useTranslation('security')
  const people = useQueryOp('gate.people', {})
  const aliasOf = (id: string) => [...(people.data ?? []), ...known].find((one) => one.personId === id)?.alias ?? '…'
  const roleOf = (id: string) => value.find((one) => one.personId === id)?.role ?? 'affected'
  return (
    <div>
      <GatePersonPick
        multiple
        label={t('incidents.form.who')}
        value={value.map(({ personId }) => personId)}
        onChange={(ids) => onChange(ids.map((personId) => ({ personId, role: roleOf(personId) })))}
        reason={reason}
      />
      {value.length > 0 && (
        <ul className={classes.list}>
          {value.map(({ personId, role }) => (
            <li key={personId}>
              <span>{aliasOf(personId)}</span>
              <NativeSelect
                aria-label={t('incidents.form.roleOf', { alias: aliasOf(personId) })}
                value={role}
                data={involvements.map((one) => ({ value: one, label: t(`incidents.role.${one}`) }))}
                onChange={(event) => {
                  const chosen = event.currentTarget.value as Involvement
                  onChange(value.map((one) => (one.personId === personId ? { personId, role: chosen } : one)))
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
