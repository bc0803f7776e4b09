import { useQuery } from '@tanstack/react-query';
import { Download, Package, Plus, Upload } from 'lucide-react';
import { useSession } from '../../app/session-context.ts';
import { facetsQuery, type ProductRow, productsPath } from '../../client/products.ts';
import { mayManage } from '../../client/session.ts';
import { type PagedList, usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { ListCount, ListView } from '../../ui/list-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { type UrlFilters, useUrlFilters } from '../../ui/use-url-filters.ts';
import { useProductColumns } from './use-product-columns.tsx';

const defaults = { query: '', category: '', brand: '', active: '', sort: 'name' };

export function CataloguePage() {
  const { t } = useI18n();
  const { role } = useSession();
  const columns = useProductColumns();
  const filters = useUrlFilters(defaults);
  const list = usePagedList<ProductRow>({ path: productsPath, query: filters.values });
  const manages = mayManage(role);
  return (
    <Page title={t('nav.catalogue')} layout="list" actions={<PageActions manages={manages} />}>
      <ProductToolbar filters={filters} list={list} />
      <ListView
        label={t('nav.catalogue')}
        columns={columns}
        list={list}
        rowKey={(product) => product.id}
        rowTo={(product) => `/catalogue/${product.id}`}
        sort={filters.values.sort}
        onSort={(sort) => filters.set({ sort })}
        filtered={filters.active}
        onClear={filters.clear}
        empty={<NoProducts manages={manages} />}
      />
    </Page>
  );
}

function PageActions({ manages }: { manages: boolean }) {
  const { t } = useI18n();
  return (
    <>
      <a href={`${productsPath}/export?format=csv`} download={true} className={`${buttonClass('ghost')} max-sm:hidden`}>
        <Download className="size-4" aria-hidden="true" />
        {t('catalogue.export')}
      </a>
      {manages && (
        <>
          <ButtonLink to="/catalogue/import">
            <Upload className="size-4" aria-hidden="true" />
            {t('catalogue.import')}
          </ButtonLink>
          <ButtonLink to="/catalogue/new" variant="primary" className="max-sm:hidden">
            <Plus className="size-4" aria-hidden="true" />
            {t('catalogue.new')}
          </ButtonLink>
        </>
      )}
    </>
  );
}

function ProductToolbar({ filters, list }: { filters: UrlFilters<typeof defaults>; list: PagedList<ProductRow> }) {
  const { t } = useI18n();
  const facets = useQuery(facetsQuery);
  const options = (values: readonly string[] = []) => values.map((value) => ({ value, label: value }));
  return (
    <Toolbar filters={filters} searchLabel={t('catalogue.search')} end={<ListCount list={list} />}>
      <FilterSelect
        label={t('catalogue.category')}
        value={filters.values.category}
        options={options(facets.data?.categories)}
        onChange={(category) => filters.set({ category })}
      />
      <FilterSelect
        label={t('catalogue.brand')}
        value={filters.values.brand}
        options={options(facets.data?.brands)}
        onChange={(brand) => filters.set({ brand })}
      />
      <FilterSelect
        label={t('catalogue.state')}
        value={filters.values.active}
        options={[
          { value: 'true', label: t('status.active') },
          { value: 'false', label: t('status.inactive') },
        ]}
        onChange={(active) => filters.set({ active })}
      />
    </Toolbar>
  );
}

function NoProducts({ manages }: { manages: boolean }) {
  const { t } = useI18n();
  return (
    <EmptyState
      icon={<Package />}
      title={t('catalogue.emptyTitle')}
      body={manages ? t('catalogue.emptyBody') : t('catalogue.emptyBodyReader')}
      actions={
        manages && (
          <>
            <ButtonLink to="/catalogue/import" variant="primary">
              {t('catalogue.importFile')}
            </ButtonLink>
            <ButtonLink to="/catalogue/new">{t('catalogue.new')}</ButtonLink>
          </>
        )
      }
    />
  );
}
