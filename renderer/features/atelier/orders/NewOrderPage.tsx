import { OrderForm } from './OrderForm.tsx'

/** An order that came by telephone or letter. */
export function NewOrderPage() {
  return <OrderForm order={null} />
}
