import type { App } from '#app/app';
import { resolveCustomer } from '#app/customer/resolve-customer';
import { isCurrency } from '#core/money/currency';
import { type DecimalInput, decimal } from '#core/money/decimal';
import type { DeliveryAddress, OfferHeader } from '#core/offer/offer-content';
import { Problem } from '#core/problem';
import type { Tenant } from '#store/database';
import type { StoredOffer } from '#store/offer/stored-offer';

/** Fields of an offer that people edit. Null detaches the customer. */
export interface HeaderEdit {
  readonly name?: string;
  readonly customerId?: string | null;
  readonly customerName?: string | null;
  readonly currency?: string;
  readonly notes?: readonly string[];
  /** ISO date; null for none. */
  readonly requestedDate?: string | null;
  readonly deliveryAddress?: DeliveryAddress | null;
  /** 0–100. */
  readonly discountPercent?: DecimalInput;
  /** Major units, not negative. */
  readonly discountAmount?: DecimalInput;
}

/**
 * The header after an edit; the same object when nothing differs. Another currency reprices nothing.
 *
 * @throws Problem `customer_not_found`, `customer_mismatch`, `validation_failed`.
 */
export async function editHeader(
  app: App,
  t: Tenant,
  { current, edit }: { readonly current: StoredOffer; readonly edit: HeaderEdit },
): Promise<OfferHeader> {
  const { header } = current;
  const next: OfferHeader = {
    ...header,
    ...(await editedCustomer(app, t, edit)),
    name: edit.name ?? header.name,
    currency: edit.currency === undefined ? header.currency : knownCurrency(edit.currency),
    notes: edit.notes ?? header.notes,
    requestedDate: edit.requestedDate === undefined ? (header.requestedDate ?? null) : edit.requestedDate,
    deliveryAddress:
      edit.deliveryAddress === undefined ? (header.deliveryAddress ?? null) : tidied(edit.deliveryAddress),
    discountPercent: edit.discountPercent === undefined ? header.discountPercent : decimal(edit.discountPercent),
    discountAmount: edit.discountAmount === undefined ? header.discountAmount : decimal(edit.discountAmount),
  };
  return JSON.stringify(next) === JSON.stringify(header) ? header : next;
}

async function editedCustomer(app: App, t: Tenant, edit: HeaderEdit): Promise<Partial<OfferHeader>> {
  const { customerId, customerName } = edit;
  if (customerId === undefined && customerName === undefined) return {};
  const question = { customerId: customerId ?? null, customerName: customerName ?? null, create: true };
  const customer = await resolveCustomer(app, t, question);
  return { customerId: customer?.id ?? null, customerName: customer?.name ?? null };
}

/** Without empty parts; null when nothing is left. */
function tidied(address: DeliveryAddress | null): DeliveryAddress | null {
  const parts = Object.entries(address ?? {}).filter((part) => part[1] !== undefined && part[1].trim() !== '');
  return parts.length > 0 ? Object.fromEntries(parts) : null;
}

function knownCurrency(code: string): string {
  const upper = code.trim().toUpperCase();
  if (isCurrency(upper)) return upper;
  const message = `"${code.slice(0, 10)}" is not an ISO 4217 currency code.`;
  throw new Problem('validation_failed', message, [{ path: 'currency', rule: 'currency', message }]);
}
