import { Plus, ReceiptText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useSession } from '../../app/session-context.ts';
import { maySell } from '../../client/session.ts';
import { usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { ListCount, ListView } from '../../ui/list-view.tsx';
import { Money } from '../../ui/money.tsx';
import { Page } from '../../ui/page.tsx';
import type { Column } from '../../ui/table-column.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { readDoorPage } from '../documents/data/document-queries.ts';
import { type InvoiceRow, invoiceStatuses, invoicesPath } from './data/invoice.ts';
import { InvoiceStatus } from './invoice-status.tsx';
import { NewInvoiceDialog } from './new/new-invoice-dialog.tsx';
import { useInvoiceStatusText } from './use-invoice-status-text.ts';

const defaults = { query: '', status: '', sort: '-issued_at' };

/** All invoices. */
export function InvoicesPage() {
  const { t } = useI18n();
  const filters = useUrlFilters(defaults);
  const [names, amounts] = [useNameColumns(), useAmountColumns()];
  const columns = useMemo(() => [...names, ...amounts], [names, amounts]);
  const { role } = useSession();
  const [creating, setCreating] = useState(false);
  const create = maySell(role) && (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus className="size-4" aria-hidden="true" />
      {t('invoices.new')}
    </Button>
  );
  const { query, status, sort } = filters.values;
  const list = usePagedList<InvoiceRow>({
    path: invoicesPath,
    query: { 'filter[search]': query, 'filter[status]': status, sort, include: 'company,contact' },
    limit: 50,
    read: readDoorPage<InvoiceRow>,
    paging: 'number',
  });
  const choices = invoiceStatuses.map((value) => ({ value, label: t(`invoices.status.${value}`) }));
  return (
    <Page title={t('nav.invoices')} layout="list" actions={create}>
      <Toolbar filters={filters} searchLabel={t('invoices.search')} end={<ListCount list={list} />}>
        <FilterSelect
          label={t('invoices.status')}
          value={status}
          onChange={(value) => filters.set({ status: value })}
          options={choices}
        />
      </Toolbar>
      <ListView
        label={t('nav.invoices')}
        columns={columns}
        list={list}
        rowKey={(row) => row.id}
        rowTo={(row) => `/invoices/${row.id}`}
        sort={sort}
        onSort={(next) => filters.set({ sort: next })}
        filtered={filters.active}
        onClear={filters.clear}
        empty={
          <EmptyState
            icon={<ReceiptText />}
            title={t('invoices.emptyTitle')}
            body={t('invoices.emptyBody')}
            actions={create}
          />
        }
      />
      {creating && <NewInvoiceDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}

/** Which, for whom, and how it stands. */
function useNameColumns(): readonly Column<InvoiceRow>[] {
  const { t, date } = useI18n();
  const statusText = useInvoiceStatusText();
  return useMemo(
    () => [
      {
        key: 'number',
        header: t('invoices.number'),
        width: '8rem',
        hideBelow: 'sm',
        sort: 'number_sequence',
        cell: ({ number }) => number,
      },
      {
        key: 'name',
        header: t('invoices.for'),
        cell: ({ company, name }) => (
          <>
            {company?.name ?? ''} <span className="text-muted">{name ?? ''}</span>
          </>
        ),
        narrow: ({ number, status, due_at }) =>
          [statusText(status), number, t('invoices.dueOn', { date: date(due_at ?? '') })].join(' · '),
      },
      {
        key: 'status',
        header: t('invoices.status'),
        width: '8rem',
        hideBelow: 'sm',
        cell: (row) => <InvoiceStatus status={row.status} />,
      },
    ],
    [t, date, statusText],
  );
}

/** When and how much. */
function useAmountColumns(): readonly Column<InvoiceRow>[] {
  const { t, date } = useI18n();
  return useMemo(
    () => [
      {
        key: 'issued',
        header: t('invoices.issued'),
        width: '8rem',
        hideBelow: 'lg',
        sort: 'issued_at',
        cell: (row) => <span className="text-muted">{date(row.issued_at ?? '')}</span>,
      },
      {
        key: 'due',
        header: t('invoices.due'),
        width: '8rem',
        hideBelow: 'md',
        sort: 'due_at',
        cell: (row) => <span className="text-muted">{date(row.due_at ?? '')}</span>,
      },
      {
        key: 'total',
        header: t('invoices.total'),
        width: '9rem',
        numeric: true,
        cell: (row) => <Money amount={row.total_with_vat} currency={row.currency} />,
      },
      {
        key: 'open',
        header: t('invoices.open'),
        width: '9rem',
        numeric: true,
        hideBelow: 'lg',
        cell: (row) =>
          row.open_total > 0 && row.is_locked ? (
            <Money amount={row.open_total} currency={row.currency} />
          ) : (
            <span className="text-faint">–</span>
          ),
      },
    ],
    [t, date],
  );
}
