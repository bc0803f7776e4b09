import { and, eq, type SQL, sql } from 'drizzle-orm';
import { decimal } from '#core/money/decimal';
import type { Tenant } from '#store/database';
import type { OfferOrder } from '#store/offer/offer-order';
import type { OfferSummary } from '#store/offer/stored-offer';
import { customer } from '#store/schema/catalogue';
import { offer } from '#store/schema/offer';
import { person } from '#store/schema/people';

/** A row of a list, and where it stands: the order's value as text. */
export interface ListedOffer {
  readonly offer: OfferSummary;
  readonly place: string;
}

/** What a list says of an offer. Never the whole row: its snapshots are large. */
const summaryColumns = {
  id: offer.id,
  number: offer.number,
  name: offer.name,
  state: offer.state,
  customerId: offer.customerId,
  requestId: offer.requestId,
  currency: offer.currency,
  discountPercent: offer.discountPercent,
  discountAmount: offer.discountAmount,
  notes: offer.notes,
  itemCount: offer.itemCount,
  unmatchedCount: offer.unmatchedCount,
  hiddenCount: offer.hiddenCount,
  totalNet: offer.totalNet,
  totalVat: offer.totalVat,
  totalGross: offer.totalGross,
  version: offer.version,
  updatedBy: offer.updatedBy,
  createdAt: offer.createdAt,
  updatedAt: offer.updatedAt,
};

/** The offers of a subquery (id, key, total) in their order, and its total, which stands in every row, even in one without an offer. */
export async function loadSummaries(
  t: Tenant,
  order: OfferOrder,
  source: SQL,
): Promise<{ readonly rows: readonly ListedOffer[]; readonly total: number }> {
  // Not as joins: the planner would rather read all customers than look fifty up.
  const customerName = t.tx
    .select({ name: customer.name })
    .from(customer)
    .where(and(eq(customer.tenantId, t.id), eq(customer.id, offer.customerId)));
  const updatedByName = t.tx
    .select({ name: person.name })
    .from(person)
    .where(and(eq(person.tenantId, t.id), eq(person.id, offer.updatedBy)));
  const rows = await t.tx
    .select({
      row: summaryColumns,
      customerName: sql<string | null>`(${customerName})`,
      updatedByName: sql<string | null>`(${updatedByName})`,
      place: sql<string>`${order.place(sql`page.key`)}`,
      total: sql<number>`page.total`,
    })
    .from(sql`${source} as page`)
    .leftJoin(offer, and(eq(offer.tenantId, t.id), eq(offer.id, sql`page.id`)))
    .orderBy(sql`page.key ${order.direction}, page.id ${order.direction}`);
  const listed = rows.flatMap(({ row, place, customerName, updatedByName }) => {
    if (row === null) return [];
    const { discountPercent, discountAmount } = row;
    const decimals = { discountPercent: decimal(discountPercent), discountAmount: decimal(discountAmount) };
    return [{ offer: { ...row, ...decimals, customerName, updatedByName }, place }];
  });
  return { rows: listed, total: rows[0]?.total ?? 0 };
}
