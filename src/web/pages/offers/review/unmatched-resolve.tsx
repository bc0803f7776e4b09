import { useI18n } from '../../../i18n/i18n-context.ts';
import { NumberInput } from '../../../ui/number-input.tsx';
import type { UnmatchedDetail } from '../model/offer.ts';
import { ProductSearch } from './product-search.tsx';

export interface UnmatchedResolveProps {
  part: UnmatchedDetail;
  quantity: string;
  onQuantity: (quantity: string) => void;
  onPick: (productId: string) => void;
}

/** How many of which product. */
export function UnmatchedResolve({ part, quantity, onQuantity, onPick }: UnmatchedResolveProps) {
  const { t } = useI18n();
  return (
    <div className="flex items-center gap-2">
      <NumberInput
        aria-label={t('offers.line.quantityOf', { product: part.item })}
        value={quantity}
        onChange={onQuantity}
        className="w-20 shrink-0"
      />
      <div className="min-w-0 flex-1" data-unmatched-search={part.id}>
        <ProductSearch label={t('offers.unmatched.search')} onPick={onPick} />
      </div>
    </div>
  );
}
