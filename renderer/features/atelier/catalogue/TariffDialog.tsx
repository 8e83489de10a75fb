import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { amountInput, amountText } from '../../../../common/atelier/amount.ts'
import { tariffInput } from '../../../../common/atelier/catalogue/catalogue.contract.ts'
import type { OperationRow } from '../../../../common/atelier/catalogue/style.ts'
import { useCommandOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { todayInHouse } from '../../../today.ts'
import { formRules, submitting, useAppForm } from '../../../ui/form/form.tsx'
import { notify } from '../../../ui/notify.tsx'
import { FieldLine, Fields } from './Fields.tsx'
import classes from './StylePage.module.css'
import { useStyleName } from './use-style-name.ts'

const { validFrom, bani } = tariffInput.shape
const schema = z.object({ validFrom, bani: amountInput('catalogue.bani').pipe(bani) })

type Draft = { validFrom: string | null; bani: string }

/** What a piece was and is paid for an operation, and from when on it is paid otherwise. */
export function TariffDialog({ operation, onClose }: { operation: OperationRow; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const nameOf = useStyleName()
  const set = useCommandOp('tariffs.set')
  const draft: Draft = { validFrom: todayInHouse(), bani: '' }
  const form = useAppForm({
    ...formRules,
    defaultValues: draft,
    validators: { onDynamic: schema },
    onSubmit: submitting(async (value: Draft) => {
      await set.mutateAsync({ ...schema.parse(value), operationId: operation.id })
      notify.done(t('catalogue.done.tariff'))
      onClose()
    }),
  })
  return (
    <form.AppForm>
      <form.FormDialog
        opened
        onClose={onClose}
        title={t('catalogue.dialog.tariff', { name: nameOf(operation) })}
        submitLabel={t('catalogue.dialog.tariffSubmit')}
      >
        <Fields>
          <FieldLine>
            <form.AppField name="bani">
              {(field) => <field.TextField label={t('catalogue.field.bani')} required autoFocus />}
            </form.AppField>
            <form.AppField name="validFrom">
              {(field) => <field.DateField label={t('catalogue.field.validFrom')} required />}
            </form.AppField>
          </FieldLine>
          <History tariffs={operation.tariffs} />
        </Fields>
      </form.FormDialog>
    </form.AppForm>
  )
}

function History({ tariffs }: Pick<OperationRow, 'tariffs'>) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  if (tariffs.length === 0) return <p className={classes.none}>{t('catalogue.none.tariffs')}</p>
  return (
    <table className={classes.table} data-wide>
      <thead>
        <tr>
          <th scope="col">{t('catalogue.row.validFrom')}</th>
          <th scope="col" className={classes.number}>
            {t('catalogue.row.bani')}
          </th>
          <th scope="col">{t('catalogue.row.setBy')}</th>
        </tr>
      </thead>
      <tbody>
        {tariffs.map(({ validFrom, bani, setByName }) => (
          <tr key={validFrom}>
            <td>{format.date(validFrom)}</td>
            <td className={classes.number}>{amountText(bani)}</td>
            <td>{setByName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
