import { FileText, Plus } from 'lucide-react';
import { useSession } from '../../app/session-context.ts';
import { maySell } from '../../client/session.ts';
import { usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListCount, ListView } from '../../ui/list-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { FirstRunGuide } from '../start/first-run-guide.tsx';
import { offersPath, readOfferPage } from './data/offer-queries.ts';
import { CustomerFilter } from './list/customer-filter.tsx';
import { usePendingDeletes } from './list/pending-deletes.ts';
import { StatusTabs } from './list/status-tabs.tsx';
import { useOfferColumns } from './list/use-offer-columns.tsx';
import { listDefaults, listQuery, sortOf } from './model/list-query.ts';
import type { OfferSummary } from './model/offer.ts';

/** All offers of the company: the page people start from. */
export function OffersPage() {
  const { t } = useI18n();
  const { role } = useSession();
  const filters = useUrlFilters(listDefaults);
  const { list: _, ...query } = listQuery(filters.values);
  const found = usePagedList<OfferSummary>({
    path: offersPath,
    query: { list: 1, ...query },
    limit: 50,
    read: readOfferPage,
  });
  const going = usePendingDeletes();
  const list = { ...found, rows: found.rows.filter((row) => !going.has(row.id)) };
  const columns = useOfferColumns();
  const newOffer = maySell(role) && (
    <ButtonLink to="/offers/new" variant="primary">
      <Plus className="size-4" aria-hidden="true" />
      {t('nav.newOffer')}
    </ButtonLink>
  );
  return (
    <Page title={t('offers.title')} layout="list" actions={<div className="md:hidden">{newOffer}</div>}>
      <FirstRunGuide />
      <StatusTabs values={filters.values} />
      <Toolbar filters={filters} searchLabel={t('offers.search')} end={<ListCount list={list} />}>
        <CustomerFilter value={filters.values.customerId} onChange={(customerId) => filters.set({ customerId })} />
      </Toolbar>
      <ListView
        label={t('offers.title')}
        columns={columns}
        list={list}
        rowKey={(row) => row.id}
        rowTo={(row) => `/offers/${row.id}`}
        sort={sortOf(filters.values)}
        onSort={(sort) => filters.set({ sort })}
        empty={
          <EmptyState
            icon={<FileText />}
            title={t('offers.emptyTitle')}
            body={t('offers.emptyBody')}
            actions={newOffer}
          />
        }
        filtered={filters.active}
        onClear={filters.clear}
      />
    </Page>
  );
}
