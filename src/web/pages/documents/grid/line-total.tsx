import { useI18n } from '../../../i18n/i18n-context.ts';
import { cx } from '../../../ui/cx.ts';
import type { LineRowProps } from './line-row-props.ts';

/** What the line comes to; below it, for staff, what it earns. */
export function LineTotal({ element, marginPercent, belowFloor }: LineRowProps) {
  const { t, language, percent } = useI18n();
  if (element.type === 'heading') return null;
  const total = element.total.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <div className="flex flex-col items-end pr-1 whitespace-nowrap [grid-area:total]">
      <p className={cx('text-sm leading-7 tabular-nums', element.is_optional ? 'text-muted italic' : 'font-medium')}>
        {total}
      </p>
      {marginPercent !== null && (
        <p
          title={t('documents.column.margin')}
          className={cx('-mt-1 text-2xs tabular-nums', belowFloor ? 'font-medium text-danger' : 'text-faint')}
        >
          <span className="sr-only">{t('documents.column.margin')} </span>
          {belowFloor && <span aria-hidden="true">▾ </span>}
          {percent(marginPercent)}
        </p>
      )}
    </div>
  );
}
