import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import type { LineEconomics } from '../data/offer-queries.ts';

/** What a line earns; staff sees it beside the total, marked when it is below the company's floor. */
export function LineMargin({ margin }: { margin: LineEconomics | undefined }) {
  const { t, percent } = useI18n();
  if (!margin || margin.marginPercent === null) return null;
  const text = percent(margin.marginPercent);
  return (
    <p
      title={margin.belowFloor ? t('offers.margin.lineBelow', { margin: text }) : t('offers.margin.title')}
      className={cx('numeric text-xs', margin.belowFloor ? 'font-medium text-danger' : 'text-faint')}
    >
      <span className="sr-only">
        {margin.belowFloor ? t('offers.margin.lineBelow', { margin: '' }) : t('offers.margin.title')}{' '}
      </span>
      {margin.belowFloor && <span aria-hidden="true">▾ </span>}
      {text}
    </p>
  );
}
