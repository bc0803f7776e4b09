import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import type { OfferChange } from '#app/offer/change-offer';
import { linesFromDraft, productsOfDraft } from '#app/offer/lines-from-draft';
import { contextOf } from '#app/offer/offer-context';
import { priceContent } from '#app/offer/price-content';
import { requestWishes } from '#app/offer/request-wishes';
import { wantedItems } from '#app/quality/wanted-items';
import type { Change } from '#app/record';
import type { Draft } from '#core/drafting/draft';
import { fragmentsOf, readWordings } from '#core/drafting/match/alias-key';
import { mergeRedraft } from '#core/offer/merge-redraft';
import { mergeFacts, mergeWishes } from '#core/offer/merge-wishes';
import type { OfferContent, OfferHeader } from '#core/offer/offer-content';
import { revisionDifference } from '#core/offer/revision-difference';
import { snapshotOf } from '#core/offer/revision-snapshot';
import { countAliasUses } from '#store/memory/count-alias-uses';
import { asStored } from '#store/offer/as-stored';
import { loadLatestProposal, saveLatestProposal } from '#store/offer/latest-proposal';
import type { StoredOffer } from '#store/offer/stored-offer';
import { insertWanted, markFound } from '#store/quality/insert-wanted';
import { extendRequest } from '#store/request/extend-request';

export interface Redrafting {
  readonly c: Change;
  readonly current: StoredOffer;
  readonly draft: Draft;
  /** The request where it grew; null where it is the one that the offer has. */
  readonly text: string | null;
}

/** What a new draft makes of an offer, and how many lines stay because a person touched them; no change where it says the same. */
export async function redraftedContent(
  app: App,
  actor: Actor,
  redrafting: Redrafting,
): Promise<{ readonly change: OfferChange | null; readonly kept: number }> {
  const { c, current, draft, text } = redrafting;
  const before = (await loadLatestProposal(c, current.id)) ?? current;
  const proposed = await proposalOf(app, redrafting);
  const merged = mergeRedraft({ drafted: before, current, fresh: proposed });
  const wishes = mergeWishes({ drafted: before.header, current: current.header, fresh: proposed.header });
  const facts = mergeFacts(current.intake.facts, { fresh: draft.facts, newId: () => app.ports.ids.next() });
  const header = { ...current.header, ...wishes };
  const next = asStored({ ...current, header, lines: merged.lines, unmatched: merged.unmatched });
  if (text === null && saysTheSame(current, next)) return { change: null, kept: merged.kept };
  const requestId = text === null ? null : app.ports.ids.next();
  const now = app.ports.clock.now();
  if (requestId !== null && text !== null && current.header.requestId !== null) {
    const extension = { requestId: current.header.requestId, newId: requestId, text, facts: draft.facts, at: now };
    await extendRequest(c, { ...extension, userId: actor.userId });
  }
  const request = requestId === null ? {} : { requestId, clientRequest: text };
  await keepProposal(c, current, { ...proposed, header: { ...proposed.header, ...request } });
  await noteWanted(app, { ...redrafting, before, proposed });
  await countAliasUses(c, [...new Set(draft.lines.flatMap(({ aliasIds }) => aliasIds ?? []))], now);
  return {
    kept: merged.kept,
    change: {
      header: { ...header, ...request },
      lines: merged.lines,
      unmatched: merged.unmatched,
      intake: { ...current.intake, facts },
    },
  };
}

type Proposed = Pick<StoredOffer, 'header' | 'lines' | 'unmatched'>;

/** The offer as the new draft alone would make it, on the terms of the offer's customer. */
async function proposalOf(app: App, { c, current, draft }: Redrafting): Promise<Proposed> {
  const context = await contextOf(app, c, current);
  const { currency } = current.header;
  const products = await productsOfDraft(c, draft);
  const { lines, unmatched } = linesFromDraft(app, { draft, context, currency, products });
  const { sender, proposal } = current.intake;
  const { requestedDate, deliveryAddress } = requestWishes(app, draft.facts, { sender, proposal });
  const header: OfferHeader = {
    ...current.header,
    ...{ name: draft.name, notes: draft.notes, requestedDate, deliveryAddress },
    ...{ discountPercent: '0', discountAmount: '0' },
  };
  return asStored({ ...current, header, lines, unmatched });
}

async function keepProposal(c: Change, current: StoredOffer, proposed: Proposed): Promise<void> {
  const priced = priceContent(proposed.header, proposed.lines);
  await saveLatestProposal(c, current.id, snapshotOf({ ...current, ...proposed, state: 'draft', priced }));
}

/** What is open from now on counts as wanted; what this draft answers does not. */
async function noteWanted(
  app: App,
  {
    c,
    current,
    text,
    before,
    proposed,
  }: Redrafting & { readonly before: Pick<OfferContent, 'unmatched'>; readonly proposed: Proposed },
): Promise<void> {
  const request = text ?? current.header.clientRequest ?? '';
  const was = new Set(before.unmatched.map(({ item }) => item));
  const is = new Set(proposed.unmatched.map(({ item }) => item));
  const fragments = fragmentsOf(request);
  const answered = [...was].filter((item) => !is.has(item)).flatMap((item) => readWordings(item, fragments));
  await markFound(
    c,
    current.id,
    answered.map(({ key }) => key),
  );
  const items = wantedItems(app, { unmatched: proposed.unmatched.filter(({ item }) => !was.has(item)), text: request });
  const about = { offerId: current.id, customerId: current.header.customerId, at: app.ports.clock.now() };
  await insertWanted(c, { ...about, items });
}

function saysTheSame(current: StoredOffer, next: StoredOffer): boolean {
  const { header, added, removed, changed, unmatched } = revisionDifference(snapshotOf(current), snapshotOf(next));
  const differences = [header, added, removed, changed, unmatched.added, unmatched.removed];
  return differences.every((list) => list.length === 0);
}
