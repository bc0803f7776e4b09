import type { OfferPrint } from '../offer-print.ts';
import { type PrintStyle, printFromPayload } from '../print-from-payload.ts';
import { type SampleWords, sampleWords } from './sample-words.ts';

/** Whose sample it is, and when. */
export interface SampleWishes {
  /** The company that prints it. */
  readonly seller: OfferPrint['seller'];
  readonly style: Pick<PrintStyle, 'language' | 'locale'>;
  readonly currency: string;
  /** `YYYY-MM-DD`. */
  readonly issueDate: string;
  readonly validUntil: string;
}

/** An offer of a made-up electrician, for people who want to see what their paper looks like. */
export function samplePrint({ seller, style, currency, issueDate, validUntil }: SampleWishes): OfferPrint {
  const words = sampleWords(style.language);
  const print = printFromPayload(
    {
      offer: { number: 'A-00000', issueDate, validUntil, currency, discountPercent: 5 },
      seller: { name: seller.name, address: '' },
      buyer: words.buyer,
      items: sampleItems(words),
      terms: words.terms,
    },
    { ...style, accentColor: seller.accentColor },
  );
  return { ...print, seller, title: words.title };
}

const prices = [
  { sku: 'LP-6060-40W-4K', quantity: 12, unitPriceNet: 18.4, vatRate: 0.23 },
  { sku: 'CB-B16-1P', quantity: 8, unitPriceNet: 9.75, vatRate: 0.23 },
  { sku: 'CU-3X25', quantity: 150, unitPriceNet: 1.29, vatRate: 0.23 },
  { quantity: 6.5, unitPriceNet: 64.2, vatRate: 0.08 },
] as const;

function sampleItems(words: SampleWords) {
  return prices.map((price, index) => {
    const { name = '', description = '', unit = '' } = words.items[index] ?? {};
    return { ...price, name, description, unit };
  });
}
