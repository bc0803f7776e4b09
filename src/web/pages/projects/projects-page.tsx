import { FolderKanban, Plus } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../app/session-context.ts';
import { maySell } from '../../client/session.ts';
import { usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { ListCount, ListView } from '../../ui/list-view.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import type { Column } from '../../ui/table-column.ts';
import { Toolbar } from '../../ui/toolbar.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { type ProjectRow, readDoorPage } from '../documents/data/document-queries.ts';
import { CustomerFilter } from '../offers/list/customer-filter.tsx';
import { ProjectDialog } from './project-dialog.tsx';

const defaults = { query: '', status: '', company: '', sort: 'name' };

/** All projects of the company. */
export function ProjectsPage() {
  const { t } = useI18n();
  const { role } = useSession();
  const filters = useUrlFilters(defaults);
  const { values, set } = filters;
  const [creating, setCreating] = useState(false);
  const list = usePagedList<ProjectRow>({
    path: '/api/project',
    query: {
      'filter[search]': values.query,
      'filter[status]': values.status,
      'filter[company]': values.company,
      sort: values.sort,
      include: 'company',
    },
    limit: 50,
    read: readDoorPage<ProjectRow>,
    paging: 'number',
  });
  const create = maySell(role) && (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus className="size-4" aria-hidden="true" />
      {t('projects.new')}
    </Button>
  );
  return (
    <Page title={t('nav.projects')} layout="list" actions={create}>
      <Toolbar filters={filters} searchLabel={t('projects.search')} end={<ListCount list={list} />}>
        <FilterSelect
          label={t('offers.column.status')}
          value={values.status}
          options={(['active', 'completed'] as const).map((value) => ({ value, label: t(`projects.${value}`) }))}
          onChange={(status) => set({ status })}
        />
        <CustomerFilter value={values.company} onChange={(company) => set({ company })} />
      </Toolbar>
      <ListView
        label={t('nav.projects')}
        columns={useProjectColumns()}
        list={list}
        rowKey={(row) => row.id}
        rowTo={(row) => `/projects/${row.id}`}
        sort={values.sort}
        onSort={(sort) => set({ sort })}
        filtered={filters.active}
        onClear={filters.clear}
        empty={
          <EmptyState
            icon={<FolderKanban />}
            title={t('projects.emptyTitle')}
            body={t('projects.emptyBody')}
            actions={create}
          />
        }
      />
      {creating && <ProjectDialog project={null} onClose={() => setCreating(false)} />}
    </Page>
  );
}

function useProjectColumns(): readonly Column<ProjectRow>[] {
  const { t, date } = useI18n();
  return [
    {
      key: 'name',
      header: t('documents.project'),
      sort: 'name',
      cell: (row) => row.name,
      narrow: (row) => row.company?.name,
    },
    {
      key: 'company',
      header: t('documents.company'),
      cell: (row) => row.company?.name ?? '–',
      width: '30%',
      hideBelow: 'sm',
    },
    {
      key: 'status',
      header: t('offers.column.status'),
      cell: (row) => <StatusBadge status={row.status === 'completed' ? 'done' : 'active'} />,
      width: '8rem',
      hideBelow: 'md',
    },
    {
      key: 'starts',
      header: t('projects.starts'),
      sort: 'starts_at',
      cell: (row) => date(row.starts_at),
      numeric: true,
      width: '9rem',
    },
  ];
}
