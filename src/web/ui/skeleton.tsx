import { useI18n } from '../i18n/i18n-context.ts';
import { cx } from './cx.ts';

/** A place held while content loads. Give it the size of what comes. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return <span aria-hidden="true" className={cx('shimmer block rounded-md', className ?? 'h-4 w-full')} />;
}

/** Several lines, announced once as loading. */
export function SkeletonRows({ rows = 8, className }: { rows?: number; className?: string | undefined }) {
  const { t } = useI18n();
  return (
    <div role="status" className={cx('flex flex-col gap-3 p-4', className)}>
      <span className="sr-only">{t('app.loading')}</span>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key, row) => (
        <div key={key} className="flex gap-4">
          <Skeleton className={cx('h-4', row % 3 === 0 ? 'w-2/5' : row % 3 === 1 ? 'w-1/3' : 'w-1/2')} />
          <Skeleton className="ml-auto h-4 w-20" />
        </div>
      ))}
    </div>
  );
}
