import { useSession } from '../../app/session-context.ts';
import { mayManage } from '../../client/session.ts';
import { type Synonyms, synonymsPath } from '../../client/synonyms.ts';
import { usePagedList } from '../../client/use-paged-list.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { SynonymRow } from './synonym-row.tsx';

export interface SynonymSearch {
  query: string;
  onQuery: (query: string) => void;
}

export interface SynonymListProps extends SynonymSearch {
  /** What corrections suggest, which waits for a yes or no. */
  proposed: boolean;
}

/** The company's own groups, or those that wait for somebody. */
export function SynonymList({ query, onQuery, proposed }: SynonymListProps) {
  const { t } = useI18n();
  const { role } = useSession();
  const all = usePagedList<Synonyms>({
    path: synonymsPath,
    query: { query, ...(proposed ? { state: 'proposed' } : {}) },
  });
  const rows = proposed ? all.rows : all.rows.filter(({ state }) => state !== 'proposed');
  return (
    <div className="flex flex-col gap-3">
      <SearchInput label={t('engine.synonyms.search')} value={query} onChange={onQuery} />
      {all.isPending && <SkeletonRows rows={4} />}
      {all.error !== null && all.rows.length === 0 && <ErrorState error={all.error} onRetry={all.reload} />}
      {!all.isPending && all.error === null && rows.length === 0 && (
        <p className="rounded-xl border border-line bg-surface p-6 text-center text-muted">
          {query !== ''
            ? t('list.noMatches')
            : t(proposed ? 'engine.synonyms.noneProposed' : 'engine.synonyms.noneOwn')}
        </p>
      )}
      {rows.length > 0 && (
        <ul className="rounded-xl border border-line bg-surface shadow-lift">
          {rows.map((group) => (
            <SynonymRow key={group.id} group={group} readOnly={!mayManage(role)} />
          ))}
        </ul>
      )}
      {all.hasMore && (
        <Button variant="ghost" busy={all.isLoadingMore} onClick={all.loadMore}>
          {t('action.loadMore')}
        </Button>
      )}
    </div>
  );
}
