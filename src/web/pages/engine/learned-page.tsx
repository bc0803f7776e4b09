import { Brain } from 'lucide-react';
import { type Learned, learnedPath } from '../../client/learned.ts';
import { usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { ListCount, ListView } from '../../ui/list-view.tsx';
import { Page } from '../../ui/page.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { LearnedDrawer } from './learned-drawer.tsx';
import { useLearnedColumns } from './use-learned-columns.tsx';

const defaults = { query: '', scope: '', active: '', sort: '-updatedAt', entry: '' };

/** What corrections taught: each wording, what it means, where that came from, and the way to undo it. */
export function LearnedPage() {
  const { t } = useI18n();
  const filters = useUrlFilters(defaults);
  const { entry, ...query } = filters.values;
  const list = usePagedList<Learned>({ path: learnedPath, query });
  const columns = useLearnedColumns();
  const open = list.rows.find(({ id }) => id === entry) ?? null;
  const filtered = query.query !== '' || query.scope !== '' || query.active !== '';
  return (
    <Page title={t('engine.learned')} layout="list">
      <Toolbar filters={filters} searchLabel={t('engine.learned.search')} end={<ListCount list={list} />}>
        <FilterSelect
          label={t('engine.learned.for')}
          value={query.scope}
          onChange={(scope) => filters.set({ scope })}
          options={[
            { value: 'everybody', label: t('engine.learned.everybody') },
            { value: 'customer', label: t('engine.learned.oneCustomer') },
          ]}
        />
        <FilterSelect
          label={t('engine.learned.state')}
          value={query.active}
          onChange={(active) => filters.set({ active })}
          options={[
            { value: 'true', label: t('engine.learned.counts') },
            { value: 'false', label: t('engine.learned.undone') },
          ]}
        />
      </Toolbar>
      <ListView
        label={t('engine.learned')}
        columns={columns}
        list={list}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/learned?${new URLSearchParams({ ...shown(query), entry: id })}`}
        sort={query.sort}
        onSort={(sort) => filters.set({ sort })}
        filtered={filtered}
        onClear={filters.clear}
        empty={
          <EmptyState icon={<Brain />} title={t('engine.learned.emptyTitle')} body={t('engine.learned.emptyBody')} />
        }
      />
      <LearnedDrawer learned={open} onClose={() => filters.set({ entry: '' })} />
    </Page>
  );
}

/** The filters that are set, for the address of a row. */
const shown = (query: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).filter(([name, value]) => value !== '' && value !== defaults[name as 'sort']),
  );
