import type { StoredRevision } from '#app/offer/revisions';
import { doorStatus } from '#core/offer/door-status';
import type { RevisionSnapshot } from '#core/offer/revision-snapshot';
import { wireNumber } from '#core/pricing/price-line';
import { presentItem } from '#doors/drafts/present-offer';

/** A revision without its content. */
export function presentRevision(revision: StoredRevision) {
  const { id, offerId, number, createdBy, createdAt, acceptedAt } = revision;
  return {
    id,
    offerId,
    revisionNumber: number,
    createdBy,
    createdAt: createdAt.toISOString(),
    acceptedAt: acceptedAt?.toISOString() ?? null,
  };
}

/** The content of a saved state. */
export function presentSnapshot({ header, lines, unmatched, state }: RevisionSnapshot) {
  return {
    name: header.name,
    customerId: header.customerId,
    customerName: header.customerName,
    requestId: header.requestId,
    clientRequest: header.clientRequest,
    status: doorStatus[state].drafts ?? 'draft',
    currency: header.currency,
    discountPercent: wireNumber(header.discountPercent),
    discountAmount: wireNumber(header.discountAmount),
    notes: [...header.notes],
    requestedDate: header.requestedDate ?? null,
    deliveryAddress: header.deliveryAddress ? { ...header.deliveryAddress } : null,
    unmatched: unmatched.map(({ item, reason }) => ({ item, reason })),
    items: lines
      .filter((line) => line.kind === 'product')
      .map((line) => ({ ...presentItem(line, header), sku: line.sku })),
  };
}

/** A revision with its content. */
export function presentFullRevision(revision: StoredRevision & { readonly snapshot: RevisionSnapshot }) {
  return {
    ...presentRevision(revision),
    snapshot: presentSnapshot(revision.snapshot),
  };
}
