import { Plus, Upload, Users } from 'lucide-react';
import { useMemo } from 'react';
import { useSession } from '../../app/session-context.ts';
import { type Customer, customersPath } from '../../client/customers.ts';
import { mayManage, maySell, type Role } from '../../client/session.ts';
import { usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListCount, ListView } from '../../ui/list-view.tsx';
import { Page } from '../../ui/page.tsx';
import type { Column } from '../../ui/table-column.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';

const defaults = { query: '', sort: 'name' };

export function CustomersPage() {
  const { t } = useI18n();
  const { role } = useSession();
  const columns = useCustomerColumns();
  const filters = useUrlFilters(defaults);
  const list = usePagedList<Customer>({ path: customersPath, query: filters.values });
  return (
    <Page title={t('nav.customers')} layout="list" actions={<PageActions role={role} />}>
      <Toolbar filters={filters} searchLabel={t('customers.search')} end={<ListCount list={list} />} />
      <ListView
        label={t('nav.customers')}
        columns={columns}
        list={list}
        rowKey={(customer) => customer.id}
        rowTo={(customer) => `/customers/${customer.id}`}
        sort={filters.values.sort}
        onSort={(sort) => filters.set({ sort })}
        filtered={filters.active}
        onClear={filters.clear}
        empty={
          <EmptyState
            icon={<Users />}
            title={t('customers.emptyTitle')}
            body={t('customers.emptyBody')}
            actions={<PageActions role={role} />}
          />
        }
      />
    </Page>
  );
}

function PageActions({ role }: { role: Role }) {
  const { t } = useI18n();
  return (
    <>
      {mayManage(role) && (
        <ButtonLink to="/customers/import">
          <Upload className="size-4" aria-hidden="true" />
          {t('catalogue.import')}
        </ButtonLink>
      )}
      {maySell(role) && (
        <ButtonLink to="/customers/new" variant="primary">
          <Plus className="size-4" aria-hidden="true" />
          {t('customers.new')}
        </ButtonLink>
      )}
    </>
  );
}

function useCustomerColumns(): readonly Column<Customer>[] {
  const { t, ago } = useI18n();
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('customers.name'),
        sort: 'name',
        cell: ({ name }) => name,
        narrow: ({ email, address }) => email ?? address.city ?? '',
      },
      {
        key: 'email',
        header: t('customers.email'),
        width: '15rem',
        hideBelow: 'sm',
        cell: ({ email }) => <span className="text-muted">{email ?? '–'}</span>,
      },
      {
        key: 'city',
        header: t('customers.city'),
        width: '10rem',
        hideBelow: 'md',
        cell: ({ address }) => address.city,
      },
      {
        key: 'group',
        header: t('customers.group'),
        width: '9rem',
        hideBelow: 'lg',
        cell: ({ customerGroup }) => customerGroup,
      },
      {
        key: 'updatedAt',
        header: t('customers.updated'),
        sort: 'updatedAt',
        width: '9rem',
        hideBelow: 'md',
        cell: ({ updatedAt }) => <span className="text-muted">{ago(updatedAt)}</span>,
      },
    ],
    [t, ago],
  );
}
