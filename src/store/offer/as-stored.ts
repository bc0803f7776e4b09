import { decimal, toBig } from '#core/money/decimal';
import { roundBig } from '#core/money/round-to';
import type { OfferHeader, OfferLine } from '#core/offer/offer-content';
import type { StoredOffer } from '#store/offer/stored-offer';

/**
 * An offer as reading it back would give it: decimals at the precision of their columns and in their shortest form, lines and
 * unmatched parts in order. With it nobody needs to read back what was just written.
 */
export function asStored(offer: StoredOffer): StoredOffer {
  return {
    ...offer,
    header: storedHeader(offer.header),
    lines: offer.lines.map(storedLine).sort(byPlace),
    unmatched: [...offer.unmatched].sort(byPlace),
  };
}

interface Placed {
  readonly position: number;
  readonly id: string;
}

const byPlace = (a: Placed, b: Placed): number => a.position - b.position || (a.id < b.id ? -1 : 1);

function storedHeader(header: OfferHeader): OfferHeader {
  return {
    ...header,
    discountPercent: rounded(header.discountPercent, 4),
    discountAmount: rounded(header.discountAmount, 4),
    cashRounding: roundedOrNull(header.cashRounding, 4),
    requestedDate: header.requestedDate ?? null,
    deliveryAddress: header.deliveryAddress ?? null,
    vatLiable: header.vatLiable ?? true,
  };
}

function storedLine(line: OfferLine): OfferLine {
  return {
    ...line,
    quantity: roundedOrNull(line.quantity, 3),
    unitPrice: roundedOrNull(line.unitPrice, 4),
    vatRate: roundedOrNull(line.vatRate, 4),
    cost: roundedOrNull(line.cost, 4),
    element: line.element ?? null,
    matchScore: line.matchScore === null ? null : Number(rounded(String(line.matchScore), 4)),
  };
}

const plain = /^(?:0|[1-9]\d*)$/;

function rounded(value: string, digits: number): string {
  return plain.test(value) ? value : decimal(roundBig(toBig(value), digits).toFixed());
}

function roundedOrNull(value: string | null, digits: number): string | null {
  return value === null ? null : rounded(value, digits);
}
