import { unitWord } from '#core/catalogue/unit-word';
import { localFormat } from '#core/offer/local-format';
import { type MessageKey, useI18n } from '../../../i18n/i18n-context.ts';
import type { ComparedLine, Difference } from '../model/offer-differences.ts';

/** Who did it, and in what currency the offer is. */
export interface Telling {
  readonly who: string;
  readonly currency: string;
}

/** Says differences in whole sentences, in the language of the person who reads. */
export function useDifferenceText(): (difference: Difference, telling: Telling) => string {
  const { t, language, number, percent, money, date } = useI18n();
  const amountOf = (quantity: number, { unit }: ComparedLine) =>
    unit ? `${number(quantity)} ${unitWord(unit, language)}` : number(quantity);
  return (difference, { who, currency }) => {
    const price = (amount: number) => localFormat(language, currency).money(String(amount));
    switch (difference.kind) {
      case 'quantity': {
        const { line, before } = difference;
        const params = { who, product: line.name, before: number(before), after: amountOf(line.quantity, line) };
        return t('review.diff.quantity', params);
      }
      case 'price': {
        const { line, before } = difference;
        const params = { who, product: line.name, before: price(before), after: price(line.unitPriceNet) };
        return t('review.diff.price', params);
      }
      case 'replaced':
      case 'renamedLine':
        return t(`review.diff.${difference.kind}`, { who, product: difference.line.name, before: difference.before });
      case 'added':
      case 'answered': {
        const { kind, line } = difference;
        const words = kind === 'answered' ? { words: difference.words } : {};
        const params = { who, product: line.name, quantity: amountOf(line.quantity, line), ...words };
        return t(`review.diff.${kind}`, params);
      }
      case 'removed':
      case 'confirmed':
        return t(`review.diff.${difference.kind}`, { who, product: difference.line.name });
      case 'discount': {
        const { percent: share, amount } = difference.after;
        return t('review.diff.discount', { who, after: amount > 0 ? money(amount, currency) : percent(share) });
      }
      case 'named':
      case 'customer':
      case 'status':
      case 'currency': {
        const { kind, before, after } = difference;
        const shown = (value: string) => shownValue(t, kind, value);
        return t(`review.diff.${kind}`, { who, before: shown(before), after: shown(after) });
      }
      case 'deliveryDate':
      case 'deliveryPlace': {
        const { kind, after } = difference;
        if (after === '') return t(`review.diff.${kind}Gone`, { who });
        return t(`review.diff.${kind}`, { who, after: kind === 'deliveryDate' ? date(after) : after });
      }
      case 'requestGrown':
        return t('review.diff.requestGrown', { who });
      default:
        return t(`review.diff.${difference.kind}`, { who, words: difference.words });
    }
  };
}

type T = ReturnType<typeof useI18n>['t'];

function shownValue(t: T, kind: string, value: string): string {
  if (kind === 'status') return t(`status.${value}` as MessageKey);
  return kind === 'customer' && value === '' ? t('offers.noCustomer') : value;
}
