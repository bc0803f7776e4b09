import { decimal, multiplyDecimals } from '#core/money/decimal';
import { fromMinor } from '#core/money/minor-units';
import { priceOffer } from '#core/pricing/price-offer';
import type { PricedOffer } from '#core/pricing/priced-offer';
import { labelsFor } from './labels/labels-for.ts';
import type { OfferPrint, PrintLine, PrintParty } from './offer-print.ts';
import { printAmounts } from './print-amounts.ts';

/** An offer that a caller wants printed without storing it, validated. Source: contract draft-offers §6.8. */
export interface PrintPayload {
  readonly offer: {
    readonly number: string;
    /** `YYYY-MM-DD`. */
    readonly issueDate: string;
    readonly validUntil: string;
    readonly currency: string;
    /** 0–100, default 0. */
    readonly discountPercent?: number;
  };
  readonly seller: PayloadParty;
  readonly buyer: PayloadParty;
  readonly items: readonly PayloadItem[];
  readonly terms?: { readonly delivery?: string; readonly payment?: string; readonly notes?: string };
}

export interface PayloadParty {
  readonly name: string;
  /** Rows by line breaks, else by commas. */
  readonly address: string;
  readonly nip?: string;
  readonly contact?: string;
}

export interface PayloadItem {
  readonly sku?: string;
  readonly name: string;
  readonly description?: string;
  readonly quantity: number;
  /** Default `szt.`. */
  readonly unit?: string;
  readonly unitPriceNet: number;
  /** A fraction: 0.23 is 23 percent. */
  readonly vatRate: number;
}

/** What the caller does not say: language, locale and the look of the company. */
export interface PrintStyle {
  readonly language: string;
  readonly locale: string;
  readonly accentColor: string;
  readonly logo?: NonNullable<OfferPrint['seller']['logo']>;
}

/**
 * Prices a payload and lays it out for printing.
 *
 * @throws Problem `validation_failed` for amounts that are out of range.
 */
export function printFromPayload(payload: PrintPayload, style: PrintStyle): OfferPrint {
  const { offer, items } = payload;
  const rates = items.map(({ vatRate }) => multiplyDecimals(vatRate, 100));
  const discountPercent = decimal(offer.discountPercent ?? 0);
  const priced = priceOffer({
    currency: offer.currency,
    discountPercent,
    lines: items.map(({ quantity, unitPriceNet }, index) => ({
      id: String(index),
      kind: 'product',
      quantity,
      unitPrice: unitPriceNet,
      vatRate: rates[index] ?? null,
    })),
  });
  return {
    language: style.language,
    locale: style.locale,
    title: '',
    number: offer.number,
    issueDate: offer.issueDate,
    validUntil: offer.validUntil,
    seller: {
      ...partyOf(payload.seller),
      accentColor: style.accentColor,
      ...(style.logo ? { logo: style.logo } : {}),
    },
    buyer: partyOf(payload.buyer),
    lines: items.map((item, index) => printLine(item, index, priced)),
    ...printAmounts(priced, discountPercent),
    terms: termsOf(payload.terms ?? {}, style.language),
  };
}

function printLine(item: PayloadItem, index: number, priced: PricedOffer): PrintLine {
  const { vatRate = '0', net = 0, runningNet = 0 } = priced.lines[index] ?? {};
  return {
    position: String(index + 1),
    ...(item.sku ? { sku: item.sku } : {}),
    name: item.name,
    ...(item.description ? { description: item.description } : {}),
    quantity: decimal(item.quantity),
    unit: item.unit ?? 'szt.',
    unitPrice: decimal(item.unitPriceNet),
    vatRate,
    net: fromMinor(net, priced.currency),
    carriedNet: fromMinor(runningNet, priced.currency),
  };
}

function partyOf({ name, address, nip, contact }: PayloadParty): PrintParty {
  return {
    name,
    address: address.split(address.includes('\n') ? '\n' : ', '),
    ...(nip ? { taxId: nip } : {}),
    ...(contact ? { contact } : {}),
  };
}

function termsOf(terms: NonNullable<PrintPayload['terms']>, language: string): OfferPrint['terms'] {
  const labels = labelsFor(language);
  return (['delivery', 'payment', 'notes'] as const).flatMap((term) => {
    const text = terms[term];
    return text ? [{ label: labels[term], text }] : [];
  });
}
