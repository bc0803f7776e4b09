import type { Actor } from '#app/actor';
import type { App } from '#app/app';
import { newInvoice, usualDays } from '#app/invoice/new-invoice';
import { priceInvoice } from '#app/invoice/price-invoice';
import { type Change, change } from '#app/record';
import { fromMinor, toMinor } from '#core/money/minor-units';
import { type BilledShare, billableLines, billedAs } from '#core/offer/billable-lines';
import { addDays, localDate } from '#core/offer/local-date';
import { type Issue, Problem } from '#core/problem';
import { billedDiscount, billedLines, noteSources, sumBilled } from '#store/invoice/billed-lines';
import type { InvoiceTerms } from '#store/invoice/stored-invoice';
import { loadOffer } from '#store/offer/load-offer';
import type { StoredOffer } from '#store/offer/stored-offer';
import { takeNumber } from '#store/offer/take-number';
import { loadCompany } from '#store/tenant/load-company';

export interface OfferBilling {
  readonly offerId: string;
  /** Lines of the offer; null: all that are not billed yet. */
  readonly elements: readonly string[] | null;
}

/**
 * Makes a draft invoice from an approved offer. Answers its id.
 *
 * @throws Problem `not_found`, `offer_not_approved`, `validation_failed` for elements that are billed, optional or not there.
 */
export async function billOffer(app: App, actor: Actor, { offerId, elements }: OfferBilling): Promise<string> {
  const sequence = await takeNumber(app.database, actor.tenantId, 'invoice');
  return change(app, actor, async (c) => {
    const offer = await loadOffer(c, offerId, true);
    if (!offer || offer.state === 'history') throw new Problem('not_found', 'Not found.');
    if (offer.state !== 'accepted') throw new Problem('offer_not_approved', 'The offer is not approved.');
    const share = billableLines(offer.lines, { billed: await billedLines(c, offerId), wanted: elements });
    refuseUnbillable(share);
    const company = await loadCompany(c);
    const billed = share.lines.map((line) => ({ id: app.ports.ids.next(), sourceId: line.id }));
    const lines = billedAs(share, offer.priced).map((line, position) => ({
      ...line,
      position,
      id: billed[position]?.id ?? '',
    }));
    const today = localDate(app.ports.clock.now(), company.timeZone);
    const invoice = await newInvoice(app, actor, {
      c,
      content: {
        sequence,
        name: offer.header.name === 'Draft' ? '' : offer.header.name,
        sourceOfferId: offerId,
        customerId: offer.header.customerId,
        language: offer.language,
        document: {
          ...offer.document,
          header: null,
          footer: null,
          description: null,
          customFields: {},
          personalized: null,
          hasPageBreakAfterHeader: false,
          hasPageBreakBeforeFooter: false,
        },
        terms: await termsOf(c, {
          offer,
          share,
          vatLiable: company.settings.vatLiable && offer.header.vatLiable !== false,
        }),
        lines,
        dates: { issuedAt: today, dueAt: addDays(today, usualDays), dueWithin: usualDays, paidAt: null },
        reminded: 0,
        lockedAt: null,
      },
    });
    await noteSources(c, billed);
    await sumBilled(c, offerId);
    await noteOnOffer(c, { offer, invoice });
    return invoice.id;
  });
}

function noteOnOffer(
  c: Change,
  { offer, invoice }: { offer: StoredOffer; invoice: { readonly id: string; readonly number: string } },
) {
  return c.record({
    entity: 'offer',
    entityId: offer.id,
    action: 'invoiced',
    after: { invoiceId: invoice.id, number: invoice.number },
    event: 'offers.offer.updated',
    data: { offerId: offer.id, action: 'invoiced', state: offer.state, version: offer.version },
    activity: {
      documentType: 'offer',
      event: 'invoiced',
      description: `Invoice ${invoice.number} made`,
      properties: { invoice_id: invoice.id, number: invoice.number },
    },
  });
}

function refuseUnbillable({ lines, refused }: BilledShare): void {
  const issues: Issue[] = refused.map(({ at, why }) => ({
    path: `elements.${at}`,
    rule: 'billable',
    message: `The selected elements.${at} ${sentences[why]}.`,
  }));
  if (lines.length === 0 && issues.length === 0) {
    issues.push({ path: 'elements', rule: 'billable', message: 'Nothing of this offer is left to bill.' });
  }
  if (issues.length > 0) throw new Problem('validation_failed', 'The request is not valid.', issues);
}

const sentences = {
  unknown: 'is invalid',
  billed: 'has been billed already',
  optional: 'is optional and was not chosen',
} as const;

/** The prices of the offer. A part of its lines bears its part of the discount; the last part bears what is left of it. */
async function termsOf(
  c: Change,
  {
    offer,
    share,
    vatLiable,
  }: { readonly offer: StoredOffer; readonly share: BilledShare; readonly vatLiable: boolean },
): Promise<InvoiceTerms> {
  const { currency, priceBasis, taxScope, discountPercent, discountAmount, cashRounding } = offer.header;
  const whole = {
    currency,
    priceBasis,
    taxScope,
    discountPercent,
    discountAmount,
    cashRounding,
    includeVat: vatLiable,
  };
  const { discount, linesAmount } = offer.priced;
  if (share.isWhole || discount === 0) return whole;
  const plain = { ...whole, discountPercent: '0', discountAmount: '0' };
  const left = discount - (await billedDiscount(c, offer.id));
  const part = priceInvoice(plain, billedAs(share, offer.priced)).linesAmount;
  const own = share.isRest || linesAmount === 0 ? left : Math.min(left, shareOf(discount, part, linesAmount));
  return { ...plain, discountAmount: fromMinor(Math.max(own, 0), currency) };

  function shareOf(amount: number, of: number, all: number): number {
    return toMinor(fromMinor(Math.round((amount * of) / all), currency), currency);
  }
}
