import { compareRevision, compareWithDraft, type OfferDifference } from '#app/offer/offer-difference';
import { minorToNumber } from '#core/money/minor-units';
import type { OfferLine } from '#core/offer/offer-content';
import type { FieldChange } from '#core/offer/revision-difference';
import { wireNumber } from '#core/pricing/price-line';
import {
  codedError,
  type DifferenceBody,
  differenceAnswer,
  differenceQuery,
  offerParams,
  revisionParams,
  textError,
} from '#doors/drafts/contract';
import { offerCodes, pathId, route } from '#doors/drafts/route';

export const revisionDifference = route({
  method: 'GET',
  path: '/api/offers/:offerId/revisions/:revisionId/difference',
  summary: 'What a revision changed',
  auth: 'session',
  role: 'viewer',
  errorCodes: offerCodes,
  schema: {
    params: revisionParams,
    query: differenceQuery,
    response: { 200: differenceAnswer, 401: textError, 404: codedError },
  },
  async handler({ actor, params, query: { against = 'previous' } }, app) {
    const ids = { offerId: pathId(params.offerId), revisionId: pathId(params.revisionId) };
    return { body: { difference: present(await compareRevision(app, actor, { ...ids, against })) } };
  },
});

export const draftDifference = route({
  method: 'GET',
  path: '/api/offers/:offerId/difference',
  summary: 'What people made of the draft',
  description: 'From what the engine proposed to the offer as it stands; 404 for an offer that it did not draft.',
  auth: 'session',
  role: 'viewer',
  errorCodes: offerCodes,
  schema: { params: offerParams, response: { 200: differenceAnswer, 401: textError, 404: codedError } },
  handler: async ({ actor, params }, app) => ({
    body: { difference: present(await compareWithDraft(app, actor, pathId(params.offerId))) },
  }),
});

function present({ difference, currency }: OfferDifference): DifferenceBody {
  const { header, added, removed, changed, reordered, unmatched, totals } = difference;
  return {
    header: header.map(presentChange),
    added: added.map(presentLine),
    removed: removed.map(presentLine),
    changed: changed
      .map(({ after, fields }) => ({
        ...nameOf(after),
        fields: fields.filter(({ field }) => field !== 'cost').map(presentChange),
      }))
      .filter(({ fields }) => fields.length > 0),
    reordered,
    unmatched: { added: [...unmatched.added], removed: [...unmatched.removed] },
    totals: totals.map(({ field, before, after }) => ({
      field,
      before: minorToNumber(before, currency.before),
      after: minorToNumber(after, currency.after),
    })),
  };
}

function nameOf({ id, productId, sku, name, requestItem }: OfferLine) {
  return { id, productId, sku, name, requestItem };
}

function presentLine(line: OfferLine) {
  const { quantity, unitPrice } = line;
  return {
    ...nameOf(line),
    quantity: quantity === null ? null : wireNumber(quantity),
    unitPriceNet: unitPrice === null ? null : wireNumber(unitPrice),
  };
}

const numbers: ReadonlySet<string> = new Set([
  'quantity',
  'unitPrice',
  'vatRate',
  'discountPercent',
  'discountAmount',
  'cashRounding',
]);

function presentChange({ field, before, after }: FieldChange) {
  const shown = (value: unknown) => (numbers.has(field) && typeof value === 'string' ? wireNumber(value) : value);
  return { field: field === 'unitPrice' ? 'unitPriceNet' : field, before: shown(before), after: shown(after) };
}
