import { Link } from '@tanstack/react-router';
import { usePagedList } from '../../../client/use-paged-list.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Money } from '../../../ui/money.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { documentsPath, readDoorPage } from '../data/document-queries.ts';
import {
  type DocumentFilters,
  type DocumentRow,
  doorQuery,
  type ListStatus,
  recipientOf,
  statuses,
} from './document-row.ts';

/** A column a state, the newest first. */
export function DocumentBoard({ values }: { values: DocumentFilters }) {
  return (
    <div className="scroll-thin -mx-4 flex min-h-0 flex-1 snap-x scroll-px-4 gap-3 overflow-x-auto px-4 pb-1 md:-mx-6 md:px-6">
      {statuses.map((status) => (
        <BoardColumn key={status} status={status} values={values} />
      ))}
    </div>
  );
}

function BoardColumn({ status, values }: { status: ListStatus; values: DocumentFilters }) {
  const { t, number } = useI18n();
  const list = usePagedList<DocumentRow>({
    path: documentsPath,
    query: { ...doorQuery(values, status), sort: '-created_at' },
    limit: 25,
    read: readDoorPage<DocumentRow>,
    paging: 'number',
  });
  const { totalCount, totalIsEstimate } = list;
  return (
    <section
      aria-label={t(`status.${status}`)}
      className="flex min-h-0 w-[82vw] shrink-0 snap-start flex-col rounded-xl border border-line bg-sunken sm:w-72 xl:w-auto xl:min-w-0 xl:flex-1"
    >
      <h2 className="flex h-11 shrink-0 items-center justify-between px-3">
        <StatusBadge status={status} />
        {totalCount !== null && (
          <span className="text-xs text-muted tabular-nums">
            {totalIsEstimate && '≈ '}
            {number(totalCount)}
          </span>
        )}
      </h2>
      <div className="scroll-thin flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto px-2 pb-2">
        {list.isPending && <SkeletonRows rows={3} />}
        {list.error !== null && list.rows.length === 0 && <ErrorState error={list.error} onRetry={list.reload} />}
        {!list.isPending && list.error === null && list.rows.length === 0 && (
          <p className="px-2 py-6 text-center text-xs text-faint">{t(`documents.board.none.${status}`)}</p>
        )}
        <ul className="flex flex-col gap-2">
          {list.rows.map((row) => (
            <BoardCard key={row.id} row={row} />
          ))}
        </ul>
        {list.hasMore && (
          <Button variant="ghost" busy={list.isLoadingMore} onClick={list.loadMore}>
            {t('action.loadMore')}
          </Button>
        )}
      </div>
    </section>
  );
}

function BoardCard({ row }: { row: DocumentRow }) {
  const { t, ago, date } = useI18n();
  const since = row.approved_at ?? row.rejected_at ?? row.locked_at ?? row.created_at ?? '';
  return (
    <li className="relative rounded-lg border border-line bg-surface p-3 shadow-lift hover:border-line-strong">
      <div className="flex items-start justify-between gap-2">
        <Link
          to={`/documents/${row.id}`}
          className="line-clamp-2 min-w-0 text-sm font-medium after:absolute after:inset-0 after:rounded-lg"
        >
          {row.name ?? row.number}
        </Link>
        {row.is_expired && <Badge tone="warn">{t('status.expired')}</Badge>}
      </div>
      <p className="mt-0.5 truncate text-xs text-muted">{recipientOf(row) || t('offers.noCustomer')}</p>
      <div className="mt-2 flex items-baseline justify-between gap-2">
        <span className="truncate text-xs text-faint">
          {row.number} · <time title={since && date(since, 'long')}>{since && ago(since)}</time>
        </span>
        <Money amount={row.total_with_vat} currency={row.currency} className="text-sm font-semibold" />
      </div>
    </li>
  );
}
