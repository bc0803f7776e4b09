import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n-context.ts';
import { Button } from './button.tsx';
import type { Filters } from './filter-state.ts';
import { SearchInput } from './search-input.tsx';
import { useFadedEdges } from './use-faded-edges.ts';
import type { UrlFilters } from './use-url-filters.ts';

export interface ToolbarProps<T extends Filters & { query: string }> {
  filters: UrlFilters<T>;
  searchLabel: string;
  /** Selects and other filters. */
  children?: ReactNode | undefined;
  /** What stands at the end: a count, a view switch. */
  end?: ReactNode | undefined;
}

/** The bar above a list: search and filters, kept in the URL. */
export function Toolbar<T extends Filters & { query: string }>({
  filters,
  searchLabel,
  children,
  end,
}: ToolbarProps<T>) {
  const { t } = useI18n();
  const strip = useFadedEdges<HTMLDivElement>();
  return (
    <search className="flex flex-wrap items-center gap-2">
      <SearchInput
        label={searchLabel}
        value={filters.values.query}
        onChange={(query) => filters.set({ query } as Partial<T>)}
      />
      {children && (
        <div
          ref={strip}
          className="fade-edges flex items-center gap-2 max-sm:-mx-4 max-sm:w-[calc(100%+2rem)] max-sm:overflow-x-auto max-sm:px-4 [&>*]:shrink-0"
        >
          {children}
        </div>
      )}
      {filters.active && (
        <Button variant="ghost" onClick={filters.clear}>
          {t('action.clearFilters')}
        </Button>
      )}
      {end && <div className="ml-auto flex items-center gap-2 text-xs text-muted">{end}</div>}
    </search>
  );
}
