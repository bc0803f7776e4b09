import { localFormat } from '#core/offer/local-format';
import type { OfferLine } from '#core/offer/offer-content';
import type { RevisionDifference } from '#core/offer/revision-difference';

/**
 * What changed for a client, a row a change, in signs that need no language: `+ 3 × Guide`, `− Photos`, `Sprint: 12 → 16`.
 * What only staff see is left out.
 */
export function differenceWords(difference: RevisionDifference, locale: string, currency: string): readonly string[] {
  const format = localFormat(locale, currency);
  const shown = ({ kind }: OfferLine) => kind !== 'discount';
  const counted = ({ quantity, name }: OfferLine) =>
    quantity === null ? name : `${format.quantity(quantity)} × ${name}`;
  const words: Readonly<Record<string, (value: unknown) => string>> = {
    quantity: (value) => format.quantity(String(value ?? 1)),
    unitPrice: (value) => format.money(String(value ?? 0)),
    vatRate: (value) => format.percent(String(value ?? 0)),
    name: String,
  };
  return [
    ...difference.added.filter(shown).map((line) => `+ ${counted(line)}`),
    ...difference.removed.filter(shown).map((line) => `− ${counted(line)}`),
    ...difference.changed.flatMap(({ after, fields }) =>
      fields.flatMap(({ field, before, after: now }) => {
        const word = words[field];
        return word ? [`${after.name}: ${word(before)} → ${word(now)}`] : [];
      }),
    ),
  ];
}
