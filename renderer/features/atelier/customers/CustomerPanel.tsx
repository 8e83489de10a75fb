import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerFile, ShopRow } from '../../../../common/atelier/customers/customers.contract.ts'
import { useMay } from '../../../api/session.ts'
import { useCommandOp, useQueryOp } from '../../../api/use-operation.ts'
import { useFormat } from '../../../i18n.ts'
import { ActionMenu } from '../../../ui/ActionMenu.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { QueryView } from '../../../ui/Loading.tsx'
import { notify } from '../../../ui/notify.tsx'
import { SidePanel } from '../../../ui/SidePanel.tsx'
import { CustomerDialog } from './CustomerDialog.tsx'
import classes from './customers.module.css'
import { ShopDialog } from './ShopDialog.tsx'

/** One customer with the shops. */
export function CustomerPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQueryOp('customers.get', { id })
  return (
    <QueryView query={query} loading={null}>
      {(customer) => <Panel customer={customer} onClose={onClose} />}
    </QueryView>
  )
}

type Open =
  { readonly what: 'edit' | 'end' | 'add-shop' } | { readonly what: 'edit-shop' | 'end-shop'; readonly shop: ShopRow }

function Panel({ customer, onClose }: { customer: CustomerFile; onClose: () => void }) {
  const { t } = useTranslation('atelier')
  const mayWrite = useMay('atelier:write') && !customer.ended
  const [open, setOpen] = useState<Open | null>(null)
  const end = useCommandOp('customers.end')
  const endShop = useCommandOp('shops.end')
  const close = () => setOpen(null)
  const { id, name, version } = customer
  const shop = open && 'shop' in open ? open.shop : null
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={name}
      subtitle={customer.ended ? t('customers.ended') : t(`customers.kind.${customer.kind}`)}
      actions={
        mayWrite && (
          <>
            <Button icon={IconPencil} onClick={() => setOpen({ what: 'edit' })}>
              {t('customers.edit')}
            </Button>
            <Button icon={IconPlus} onClick={() => setOpen({ what: 'add-shop' })}>
              {t('customers.addShop')}
            </Button>
            <ActionMenu
              label={name}
              items={[{ id: 'end', label: t('customers.end'), danger: true, onSelect: () => setOpen({ what: 'end' }) }]}
            />
          </>
        )
      }
    >
      <CustomerFacts customer={customer} />
      <Shops shops={customer.shops} mayWrite={mayWrite} onOpen={setOpen} />
      {open?.what === 'edit' && <CustomerDialog customer={customer} onClose={close} />}
      {open?.what === 'add-shop' && <ShopDialog customerId={id} shop={null} onClose={close} />}
      {open?.what === 'edit-shop' && shop && <ShopDialog customerId={id} shop={shop} onClose={close} />}
      <ConfirmDialog
        opened={open?.what === 'end'}
        onClose={close}
        title={t('customers.endTitle', { name })}
        text={t('customers.endText')}
        confirmLabel={t('customers.end')}
        danger
        onConfirm={async () => {
          await end.mutateAsync({ id, version })
          notify.done(t('customers.done.ended', { name }))
        }}
      />
      {shop && (
        <ConfirmDialog
          opened={open?.what === 'end-shop'}
          onClose={close}
          title={t('customers.endShopTitle', { name: shop.name })}
          text={t('customers.endShopText')}
          confirmLabel={t('customers.end')}
          danger
          onConfirm={async () => {
            await endShop.mutateAsync({ id: shop.id, version: shop.version })
            notify.done(t('customers.done.ended', { name: shop.name }))
          }}
        />
      )}
    </SidePanel>
  )
}

function CustomerFacts({ customer }: { customer: CustomerFile }) {
  const { t } = useTranslation('atelier')
  const format = useFormat()
  return (
    <Facts
      columns={2}
      items={[
        [t('customers.field.legalName'), customer.legalName || null],
        [t('customers.field.address'), customer.address || null],
        [t('customers.column.country'), format.country(customer.country)],
        [t('customers.field.language'), format.languageName(customer.language)],
        [t('customers.field.vatId'), customer.vatId || null],
        [t('customers.field.vatCheckedOn'), customer.vatCheckedOn && format.date(customer.vatCheckedOn)],
        [t('customers.field.paymentDays'), format.number(customer.paymentDays)],
        [t('customers.field.incoterm'), customer.incoterm || null],
      ]}
    />
  )
}

type ShopsProps = { shops: readonly ShopRow[]; mayWrite: boolean; onOpen: (open: Open) => void }

function Shops({ shops, mayWrite, onOpen }: ShopsProps) {
  const { t } = useTranslation('atelier')
  return (
    <section className={classes.shops}>
      <h3>{t('customers.shops')}</h3>
      {shops.length === 0 && <p className={classes.quiet}>{t('customers.noShops')}</p>}
      <ul>
        {shops.map((shop) => (
          <li key={shop.id}>
            <div>
              <strong>{shop.name}</strong>
              {shop.ended && <span className={classes.quiet}> · {t('customers.ended')}</span>}
              <p className={classes.quiet}>
                {[shop.address, shop.contact, shop.openingHours].filter(Boolean).join(' · ')}
              </p>
            </div>
            {mayWrite && !shop.ended && (
              <ActionMenu
                label={shop.name}
                items={[
                  { id: 'edit', label: t('customers.edit'), onSelect: () => onOpen({ what: 'edit-shop', shop }) },
                  {
                    id: 'end',
                    label: t('customers.end'),
                    danger: true,
                    onSelect: () => onOpen({ what: 'end-shop', shop }),
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
