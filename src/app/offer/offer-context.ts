import type { App } from '#app/app';
import { findCustomerOrNull } from '#app/customer/resolve-customer';
import type { LineContext } from '#app/offer/line-from-product';
import { localDate } from '#core/offer/local-date';
import type { StoredCustomer } from '#store/customer/stored-customer';
import type { Tenant } from '#store/database';
import type { StoredOffer } from '#store/offer/stored-offer';
import type { Company } from '#store/tenant/load-company';
import { loadCompany } from '#store/tenant/load-company';

/** Company, customer and day under which an offer is written. */
export interface OfferContext {
  readonly company: Company;
  readonly customer: StoredCustomer | null;
  /** Today in the company's time zone. */
  readonly today: string;
}

export async function offerContext(app: App, t: Tenant, customer: StoredCustomer | null): Promise<OfferContext> {
  const company = await loadCompany(t);
  return { company, customer, today: localDate(app.ports.clock.now(), company.timeZone) };
}

/** The context of an offer that exists. */
export async function contextOf(app: App, t: Tenant, offer: StoredOffer): Promise<OfferContext> {
  const { customerId } = offer.header;
  return offerContext(app, t, await findCustomerOrNull(t, customerId));
}

/** The currency of a new offer: the customer's, else the company's. */
export function offerCurrency({ customer, company }: OfferContext): string {
  return customer?.currency ?? company.currency;
}

/** How products become lines of an offer in `currency` with texts in `language`. */
export function lineContext(context: OfferContext, currency: string, language: string): LineContext {
  return {
    currency,
    language,
    date: context.today,
    customerGroup: context.customer?.customerGroup ?? null,
    defaultVatRate: context.company.defaultVatRate,
    costCurrency: context.company.currency,
  };
}
