import { useI18n } from '../../../i18n/i18n-context.ts';
import { Money } from '../../../ui/money.tsx';
import type { OfferItem } from '../model/offer.ts';
import { LineQuantity } from './line-quantity.tsx';
import { useReview } from './review-context.ts';
import { UnitPrice } from './unit-price.tsx';

/** Quantity, unit price and total of a line. In columns, or in a row on a card. */
export function LineAmounts({ item }: { item: OfferItem }) {
  const { t } = useI18n();
  const { offer } = useReview();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 @xl:contents">
      <LineQuantity item={item} />
      <p className="numeric text-muted @xl:pt-1.5">
        <span className="@xl:sr-only">× </span>
        {item.priceMissing ? (
          <span className="text-faint">–</span>
        ) : (
          <UnitPrice amount={item.unitPriceNet} currency={offer.currency} />
        )}
      </p>
      <div className="numeric @max-xl:ml-auto @xl:pt-1.5">
        <p className="font-medium">
          <span className="sr-only">{t('offers.lines.total')}: </span>
          {item.priceMissing ? (
            <span className="text-faint">–</span>
          ) : (
            <Money amount={item.totalNet} currency={offer.currency} />
          )}
        </p>
      </div>
    </div>
  );
}
