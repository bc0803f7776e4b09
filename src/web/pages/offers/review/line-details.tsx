import { useEffect, useRef } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { unsure } from '../model/match-words.ts';
import type { OfferItem } from '../model/offer.ts';
import { CandidateList } from './candidate-list.tsx';
import { ProductSearch } from './product-search.tsx';
import { useReview } from './review-context.ts';

/** Why this product, what came close, and another one by search. One click replaces the product of the line. */
export function LineDetails({ item, active }: { item: OfferItem; active: boolean }) {
  const { t } = useI18n();
  const { offer, readOnly, acts } = useReview();
  const replace = (productId: string) => {
    acts.replace(item, productId).catch(() => undefined);
  };
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer a promise, which an effect must not return.
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const others = offer.items.filter((other) => other.id !== item.id);
  return (
    <div ref={panel} className="mt-3 flex scroll-mb-4 flex-col gap-3 rounded-lg border border-line-soft bg-canvas p-3">
      <div className="flex items-start gap-3">
        <p className="min-w-0 flex-1 text-sm text-muted">{item.rationale || t('offers.line.noRationale')}</p>
        {!readOnly && unsure(item) && (
          <Button size="sm" onClick={() => acts.confirm(item)}>
            {t('offers.line.confirm')}
          </Button>
        )}
      </div>
      {item.description && <p className="line-clamp-3 text-xs text-faint">{item.description}</p>}
      {item.alternatives.length > 0 && (
        <div className="flex flex-col gap-1">
          <h3 className="text-xs font-medium text-muted">{t('offers.line.alternatives')}</h3>
          <CandidateList
            candidates={item.alternatives}
            taken={others}
            keys={active && !readOnly}
            onTake={readOnly ? undefined : replace}
          />
        </div>
      )}
      {!readOnly && (
        <div data-line-search={item.id}>
          <ProductSearch label={t('offers.line.replaceBy')} onPick={replace} taken={others} />
        </div>
      )}
    </div>
  );
}
