import { type Static, Type } from 'typebox';
import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { searchProducts } from '#app/catalogue/search-products';
import { getOffer } from '#app/offer/get-offer';
import type { StoredOffer } from '#app/offer/stored-offer';
import { validateOffer } from '#app/offer/validate-offer';
import type { ModelTool } from '#app/ports';
import { minorToNumber } from '#core/money/minor-units';
import { doorStatus } from '#core/offer/door-status';

const nothing = Type.Object({}, { additionalProperties: false });

const searchInput = Type.Object(
  {
    words: Type.String({ minLength: 1, maxLength: 500, description: 'What the product is, in words or as a code.' }),
    limit: Type.Integer({ minimum: 1, maximum: 10 }),
  },
  { additionalProperties: false },
);

/** Tools that change nothing. Without an offer only the search is there. */
export function readTools(app: App, actor: Actor, offerId: string | null): readonly ModelTool[] {
  return offerId === null
    ? [searchTool(app, actor)]
    : [offerTool(app, actor, offerId), searchTool(app, actor), checkTool(app, actor, offerId)];
}

function offerTool(app: App, actor: Actor, offerId: string): ModelTool {
  return {
    name: 'get_offer',
    description: 'The offer as it stands: lines with ids, open parts with near products, totals, notes, the request.',
    input: nothing,
    run: async () => outlineOffer(await getOffer(app, actor, offerId)),
  };
}

function searchTool(app: App, actor: Actor): ModelTool {
  return {
    name: 'search_products',
    description: 'Products of the catalogue that fit some words, best first.',
    input: searchInput,
    async run(input) {
      const { words, limit } = input as Static<typeof searchInput>;
      const hits = await searchProducts(app, actor, { prompt: words, limit, minSimilarity: 0 });
      return hits.map(({ product, price, currency, similarity }) => ({
        productId: product.id,
        sku: product.sku,
        name: product.name,
        description: product.description.slice(0, 200),
        unit: product.unit,
        price: price === null ? null : Number(price),
        currency,
        similarity,
      }));
    },
  };
}

function checkTool(app: App, actor: Actor, offerId: string): ModelTool {
  return {
    name: 'validate_offer',
    description: 'Does the offer answer its request? Names what is missing and what is doubtful.',
    input: nothing,
    run: () => validateOffer(app, actor, offerId),
  };
}

/** Lines, open parts and characters of the request that a model is shown. */
const mostLines = 150;
const longestRequest = 8000;

/** An offer as a model is shown it: no costs, no margins. */
export function outlineOffer({ header, lines, unmatched, priced, state, version }: StoredOffer) {
  const amount = (minor: number) => minorToNumber(minor, header.currency);
  return {
    name: header.name,
    customer: header.customerName,
    status: doorStatus[state].drafts,
    currency: header.currency,
    version,
    lines: lines
      .filter(({ kind }) => kind === 'product')
      .slice(0, mostLines)
      .map((line, at) => ({
        number: at + 1,
        lineId: line.id,
        productId: line.productId,
        sku: line.sku,
        name: line.name,
        quantity: Number(line.quantity ?? 1),
        unit: line.unit,
        unitPriceNet: Number(line.unitPrice ?? 0),
        ...(line.priceMissing ? { priceMissing: true } : {}),
        requestItem: line.requestItem,
        score: line.matchScore,
        rationale: line.rationale,
        alternatives: line.alternatives.slice(0, 3),
      })),
    unmatched: unmatched
      .slice(0, mostLines)
      .map(({ item, reason, candidates }) => ({ item, reason, candidates: candidates.slice(0, 3) })),
    notes: header.notes,
    totals: { net: amount(priced.net), vat: amount(priced.vat), gross: amount(priced.payable) },
    request: header.clientRequest?.slice(0, longestRequest) ?? null,
  };
}
