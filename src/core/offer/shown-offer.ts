import { localFormat } from '#core/offer/local-format';
import { labelLanguage, type OfferLabels, offerLabels } from '#core/offer/offer-labels';
import type { ReplyLine, ReplyOffer } from '#core/offer/reply-offer';
import { type ShownTotals, shownTotals } from '#core/offer/shown-totals';

/** An offer as people read it in a reply: labelled and formatted, nothing left to work out. */
export interface ShownOffer {
  readonly labels: OfferLabels;
  /** `Angebot A-00042 – Beleuchtung`. */
  readonly heading: string;
  readonly lines: readonly ShownLine[];
  readonly totals: ShownTotals;
  /** `Gültig bis: 16. März 2026`; empty without a date. */
  readonly validity: string;
}

export interface ShownLine {
  readonly position: string;
  /** Name, and the SKU in brackets. */
  readonly name: string;
  /** With its unit. */
  readonly quantity: string;
  /** With currency. */
  readonly unitPrice: string;
  /** With currency. */
  readonly net: string;
}

/** Labels and formats an offer for a reply. */
export function shownOffer(offer: ReplyOffer): ShownOffer {
  const labels = offerLabels[labelLanguage(offer.language)];
  const format = localFormat(offer.locale, offer.currency);
  const shownLine = (line: ReplyLine): ShownLine => ({
    position: line.position,
    name: line.sku ? `${line.name} (${line.sku})` : line.name,
    quantity: `${format.quantity(line.quantity)} ${line.unit}`.trim(),
    unitPrice: format.money(line.unitPrice),
    net: format.money(line.net),
  });
  return {
    labels,
    heading: [`${labels.offer} ${offer.number}`.trim(), offer.title].filter(Boolean).join(' – '),
    lines: offer.lines.map(shownLine),
    totals: shownTotals(offer),
    validity: offer.validUntil === '' ? '' : `${labels.validUntil}: ${format.date(offer.validUntil)}`,
  };
}
