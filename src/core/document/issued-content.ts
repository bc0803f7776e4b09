import type { OfferLine } from '#core/offer/offer-content';
import type { PersonalizedTexts } from '#core/offer/offer-document';
import type { PricedOffer } from '#core/pricing/priced-offer';

/** What a client reads of an offer and says yes or no to. */
export interface IssuedContent {
  readonly number: string | null;
  readonly name: string;
  readonly texts: PersonalizedTexts;
  readonly lines: readonly OfferLine[];
  readonly priced: PricedOffer;
  readonly issueDate: string | null;
  readonly validUntil: string | null;
}

/**
 * The content as one text, the same for the same content: its hash proves what was agreed on. What only staff see (cost,
 * matching) is left out, names of fields are sorted.
 */
export function issuedContent(content: IssuedContent): string {
  const lines = content.lines.map(
    ({ id, kind, position, sku, name, description, unit, quantity, unitPrice, vatRate, discount, optional }) => ({
      ...{ id, kind, position, sku, name, description, unit, quantity, unitPrice, vatRate, discount, optional },
    }),
  );
  return JSON.stringify(sorted({ ...content, lines }));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]));
}
