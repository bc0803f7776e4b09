import type { App } from '#app/app';
import { findCustomerOrNull } from '#app/customer/resolve-customer';
import type { OfferChange } from '#app/offer/change-offer';
import type { Change } from '#app/record';
import type { RevisionSnapshot } from '#core/offer/revision-snapshot';
import type { StoredOffer } from '#store/offer/stored-offer';

/** May an earlier state be put back? Not into an offer that is out with the customer, locked or imported. */
export const isOpenForRestore = ({ state }: Pick<StoredOffer, 'state'>): boolean =>
  ['draft', 'canceled', 'declined'].includes(state);

/** A saved state as the content of a draft: its prices stay, its lines are new ones, a customer who is gone is left out. */
export async function restoredContent(app: App, c: Change, snapshot: RevisionSnapshot): Promise<OfferChange> {
  const { ids } = app.ports;
  const { header, lines, unmatched, document } = snapshot;
  const customer = await findCustomerOrNull(c, header.customerId);
  return {
    header: { ...header, customerId: customer?.id ?? null, customerName: customer?.name ?? null },
    lines: lines.map((line) => ({ ...line, id: ids.next() })),
    unmatched: unmatched.map((part) => ({ spans: [], candidates: [], ...part, id: ids.next() })),
    ...(document ? { document: { ...document, personalized: null } } : {}),
    state: 'draft',
    lockedAt: null,
    issueDate: null,
    validUntil: null,
  };
}
