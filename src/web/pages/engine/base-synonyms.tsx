import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSession } from '../../app/session-context.ts';
import { api } from '../../client/api.ts';
import { mayManage } from '../../client/session.ts';
import { type BaseGroup, baseSynonymsPath, synonymWrites } from '../../client/synonyms.ts';
import { useI18n } from '../../i18n/i18n-context.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { SearchInput } from '../../ui/search-input.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useWrite } from '../../ui/use-write.ts';
import type { SynonymSearch } from './synonym-list.tsx';

interface BasePage {
  readonly items: readonly BaseGroup[];
  readonly totalCount: number;
}

const size = 50;

/** The words that ship with the engine; each group can be switched off. */
export function BaseSynonyms({ query, onQuery }: SynonymSearch) {
  const { t } = useI18n();
  const list = useInfiniteQuery({
    queryKey: [baseSynonymsPath, query],
    queryFn: ({ pageParam, signal }) =>
      api.get<BasePage>(baseSynonymsPath, { query: { query, offset: pageParam, limit: size }, signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * size < last.totalCount ? pages.length * size : null),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const retry = () => {
    list.refetch().catch(() => undefined);
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center gap-3">
        <SearchInput label={t('engine.synonyms.search')} value={query} onChange={onQuery} />
        {list.data && (
          <span role="status" className="ml-auto text-xs text-muted">
            {t('list.count', { count: list.data.pages[0]?.totalCount ?? 0 })}
          </span>
        )}
      </div>
      {list.isPending && <SkeletonRows rows={6} />}
      {list.error && <ErrorState error={list.error} onRetry={retry} />}
      {list.data && rows.length === 0 && (
        <p className="rounded-xl border border-line bg-surface p-6 text-center text-muted">{t('list.noMatches')}</p>
      )}
      {rows.length > 0 && (
        <ul className="rounded-xl border border-line bg-surface shadow-lift">
          {rows.map((group) => (
            <BaseRow key={group.concept} group={group} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="ghost" busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('action.loadMore')}
        </Button>
      )}
    </div>
  );
}

const languages = ['en', 'de', 'fr', 'it', 'pl'] as const;

function BaseRow({ group }: { group: BaseGroup }) {
  const { t } = useI18n();
  const { role } = useSession();
  const { run, busy } = useWrite(baseSynonymsPath);
  return (
    <li className="flex items-start gap-3 border-b border-line-soft px-4 py-2 last:border-b-0">
      <dl className={cx('min-w-0 flex-1 text-sm', !group.active && 'text-faint line-through')}>
        {languages
          .filter((language) => group.words[language].length > 0)
          .map((language) => (
            <div key={language} className="flex gap-2">
              <dt className="w-6 shrink-0 text-xs leading-5 text-faint uppercase">{language}</dt>
              <dd className="min-w-0 break-words">{group.words[language].join(', ')}</dd>
            </div>
          ))}
      </dl>
      {mayManage(role) && (
        <Button
          size="sm"
          busy={busy}
          aria-label={`${t(group.active ? 'engine.synonyms.switchOff' : 'engine.synonyms.switchOn')}: ${group.concept}`}
          onClick={() => run(() => synonymWrites.switchBase(group.concept, !group.active))}
        >
          {t(group.active ? 'engine.synonyms.switchOff' : 'engine.synonyms.switchOn')}
        </Button>
      )}
    </li>
  );
}
