import { unitWord } from '#core/catalogue/unit-word';
import { readRichText } from '#core/document/read-rich-text';
import { decimal } from '#core/money/decimal';
import { fromMinor } from '#core/money/minor-units';
import type { OfferLine } from '#core/offer/offer-content';
import type { PricedOffer } from '#core/pricing/priced-offer';
import { discountText } from './discount-text.ts';
import type { PrintLine, PrintLineKind } from './offer-print.ts';

/** How the lines of a document are printed. */
export interface LineStyle {
  readonly language: string;
  /** False on an order confirmation: what was not taken is not there. */
  readonly withOptional: boolean;
}

const kinds: Readonly<Partial<Record<OfferLine['kind'], PrintLineKind>>> = {
  product: 'product',
  credit: 'product',
  percentage: 'percentage',
  heading: 'heading',
  text: 'text',
  subtotal: 'subtotal',
};

/** The lines of a document from their stored amounts; priced ones are numbered 1, 2, 3 … */
export function printLines(lines: readonly OfferLine[], priced: PricedOffer, style: LineStyle): readonly PrintLine[] {
  const amounts = new Map(priced.lines.map((line) => [line.id, line]));
  const text = (minor: number) => fromMinor(minor, priced.currency);
  let count = 0;
  return lines.flatMap((line): readonly PrintLine[] => {
    const kind = kinds[line.kind];
    if (kind === undefined || (line.optional && !style.withOptional)) return [];
    const isPriced = kind === 'product' || kind === 'percentage';
    if (isPriced) count += 1;
    const amount = amounts.get(line.id);
    return [
      {
        kind,
        position: isPriced ? String(count) : '',
        ...textsOf(line),
        ...(line.optional ? { optional: true } : {}),
        ...(line.discount ? { discount: discountText(line.discount, priced.currency) } : {}),
        ...(line.element?.pageBreak ? { pageBreak: line.element.pageBreak } : {}),
        quantity: decimal(line.quantity ?? '1'),
        unit: unitWord(line.unit ?? '', style.language),
        unitPrice: line.unitPrice ?? '0',
        vatRate: line.vatRate ?? '0',
        net: text(amount?.net ?? 0),
        carriedNet: text(amount?.runningNet ?? 0),
      },
    ];
  });
}

/** A description with markup is a written text; one without is printed as it is. */
function textsOf({
  sku,
  name,
  description,
  requestItem,
}: OfferLine): Pick<PrintLine, 'sku' | 'name' | 'description' | 'details'> {
  const shown = name === '' ? requestItem : name;
  const own = description === '' || description === shown ? {} : { description };
  return {
    ...(sku === null ? {} : { sku }),
    name: shown,
    ...(/<[a-z]/i.test(description) ? { details: readRichText(description) } : own),
  };
}
