import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const everyMs = 5000;

/** Asks a list anew every five seconds while the page is looked at. */
export function useRefresh(path: string, active = true): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') {
        queries.invalidateQueries({ queryKey: [path] }).catch(() => undefined);
      }
    }, everyMs);
    return () => clearInterval(timer);
  }, [queries, path, active]);
}
