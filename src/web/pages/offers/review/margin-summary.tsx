import { useI18n } from '../../../i18n/i18n-context.ts';
import { Money } from '../../../ui/money.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Economics } from '../data/offer-queries.ts';

/** What the offer earns, for staff only; a warning when that is below the company's floor. */
export function MarginSummary({ economics }: { economics: Economics }) {
  const { t, percent } = useI18n();
  const { total, marginFloorPercent: floor, currency } = economics;
  if (total.marginPercent === null) return <p className="mt-3 text-xs text-faint">{t('offers.margin.unknown')}</p>;
  const share = percent(total.marginPercent);
  return (
    <div className="mt-3 flex flex-col gap-2 border-t border-line-soft pt-3">
      <p className="flex justify-between text-sm text-muted">
        <span>{t('offers.margin.title')}</span>
        <span className="tabular-nums">
          <Money amount={total.margin} currency={currency} /> · {share}
        </span>
      </p>
      {!total.complete && <p className="text-xs text-faint">{t('offers.margin.incomplete')}</p>}
      {total.belowFloor && floor !== null && (
        <Notice tone="warn">{t('offers.margin.below', { margin: share, floor: percent(floor) })}</Notice>
      )}
    </div>
  );
}
