import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { Button } from './button.tsx';
import { DataTable, type DataTableProps } from './data-table.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { SkeletonRows } from './skeleton.tsx';

export interface ListViewProps<Row> extends DataTableProps<Row> {
  /** Shown when there is nothing at all: what this list is for and how to fill it. */
  empty: ReactNode;
  /** Something is filtered: an empty list then says so and offers `onClear`. */
  filtered: boolean;
  onClear: () => void;
}

/** A DataTable with its loading, error, empty and "nothing matches" states. */
export function ListView<Row>({ empty, filtered, onClear, ...table }: ListViewProps<Row>) {
  const { t } = useI18n();
  const { list } = table;
  const frame = 'min-h-0 flex-1 overflow-auto rounded-xl border border-line bg-surface shadow-lift';
  if (list.isPending) {
    return (
      <div className={frame}>
        <SkeletonRows rows={12} />
      </div>
    );
  }
  if (list.error && list.rows.length === 0) {
    return (
      <div className={frame}>
        <ErrorState error={list.error} onRetry={list.reload} />
      </div>
    );
  }
  if (list.rows.length > 0) return <DataTable {...table} />;
  return (
    <div className={frame}>
      {filtered ? (
        <EmptyState
          icon={<SearchX />}
          title={t('list.noMatches')}
          body={t('list.noMatchesHint')}
          actions={<Button onClick={onClear}>{t('action.clearFilters')}</Button>}
        />
      ) : (
        empty
      )}
    </div>
  );
}

/** "1,234 entries", for the end of a Toolbar. */
export function ListCount({
  list,
}: {
  list: { totalCount: number | null; totalIsEstimate: boolean; isPending: boolean };
}) {
  const { t, number } = useI18n();
  if (list.isPending || list.totalCount === null) return null;
  const text = list.totalIsEstimate
    ? t('list.countEstimate', { count: number(list.totalCount) })
    : t('list.count', { count: list.totalCount });
  return (
    <span role="status" className="tabular-nums">
      {text}
    </span>
  );
}
