import { and, asc, desc, eq, getTableColumns, isNull, type SQL, sql } from 'drizzle-orm';
import { decimal } from '#core/money/decimal';
import type { OfferHeader } from '#core/offer/offer-content';
import type { Tenant } from '#store/database';
import { documentOf } from '#store/offer/document-columns';
import { intakeOf } from '#store/offer/intake-columns';
import { lineOf, unmatchedOf } from '#store/offer/line-rows';
import type { StoredOffer } from '#store/offer/stored-offer';
import { customer } from '#store/schema/catalogue';
import { contact } from '#store/schema/contact';
import { offer, offerLine, offerUnmatched, request } from '#store/schema/offer';
import { person } from '#store/schema/people';

/** Loads an offer that is not in the trash, or null. With `lock`, its row stays ours until the transaction ends. */
export async function loadOffer(t: Tenant, id: string, lock = false): Promise<StoredOffer | null> {
  const mine = and(eq(offer.tenantId, t.id), eq(offer.id, id), isNull(offer.deletedAt));
  if (lock) {
    const [held] = await t.tx.select({ id: offer.id }).from(offer).where(mine).for('update');
    if (!held) return null;
  }
  return loadWhere(t, mine);
}

/** Loads the caller's newest offer in `draft`, or null. */
export async function loadNewestDraft(t: Tenant, userId: string | null): Promise<StoredOffer | null> {
  // As the index has it, which keeps its order where nobody is the author.
  const author = sql`case when ${offer.createdBy} is null then '' else ${offer.createdBy} end = ${userId ?? ''}`;
  const mine = and(eq(offer.tenantId, t.id), eq(offer.state, 'draft'), author, isNull(offer.deletedAt));
  const [newest] = await t.tx
    .select({ id: offer.id })
    .from(offer)
    .where(mine)
    .orderBy(desc(offer.createdAt), desc(offer.id))
    .limit(1);
  return newest ? loadOffer(t, newest.id) : null;
}

const fullName = sql<string | null>`nullif(concat_ws(' ', ${contact.firstname}, ${contact.lastname}), '')`;

/** All but what the engine proposed, which is large and concerns nobody here. */
const { drafted: _, ...columns } = getTableColumns(offer);

async function loadWhere(t: Tenant, where: SQL | undefined): Promise<StoredOffer | null> {
  const [found] = await t.tx
    .select({
      row: columns,
      customerName: customer.name,
      contactName: fullName,
      clientRequest: request.text,
      sender: request.sender,
      updatedByName: person.name,
    })
    .from(offer)
    .leftJoin(customer, and(eq(customer.tenantId, t.id), eq(customer.id, offer.customerId)))
    .leftJoin(contact, and(eq(contact.tenantId, t.id), eq(contact.id, offer.contactId)))
    .leftJoin(request, and(eq(request.tenantId, t.id), eq(request.id, offer.requestId)))
    .leftJoin(person, and(eq(person.tenantId, t.id), eq(person.id, offer.updatedBy)))
    .where(where);
  if (!found) return null;
  const { row } = found;
  const lines = await t.tx
    .select()
    .from(offerLine)
    .where(and(eq(offerLine.tenantId, t.id), eq(offerLine.offerId, row.id)))
    .orderBy(asc(offerLine.position), asc(offerLine.id));
  const unmatched = row.unmatchedCount === 0 ? [] : await loadUnmatched(t, row.id);
  return {
    id: row.id,
    serial: row.serial,
    origin: row.origin,
    number: row.number,
    state: row.state,
    language: row.language,
    header: headerOf(found),
    lines: lines.map(lineOf),
    unmatched: unmatched.map(unmatchedOf),
    priced: row.pricing,
    document: documentOf(row, found.contactName),
    intake: intakeOf(row, found.sender),
    revision: row.revision,
    version: row.version,
    createdBy: row.createdBy,
    updatedBy: row.updatedBy,
    updatedByName: found.updatedByName,
    issueDate: row.issueDate,
    validUntil: row.validUntil,
    lockedAt: row.lockedAt,
    decidedAt: row.decidedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

interface FoundOffer {
  readonly row: Omit<typeof offer.$inferSelect, 'drafted'>;
  readonly customerName: string | null;
  readonly clientRequest: string | null;
  readonly contactName: string | null;
}

function headerOf({ row, customerName, clientRequest }: FoundOffer): OfferHeader {
  return {
    name: row.name,
    customerId: row.customerId,
    customerName,
    requestId: row.requestId,
    clientRequest,
    currency: row.currency,
    priceBasis: row.priceBasis,
    taxScope: row.taxScope,
    discountPercent: decimal(row.discountPercent),
    discountAmount: decimal(row.discountAmount),
    cashRounding: row.cashRounding === null ? null : decimal(row.cashRounding),
    vatLiable: row.vatLiable,
    notes: row.notes,
    requestedDate: row.requestedDate,
    deliveryAddress: row.deliveryAddress,
  };
}

function loadUnmatched(t: Tenant, offerId: string) {
  return t.tx
    .select()
    .from(offerUnmatched)
    .where(and(eq(offerUnmatched.tenantId, t.id), eq(offerUnmatched.offerId, offerId)))
    .orderBy(asc(offerUnmatched.position), asc(offerUnmatched.id));
}
