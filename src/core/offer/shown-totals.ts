import { type LocalFormat, localFormat } from '#core/offer/local-format';
import { labelLanguage, offerLabels } from '#core/offer/offer-labels';
import type { ReplyOffer } from '#core/offer/reply-offer';
import { shownRates } from '#core/offer/shown-rates';

/** A sum as people read it. */
export interface ShownTotal {
  readonly label: string;
  /** With its currency. */
  readonly amount: string;
}

/** The sums of an offer from top to bottom: discount only where there is one; the last is what is to be paid. */
export interface ShownTotals {
  readonly parts: readonly ShownTotal[];
  readonly payable: ShownTotal;
}

/** Labels and formats the sums of an offer. */
export function shownTotals(offer: ReplyOffer): ShownTotals {
  const labels = offerLabels[labelLanguage(offer.language)];
  const format = localFormat(offer.locale, offer.currency);
  const shown = (label: string, decimal: string): ShownTotal => ({ label, amount: format.money(decimal) });
  const parts: ShownTotal[] = [];
  if (offer.discount) {
    parts.push(shown(labels.linesNet, offer.linesNet));
    parts.push(shown(discountLabel(offer.discount, labels.discount, format), offer.discount.amount));
  }
  if (offer.showVat ?? true) {
    parts.push(shown(labels.net, offer.net));
    for (const { rate, vat } of shownRates(offer.vat)) parts.push(shown(`${labels.vat} ${format.percent(rate)}`, vat));
  }
  if (offer.rounding !== undefined) parts.push(shown(labels.rounding, offer.rounding));
  return { parts, payable: shown(labels.total, offer.payable ?? offer.gross) };
}

function discountLabel(discount: NonNullable<ReplyOffer['discount']>, word: string, format: LocalFormat): string {
  if (discount.label !== '') return discount.label;
  return discount.percent === undefined ? word : `${word} ${format.percent(discount.percent)}`;
}
