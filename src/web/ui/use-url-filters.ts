import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type Filters, hasFilters, readFilters, writeFilters } from './filter-state.ts';

export interface UrlFilters<T extends Filters> {
  readonly values: T;
  readonly set: (change: Partial<T>) => void;
  readonly clear: () => void;
  /** Something other than the sort order is set. */
  readonly active: boolean;
}

/**
 * Filters that live in the URL: shareable, kept on reload and on "back". Pass `defaults` as a constant defined outside
 * the component; its keys are the filters.
 */
export function useUrlFilters<T extends Filters>(defaults: T): UrlFilters<T> {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const values = useMemo(() => readFilters(search, defaults), [search, defaults]);
  const set = useCallback(
    (change: Partial<T>) => {
      const next = (current: Readonly<Record<string, unknown>>) => writeFilters(current, defaults, change);
      navigate({ to: '.', search: next as never, replace: true }).catch(() => undefined);
    },
    [navigate, defaults],
  );
  const clear = useCallback(
    () => set({ ...defaults, ...('sort' in values ? { sort: values['sort'] } : {}) }),
    [set, defaults, values],
  );
  return { values, set, clear, active: hasFilters(values, defaults) };
}
