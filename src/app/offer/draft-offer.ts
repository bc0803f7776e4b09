import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { proposeCustomer } from '#app/customer/propose-customer';
import { resolveCustomer } from '#app/customer/resolve-customer';
import { createOffer } from '#app/offer/create-offer';
import type { DraftWatch } from '#app/offer/draft-watch';
import { linesFromDraft } from '#app/offer/lines-from-draft';
import { matchRequest } from '#app/offer/match-request';
import { offerContext, offerCurrency } from '#app/offer/offer-context';
import { requestWishes } from '#app/offer/request-wishes';
import { wantedItems } from '#app/quality/wanted-items';
import { type Change, change } from '#app/record';
import type { Draft } from '#core/drafting/draft';
import { domainOf, readSender } from '#core/drafting/read-sender/read-sender';
import type { Sender } from '#core/drafting/read-sender/sender';
import type { RequestSource } from '#core/offer/request-source';
import { countAliasUses } from '#store/memory/count-alias-uses';
import type { StoredOffer } from '#store/offer/stored-offer';
import { insertWanted } from '#store/quality/insert-wanted';
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
  const wanted = wantedItems(app, { unmatched: draft.unmatched, text });
  const count = draft.lines.length;
  tell?.({ step: 'price', done: 0, total: count, text: null });
  return change(app, actor, async (c) => {
    const customer = await resolveCustomer(app, c, { ...input, create: true });
    const context = await offerContext(app, c, customer);
    const requestId = app.ports.ids.next();
    const stored = {
      id: requestId,
      text: input.clientRequest,
      customerId: customer?.id ?? null,
      language: draft.language,
      userId: actor.userId,
      createdAt: app.ports.clock.now(),
    };
    const sender = senderOf(input);
    await insertRequest(c, { ...stored, facts: draft.facts, sender }, input.source);
    const proposal = customer || !sender ? null : await proposeCustomer(c, sender);
    const wishes = requestWishes(app, draft.facts, { sender, proposal });
    const currency = offerCurrency(context);
    const { lines, unmatched } = await linesFromDraft(app, c, { draft, context, currency });
    tell?.({ step: 'store', done: lines.length, total: lines.length, text: null });
    const offer = await createOffer(app, actor, {
      c,
      context,
      currency,
      name: draft.name,
      language: customer?.language ?? draft.language,
      notes: draft.notes,
      request: { id: requestId, text: input.clientRequest },
      lines,
      unmatched,
      drafted: true,
      wishes,
    });
    await countAliasUses(c, usedAliases(draft), offer.createdAt);
    const about = { offerId: offer.id, customerId: customer?.id ?? null, at: offer.createdAt };
    await insertWanted(c, { ...about, items: wanted });
    await input.alongside?.(c, offer);
    return offer;
  });
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
