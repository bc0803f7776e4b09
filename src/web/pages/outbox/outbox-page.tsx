import { Mail } from 'lucide-react';
import { useMemo } from 'react';
import { type OutboxMail, outboxPath } from '../../client/outbox.ts';
import { usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListCount, ListView } from '../../ui/list-view.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Column } from '../../ui/table-column.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';

const defaults = { query: '' };

/** Mail that left, or could not. */
export function OutboxPage() {
  const { t } = useI18n();
  const columns = useMailColumns();
  const filters = useUrlFilters(defaults);
  const list = usePagedList<OutboxMail>({ path: outboxPath, query: filters.values });
  return (
    <Page title={t('nav.outbox')} layout="list">
      <Toolbar filters={filters} searchLabel={t('outbox.search')} end={<ListCount list={list} />} />
      <ListView
        label={t('nav.outbox')}
        columns={columns}
        list={list}
        rowKey={(mail) => mail.id}
        rowTo={(mail) => `/outbox/${mail.id}`}
        filtered={filters.active}
        onClear={filters.clear}
        empty={<EmptyState icon={<Mail />} title={t('outbox.emptyTitle')} body={t('outbox.emptyBody')} />}
      />
    </Page>
  );
}

function useMailColumns(): readonly Column<OutboxMail>[] {
  const { t, ago } = useI18n();
  return useMemo(
    () => [
      {
        key: 'subject',
        header: t('outbox.subject'),
        cell: ({ subject }) => subject,
        narrow: ({ to }) => to.join(', '),
      },
      {
        key: 'to',
        header: t('outbox.to'),
        width: '16rem',
        hideBelow: 'sm',
        cell: ({ to }) => <span className="text-muted">{to.join(', ')}</span>,
      },
      {
        key: 'status',
        header: t('outbox.status'),
        width: '8rem',
        cell: ({ status }) => <StatusBadge status={status} />,
      },
      {
        key: 'when',
        header: t('outbox.when'),
        width: '9rem',
        hideBelow: 'md',
        cell: ({ createdAt }) => <span className="text-muted">{ago(createdAt)}</span>,
      },
    ],
    [t, ago],
  );
}
