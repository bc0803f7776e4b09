import type { Change } from '#app/record';
import { compareDraft } from '#core/memory/compare-draft';
import { type OfferState, soldStates } from '#core/offer/lifecycle';
import { loadLatestProposal } from '#store/offer/latest-proposal';
import type { StoredOffer } from '#store/offer/stored-offer';
import { noteSold } from '#store/product/note-sold';
import { removeOfferQuality, saveOfferQuality } from '#store/quality/save-offer-quality';

/** States in which an offer is being written. */
const unfinished: readonly OfferState[] = ['draft', 'preparing'];

/**
 * Notes what a change of state means beside the offer: what was sold or given back, and how far the finished offer is from its
 * draft. That counts until the offer is opened again, also when the customer declines it or lets it expire.
 */
export async function noteOutcome(
  c: Change,
  { before, after }: { readonly before: StoredOffer; readonly after: StoredOffer },
): Promise<void> {
  if (before.state === after.state) return;
  const was = soldStates.includes(before.state);
  const is = soldStates.includes(after.state);
  if (was !== is) {
    const sold = (is ? after : before).lines.filter((line) => line.kind === 'product');
    await noteSold(c, sold, is ? 1 : -1);
  }
  if (after.header.clientRequest === null) return;
  if (unfinished.includes(after.state)) return removeOfferQuality(c, after.id);
  if (!was && is) await keepQuality(c, after);
}

async function keepQuality(c: Change, after: StoredOffer): Promise<void> {
  const drafted = await loadLatestProposal(c, after.id);
  if (!drafted) return;
  await saveOfferQuality(c, {
    offerId: after.id,
    draftedAt: after.createdAt,
    acceptedAt: after.updatedAt,
    comparison: compareDraft(drafted.lines, after.lines),
  });
}
