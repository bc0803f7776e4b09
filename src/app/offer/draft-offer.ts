import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { proposeCustomer } from '#app/customer/propose-customer';
import { resolveCustomer } from '#app/customer/resolve-customer';
import type { DraftWatch } from '#app/offer/draft-watch';
import { linesFromDraft, productsOfDraft } from '#app/offer/lines-from-draft';
import { matchRequest } from '#app/offer/match-request';
import { newOffer, storeOffer } from '#app/offer/new-offer';
import { offerContext, offerCurrency } from '#app/offer/offer-context';
import { requestWishes } from '#app/offer/request-wishes';
import { wantedItems } from '#app/quality/wanted-items';
import { type Change, change } from '#app/record';
import type { Draft } from '#core/drafting/draft';
import { domainOf, readSender } from '#core/drafting/read-sender/read-sender';
import type { Sender } from '#core/drafting/read-sender/sender';
import type { RequestSource } from '#core/offer/request-source';
import type { StoredCustomer } from '#store/customer/stored-customer';
import { countAliasUses } from '#store/memory/count-alias-uses';
import type { StoredOffer } from '#store/offer/stored-offer';
import { insertWanted, type WantedItem } from '#store/quality/insert-wanted';
import { insertRequest } from '#store/request/insert-request';

export interface DraftOfferInput extends DraftWatch {
  readonly clientRequest: string;
  readonly customerId: string | null;
  readonly customerName: string | null;
  /** Where the request came from; pasted unless given. */
  readonly source?: RequestSource;
  /** Runs in the transaction that stores the offer, after it. What it throws undoes all. */
  readonly alongside?: (c: Change, offer: StoredOffer) => Promise<void>;
}

/**
 * Turns a client's request into a priced draft: matches it against the catalogue in memory, then stores request,
 * customer and offer in one transaction.
 *
 * @throws Problem `customer_not_found`, `customer_mismatch`, `too_many_lines`. Throws the reason of `signal` when that is
 * aborted before storing begins; then nothing is stored.
 */
export async function draftOffer(app: App, actor: Actor, input: DraftOfferInput): Promise<StoredOffer> {
  const known = await app.database.tenant(actor.tenantId, (t) => resolveCustomer(app, t, { ...input, create: false }));
  const { clientRequest: text, signal, tell } = input;
  const draft = await matchRequest(app, actor, {
    text,
    customerId: known?.id ?? null,
    ...(signal ? { signal } : {}),
    ...(tell ? { tell } : {}),
  });
  signal?.throwIfAborted();
  const prepared = await prepare(app, actor, { input, draft, customer: known });
  tell?.({ step: 'store', done: draft.lines.length, total: draft.lines.length, text: null });
  return change(app, actor, (c) => store(app, c, prepared));
}

interface Prepared {
  readonly input: DraftOfferInput;
  readonly draft: Draft;
  readonly sender: Sender | null;
  readonly offer: StoredOffer;
  readonly wanted: readonly WantedItem[];
}

interface Preparing {
  readonly input: DraftOfferInput;
  readonly draft: Draft;
  /** Null for nobody, and for somebody who is new. */
  readonly customer: StoredCustomer | null;
}

/** Works the offer out as far as that can be before it is stored: while that happens, everybody else may have to wait. */
async function prepare(app: App, actor: Actor, { input, draft, customer }: Preparing): Promise<Prepared> {
  const { clientRequest: text, tell } = input;
  tell?.({ step: 'price', done: 0, total: draft.lines.length, text: null });
  const sender = senderOf(input);
  const isNamed = customer !== null || (input.customerName ?? '').trim() !== '';
  const { context, products, proposal } = await app.database.tenant(actor.tenantId, async (t) => ({
    context: await offerContext(app, t, customer),
    products: await productsOfDraft(t, draft),
    proposal: isNamed || !sender ? null : await proposeCustomer(t, sender),
  }));
  const currency = offerCurrency(context);
  await othersTurn();
  const content = linesFromDraft(app, { draft, context, currency, products });
  await othersTurn();
  const offer = newOffer(app, actor, {
    ...{ context, currency, ...content },
    ...{ name: draft.name, notes: draft.notes, language: customer?.language ?? draft.language },
    request: { id: app.ports.ids.next(), text },
    wishes: requestWishes(app, draft.facts, { sender, proposal }),
  });
  await othersTurn();
  return { input, draft, sender, offer, wanted: wantedItems(app, { unmatched: draft.unmatched, text }) };
}

async function store(app: App, c: Change, { input, draft, sender, offer, wanted }: Prepared): Promise<StoredOffer> {
  const customer = await resolveCustomer(app, c, { ...input, create: true });
  const header = { ...offer.header, customerId: customer?.id ?? null, customerName: customer?.name ?? null };
  const request = {
    id: header.requestId ?? app.ports.ids.next(),
    text: input.clientRequest,
    customerId: header.customerId,
    language: draft.language,
    userId: offer.createdBy,
    createdAt: offer.createdAt,
  };
  await insertRequest(c, { ...request, facts: draft.facts, sender }, input.source);
  const stored = await storeOffer(c, { ...offer, header }, true);
  await countAliasUses(c, usedAliases(draft), stored.createdAt);
  await insertWanted(c, { offerId: stored.id, customerId: header.customerId, at: stored.createdAt, items: wanted });
  await input.alongside?.(c, stored);
  return stored;
}

/** The learned wordings that made lines, each once. */
function usedAliases({ lines }: Draft): string[] {
  return [...new Set(lines.flatMap((line) => line.aliasIds ?? []))];
}

/** Who sent it: what the mail says of itself counts more than what stands in its text. */
function senderOf({ clientRequest, source }: DraftOfferInput): Sender | null {
  const read = readSender(clientRequest);
  const email = source?.senderEmail?.trim().toLowerCase() || null;
  if (email === null && !source?.senderName) return read;
  return {
    ...(read ?? nobody),
    email: email ?? read?.email ?? null,
    name: read?.name ?? source?.senderName ?? null,
    domain: email === null ? (read?.domain ?? null) : domainOf(email),
    source: read ? 'both' : 'header',
  };
}

const nobody = { company: null, role: null, phone: null, address: null, taxId: null };
