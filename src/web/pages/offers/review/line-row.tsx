import { memo } from 'react';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import type { LineEconomics } from '../data/offer-queries.ts';
import { needsLook } from '../model/match-words.ts';
import type { OfferItem } from '../model/offer.ts';
import { LineActions } from './line-actions.tsx';
import { LineAmounts } from './line-amounts.tsx';
import { LineDetails } from './line-details.tsx';
import { lineGrid } from './line-grid.ts';
import { LineMargin } from './line-margin.tsx';
import { LineMatch } from './line-match.tsx';
import { useReview } from './review-context.ts';
import { rowId } from './row-id.ts';
import { RowMark } from './row-mark.tsx';
import { RunnerUps } from './runner-ups.tsx';

export interface LineRowProps {
  item: OfferItem;
  /** As it stands beside the fragment of the request. */
  label: string;
  margin: LineEconomics | undefined;
  lit: boolean;
  active: boolean;
  open: boolean;
}

/** One line of the offer. The row itself takes the focus for the keys of the review; its controls are tab stops. */
export const LineRow = memo(function LineRow({ item, label, margin, lit, active, open }: LineRowProps) {
  const { light, setActive } = useReview();
  const helps = needsLook(item) || active;
  return (
    <li
      id={rowId(item.id)}
      data-review-row={item.id}
      data-lit={lit || undefined}
      tabIndex={-1}
      aria-current={active || undefined}
      onFocus={() => setActive(item.id)}
      onPointerEnter={() => light(item.id)}
      onPointerLeave={() => light(null)}
      className={cx(
        'relative scroll-mt-12 border-b border-line-soft px-4 py-2.5 outline-none last:border-b-0',
        active && 'before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent',
        lit ? 'bg-hover' : needsLook(item) && 'bg-warn-soft/40',
      )}
    >
      <div className={cx(lineGrid, 'gap-y-2 @xl:items-start @xl:gap-y-1')}>
        <LineName item={item} label={label} />
        <LineAmounts item={item} />
        <LineActions item={item} open={open} />
        <div className="flex items-start justify-between gap-3 @xl:contents">
          <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 @xl:col-span-3">
            <LineMatch item={item} />
            <LineWords item={item} />
          </div>
          <LineMargin margin={margin} />
        </div>
      </div>
      {helps && !open && <LineHelp item={item} active={active} />}
      {open && <LineDetails item={item} active={active} />}
    </li>
  );
});

/** Why this product, and what else it may be: shown where a person has to decide. */
function LineHelp({ item, active }: { item: OfferItem; active: boolean }) {
  const { readOnly, acts } = useReview();
  if (readOnly) return null;
  return (
    <div className="mt-1">
      {item.rationale !== '' && <p className="line-clamp-2 text-xs text-muted">{item.rationale}</p>}
      {item.alternatives.length > 0 && (
        <RunnerUps
          candidates={item.alternatives}
          chosen={item.name}
          lineId={item.id}
          keys={active}
          onTake={({ productId }) => acts.replace(item, productId)}
        />
      )}
    </div>
  );
}

function LineName({ item, label }: { item: OfferItem; label: string }) {
  return (
    <p className="min-w-0 @max-xl:pr-16 @xl:pt-1.5">
      <RowMark id={item.id} label={label} />
      <span className="mr-2 font-medium">{item.name}</span>
      {item.product?.sku && (
        <span className="inline-block max-w-full font-mono text-xs wrap-anywhere text-faint">{item.product.sku}</span>
      )}
    </p>
  );
}

function LineWords({ item }: { item: OfferItem }) {
  const { t } = useI18n();
  if (item.requestItem === '') return null;
  return (
    <p className="min-w-0 text-xs text-muted">
      <span className="sr-only">{t('offers.line.words')}: </span>
      <q className="italic">{item.requestItem}</q>
    </p>
  );
}
