import { Layers } from 'lucide-react';
import { useMemo } from 'react';
import { useSession } from '../../app/session-context.ts';
import { type Batch, batchesPath } from '../../client/batches.ts';
import { maySell } from '../../client/session.ts';
import { usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListView } from '../../ui/list-view.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Column } from '../../ui/table-column.ts';
import { FolderDrop } from './folder-drop.tsx';

/** Folders of requests that were drafted in the background. */
export function BatchesPage() {
  const { t } = useI18n();
  const { role } = useSession();
  const columns = useBatchColumns();
  const list = usePagedList<Batch>({ path: batchesPath });
  return (
    <Page title={t('batches.title')} layout="list" back={{ to: '/offers', label: t('nav.offers') }}>
      {maySell(role) && <FolderDrop />}
      <ListView
        label={t('batches.title')}
        columns={columns}
        list={list}
        rowKey={(batch) => batch.id}
        rowTo={(batch) => `/batches/${batch.id}`}
        filtered={false}
        onClear={() => undefined}
        empty={<EmptyState icon={<Layers />} title={t('batches.emptyTitle')} body={t('batches.emptyBody')} />}
      />
    </Page>
  );
}

function useBatchColumns(): readonly Column<Batch>[] {
  const { t, number, ago } = useI18n();
  return useMemo(
    () => [
      { key: 'name', header: t('batches.name'), cell: ({ name }) => name },
      {
        key: 'state',
        header: t('intake.state'),
        width: '8rem',
        cell: ({ state }) => <StatusBadge status={state === 'open' ? 'pending' : state} />,
      },
      { key: 'total', header: t('batches.files'), width: '6rem', numeric: true, cell: ({ total }) => number(total) },
      {
        key: 'reviewed',
        header: t('batches.reviewed'),
        width: '8rem',
        numeric: true,
        hideBelow: 'sm',
        cell: ({ reviewed, drafted }) => t('draft.count', { done: number(reviewed), total: number(drafted) }),
      },
      {
        key: 'when',
        header: t('intake.when'),
        width: '9rem',
        hideBelow: 'md',
        cell: ({ createdAt }) => <span className="text-muted">{ago(createdAt)}</span>,
      },
    ],
    [t, number, ago],
  );
}
