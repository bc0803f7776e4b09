import { Link } from '@tanstack/react-router';
import { usePagedList } from '../../../client/use-paged-list.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Money } from '../../../ui/money.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { statusOf } from '../data/document.ts';
import { documentsPath, readDoorPage } from '../data/document-queries.ts';
import { type DocumentRow, rowInclude } from './document-row.ts';

/** Documents that belong to something else: a project, a customer. */
export function DocumentLinks({ filter }: { filter: Readonly<Record<string, string>> }) {
  const { t, ago } = useI18n();
  const list = usePagedList<DocumentRow>({
    path: documentsPath,
    query: { ...filter, include: rowInclude, sort: '-created_at' },
    limit: 20,
    read: readDoorPage<DocumentRow>,
    paging: 'number',
  });
  return (
    <Card title={t('nav.documents')} flush={true}>
      {list.isPending && <SkeletonRows rows={3} />}
      {list.error !== null && list.rows.length === 0 && <ErrorState error={list.error} onRetry={list.reload} />}
      {!list.isPending && list.error === null && list.rows.length === 0 && (
        <p className="p-4 text-sm text-muted">{t('projects.noDocuments')}</p>
      )}
      <ul>
        {list.rows.map((row) => (
          <li
            key={row.id}
            className="relative flex items-center gap-3 border-b border-line-soft px-4 py-2.5 last:border-0 hover:bg-hover"
          >
            <div className="min-w-0 flex-1">
              <Link
                to={`/documents/${row.id}`}
                className="block truncate text-sm font-medium after:absolute after:inset-0"
              >
                {row.name ?? row.number}
              </Link>
              <p className="truncate text-xs text-muted">
                {row.number} · {ago(row.created_at ?? '')}
              </p>
            </div>
            <StatusBadge status={statusOf(row)} />
            <Money amount={row.total_with_vat} currency={row.currency} className="text-sm" />
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <div className="p-2">
          <Button variant="ghost" className="w-full" busy={list.isLoadingMore} onClick={list.loadMore}>
            {t('action.loadMore')}
          </Button>
        </div>
      )}
    </Card>
  );
}
