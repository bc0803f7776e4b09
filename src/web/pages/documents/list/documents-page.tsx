import { useNavigate } from '@tanstack/react-router';
import { Columns3, Plus, Rows3 } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../../app/session-context.ts';
import { maySell } from '../../../client/session.ts';
import { usePagedList } from '../../../client/use-paged-list.ts';
import { useI18n } from '../../../i18n/i18n-context.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ListCount, ListView } from '../../../ui/list-view.tsx';
import { Page } from '../../../ui/page.tsx';
import { Toolbar } from '../../../ui/toolbar.tsx';
import { type UrlFilters, useUrlFilters } from '../../../ui/use-url-filters.ts';
import { documentsPath, readDoorPage } from '../data/document-queries.ts';
import { DocumentBoard } from './document-board.tsx';
import { DocumentFilterBar } from './document-filter-bar.tsx';
import { type DocumentFilters, type DocumentRow, documentFilters, doorQuery } from './document-row.ts';
import { NewDocumentDialog } from './new-document-dialog.tsx';
import { useDocumentColumns } from './use-document-columns.tsx';

/** All offers as documents, as a board by state or as a list. */
export function DocumentsPage() {
  const [creating, setCreating] = useState(false);
  return <Documents creating={creating} onCreating={setCreating} />;
}

/** The same with the question for whom a new one is. */
export function NewDocumentPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const leave = () => {
    navigate({ to: '/documents' }).catch(() => undefined);
  };
  return <Documents creating={maySell(role)} onCreating={(creating) => !creating && leave()} />;
}

interface DocumentsProps {
  creating: boolean;
  onCreating: (creating: boolean) => void;
}

function Documents({ creating, onCreating }: DocumentsProps) {
  const { t } = useI18n();
  const { role } = useSession();
  const filters = useUrlFilters(documentFilters);
  const create = maySell(role) && (
    <Button variant="primary" onClick={() => onCreating(true)}>
      <Plus className="size-4" aria-hidden="true" />
      {t('documents.new')}
    </Button>
  );
  const isBoard = filters.values.view !== 'list';
  // The view is no filter: it is not cleared with them.
  const { view, status, ...others } = filters.values;
  const isFiltered = Object.entries({ ...others, ...(isBoard ? {} : { status }) }).some(
    ([name, value]) => name !== 'sort' && value !== '',
  );
  const shown = { ...filters, active: isFiltered, clear: () => filters.set({ ...documentFilters, view }) };
  return (
    <Page title={t('nav.documents')} layout="list" actions={create}>
      <Toolbar filters={shown} searchLabel={t('documents.search')} end={<ViewSwitch filters={filters} />}>
        <DocumentFilterBar filters={filters} withStatus={!isBoard} />
      </Toolbar>
      {isBoard ? <DocumentBoard values={filters.values} /> : <DocumentList filters={shown} create={create} />}
      {creating && <NewDocumentDialog onClose={() => onCreating(false)} />}
    </Page>
  );
}

function ViewSwitch({ filters }: { filters: UrlFilters<DocumentFilters> }) {
  const { t } = useI18n();
  const isBoard = filters.values.view !== 'list';
  return (
    <fieldset className="flex gap-0.5">
      <legend className="sr-only">{t('documents.view')}</legend>
      <IconButton
        label={t('documents.view.board')}
        icon={<Columns3 />}
        aria-pressed={isBoard}
        className={isBoard ? 'bg-press text-ink' : undefined}
        onClick={() => filters.set({ view: 'board' })}
      />
      <IconButton
        label={t('documents.view.list')}
        icon={<Rows3 />}
        aria-pressed={!isBoard}
        className={isBoard ? undefined : 'bg-press text-ink'}
        onClick={() => filters.set({ view: 'list' })}
      />
    </fieldset>
  );
}

function DocumentList({ filters, create }: { filters: UrlFilters<DocumentFilters>; create: React.ReactNode }) {
  const { t } = useI18n();
  const list = usePagedList<DocumentRow>({
    path: documentsPath,
    query: doorQuery(filters.values),
    limit: 50,
    read: readDoorPage<DocumentRow>,
    paging: 'number',
  });
  const columns = useDocumentColumns();
  return (
    <>
      <div className="-mt-1 text-right text-xs text-muted">
        <ListCount list={list} />
      </div>
      <ListView
        label={t('nav.documents')}
        columns={columns}
        list={list}
        rowKey={(row) => row.id}
        rowTo={(row) => `/documents/${row.id}`}
        sort={filters.values.sort}
        onSort={(sort) => filters.set({ sort })}
        filtered={filters.active}
        onClear={filters.clear}
        empty={
          <EmptyState
            icon={<Rows3 />}
            title={t('documents.emptyTitle')}
            body={t('documents.emptyBody')}
            actions={create}
          />
        }
      />
    </>
  );
}
