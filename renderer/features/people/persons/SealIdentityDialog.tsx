import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Identity } from '../../../../common/people/persons/persons.contract.ts'
import { identity as identitySchema } from '../../../../common/people/persons/persons.contract.ts'
import { call } from '../../../api/client.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import classes from './SealIdentityDialog.module.css'

type SealIdentityDialogProps = { personId: string; onClose: () => void }

/** Opens the identity (audited), lets it be corrected and seals it again. */
export function SealIdentityDialog({ personId, onClose }: SealIdentityDialogProps) {
  const { t } = useTranslation('people')
  const opened = useQuery({
    queryKey: ['identity-for-editing', personId],
    queryFn: () => call('persons.revealIdentity', { id: personId }),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  if (opened.data) return <IdentityForm personId={personId} identity={opened.data} onClose={onClose} />
  return (
    <Dialog opened onClose={onClose} title={t('persons.identity.edit')} size="sm">
      <QueryView query={opened}>{() => null}</QueryView>
    </Dialog>
  )
}

const schema = z.object({
  legalName: z.string().trim().max(120, { error: 'field.too-long' }),
  cnp: z.union([z.literal(''), identitySchema.shape.cnp.unwrap()], { error: 'field.cnp' }),
})

function IdentityForm({ personId, identity, onClose }: SealIdentityDialogProps & { identity: Identity }) {
  const { t } = useTranslation('people')
  const seal = useCommandOp('persons.sealIdentity')
  const [doubtful, setDoubtful] = useState(false)
  const [saved, setSaved] = useState({ legalName: identity.legalName ?? '', cnp: identity.cnp ?? '' })
  const form = useAppForm({
    ...formRules,
    defaultValues: saved,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (value: z.input<typeof schema>) => {
      const { legalName, cnp } = schema.parse(value)
      const { cnpCheckDigitValid } = await seal.mutateAsync({
        id: personId,
        legalName: legalName || null,
        cnp: cnp || null,
      })
      if (!cnpCheckDigitValid) {
        setDoubtful(true)
        setSaved({ legalName, cnp })
        return
      }
      notify.done(t('persons.identity.done'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog opened onClose={onClose} title={t('persons.identity.edit')}>
        <p className={classes.audited}>{t('persons.identity.editText')}</p>
        {doubtful && (
          <p role="alert" className={classes.doubtful}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
            {t('persons.identity.checkDigit')}
          </p>
        )}
        <form.AppField name="legalName">
          {(field) => <field.TextField label={t('persons.identity.legalName')} maxLength={120} autoFocus />}
        </form.AppField>
        <form.AppField name="cnp">
          {(field) => (
            <field.TextField
              label={t('persons.identity.cnp')}
              description={t('persons.identity.cnpHint')}
              maxLength={13}
              w={220}
            />
          )}
        </form.AppField>
      </form.FormDialog>
    </form.AppForm>
  )
}
