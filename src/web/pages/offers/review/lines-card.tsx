import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { maySell } from '../../../client/session.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { economicsQuery } from '../data/offer-queries.ts';
import { addProduct } from '../data/offer-write.ts';
import { rowLabels } from '../model/row-labels.ts';
import { lineGrid } from './line-grid.ts';
import { LineRow } from './line-row.tsx';
import { ProductSearch } from './product-search.tsx';
import { type ReviewFocus, useReview } from './review-context.ts';
import { addProductId } from './row-id.ts';

/** What is offered: every line with its words, quantity, price and match; more products by search. */
export function LinesCard({ focus }: { focus: ReviewFocus }) {
  const { t } = useI18n();
  const { offer, readOnly, write } = useReview();
  const { role } = useSession();
  const title = useId();
  const labels = rowLabels(offer);
  const economics = useQuery({ ...economicsQuery(offer), enabled: maySell(role) });
  const margins = new Map(economics.data?.lines.map((line) => [line.id, line]));
  return (
    <section aria-labelledby={title} className="@container rounded-xl border border-line bg-surface shadow-lift">
      <header className={`${lineGrid} h-10 border-b border-line-soft px-4 text-xs font-medium text-muted`}>
        <h2 id={title} className="text-sm font-semibold text-ink">
          {t('offers.lines.title', { count: offer.items.length })}
        </h2>
        <span className="numeric hidden @xl:block">{t('offers.lines.quantity')}</span>
        <span className="numeric hidden @xl:block">{t('offers.lines.unitPrice')}</span>
        <span className="numeric hidden @xl:block">{t('offers.lines.total')}</span>
      </header>
      {offer.items.length === 0 && <p className="px-4 py-8 text-center text-muted">{t('offers.lines.empty')}</p>}
      <ul>
        {offer.items.map((item) => (
          <LineRow
            key={item.id}
            item={item}
            label={labels.get(item.id) ?? ''}
            margin={margins.get(item.id)}
            lit={focus.lit === item.id}
            active={focus.active === item.id}
            open={focus.open === item.id}
          />
        ))}
      </ul>
      {offer.hiddenLines > 0 && (
        <p className="border-t border-line-soft px-4 py-2 text-xs text-faint">
          {t('offers.lines.hidden', { count: offer.hiddenLines })}
        </p>
      )}
      {!readOnly && (
        <div className="border-t border-line-soft p-3">
          <ProductSearch
            id={addProductId}
            label={t('offers.lines.add')}
            onPick={(productId) => write(addProduct(productId))}
            taken={offer.items}
          />
        </div>
      )}
    </section>
  );
}
