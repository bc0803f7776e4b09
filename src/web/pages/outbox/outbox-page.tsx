import { Mail } from 'lucide-react';
import { useMemo } from 'react';
import { type OutboxMail, outboxPath } from '../../client/outbox.ts';
import { usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListView } from '../../ui/list-view.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Column } from '../../ui/table-column.ts';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { MailDrawer } from './mail-drawer.tsx';

const defaults = { mail: '' };

/** Mail that left, or waits here. */
export function OutboxPage() {
  const { t } = useI18n();
  const columns = useMailColumns();
  const { values, set } = useUrlFilters(defaults);
  const list = usePagedList<OutboxMail>({ path: outboxPath });
  const open = list.rows.find(({ id }) => id === values.mail);
  return (
    <Page title={t('nav.outbox')} layout="list">
      {list.rows.some(({ state }) => state === 'kept') && <Notice>{t('outbox.noServer')}</Notice>}
      <ListView
        label={t('nav.outbox')}
        columns={columns}
        list={list}
        rowKey={(mail) => mail.id}
        rowTo={(mail) => `/outbox?mail=${mail.id}`}
        filtered={false}
        onClear={() => undefined}
        empty={<EmptyState icon={<Mail />} title={t('outbox.emptyTitle')} body={t('outbox.emptyBody')} />}
      />
      <MailDrawer mail={open ?? null} onClose={() => set({ mail: '' })} />
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
      { key: 'status', header: t('outbox.status'), width: '9rem', cell: ({ state }) => <StatusBadge status={state} /> },
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
